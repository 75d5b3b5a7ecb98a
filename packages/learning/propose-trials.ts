import { normalCumulative, normalQuantile, type RandomStream } from '@etalon/numeric';
import type { Algorithm } from './algorithms.ts';
import { placeSetting, type SearchSpace, shareOfSetting } from './draw-trials.ts';
import type { Settings } from './fit-model.ts';
import type { Trial } from './search-document.ts';

/** Share of the trials, the best ones, whose density is that of good settings (γ of the paper). */
const GOOD_SHARE = 0.15;
const CANDIDATES = 24;
/** A trial that was tried already is drawn again, so many times at most. */
const REDRAWN = 10;
const MOST_BINS = 100;

/** A mixture on [0, 1]: one normal for each value, cut at both ends, and the uniform one that is known beforehand. */
interface Parzen {
  readonly centres: readonly number[];
  readonly widths: readonly number[];
}

/**
 * Next trials of a sequential search, from the losses of those before: the tree-structured Parzen estimator (Bergstra et al.
 * 2011, §4). Each setting is taken on its own scale; of candidates drawn from the density of the good trials, the one kept has
 * the largest ratio of that density to the density of the others, which is the largest expected improvement. A trial whose
 * loss is no number is among the others. The same trials and stream give the same proposals.
 */
export function proposeTrials(
  {
    algorithm,
    space,
    trials,
    count,
  }: {
    readonly algorithm: Algorithm;
    readonly space: SearchSpace;
    readonly trials: readonly Trial[];
    readonly count: number;
  },
  stream: RandomStream,
): readonly Settings[] {
  const ranked = trials
    .map(({ settings, loss }) => ({
      settings,
      loss: Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY,
    }))
    .sort((one, other) => one.loss - other.loss);
  const good = Math.max(1, Math.ceil(GOOD_SHARE * ranked.length));
  const axes = Object.entries(space).map(([name, bounds]) => {
    const shares = ranked.map(({ settings }) =>
      shareOfSetting(algorithm, { name, ...bounds }, settings[name] ?? Number.NaN),
    );
    return { name, bounds, good: openParzen(shares.slice(0, good)), others: openParzen(shares.slice(good)) };
  });
  const seen = new Set(trials.map(({ settings }) => JSON.stringify(settings)));
  const propose = (): Settings =>
    Object.fromEntries(
      axes.map(({ name, bounds, good: l, others: g }) => [
        name,
        placeSetting(algorithm, { name, ...bounds }, chooseShare(l, g, stream)),
      ]),
    );
  return Array.from({ length: count }, () => {
    let settings = propose();
    for (let again = 0; again < REDRAWN && seen.has(JSON.stringify(settings)); again += 1)
      settings = propose();
    seen.add(JSON.stringify(settings));
    return settings;
  });
}

/** Width of each normal: the larger distance to its neighbours, ends included, neither a spike nor wider than the space. */
function openParzen(shares: readonly number[]): Parzen {
  const centres = shares.filter(Number.isFinite).sort((one, other) => one - other);
  const least = 1 / Math.min(MOST_BINS, centres.length + 1);
  const widths = centres.map((centre, at) => {
    const distance = Math.max(centre - (centres[at - 1] ?? 0), (centres[at + 1] ?? 1) - centre);
    return Math.min(1, Math.max(least, distance));
  });
  return { centres, widths };
}

const SQRT_2PI = Math.sqrt(2 * Math.PI);

function densityOf({ centres, widths }: Parzen, share: number): number {
  let sum = 1;
  for (const [at, centre] of centres.entries()) {
    const width = widths[at] ?? 1;
    const inside = normalCumulative((1 - centre) / width) - normalCumulative(-centre / width);
    const z = (share - centre) / width;
    sum += Math.exp(-0.5 * z * z) / (SQRT_2PI * width * inside);
  }
  return sum / (centres.length + 1);
}

function drawFrom({ centres, widths }: Parzen, stream: RandomStream): number {
  const at = stream.nextBelow(centres.length + 1);
  const unit = stream.nextUnit();
  const centre = centres[at];
  const width = widths[at];
  if (centre === undefined || width === undefined) return unit;
  const low = normalCumulative(-centre / width);
  const high = normalCumulative((1 - centre) / width);
  const z = normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, low + (high - low) * unit)));
  return Math.min(1, Math.max(0, centre + width * z));
}

function chooseShare(good: Parzen, others: Parzen, stream: RandomStream): number {
  let best = { share: 0.5, ratio: Number.NEGATIVE_INFINITY };
  for (let candidate = 0; candidate < CANDIDATES; candidate += 1) {
    const share = drawFrom(good, stream);
    const ratio = densityOf(good, share) / densityOf(others, share);
    if (ratio > best.ratio) best = { share, ratio };
  }
  return best.share;
}
