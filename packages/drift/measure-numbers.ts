import {
  drawGamma,
  type Interval,
  kolmogorovUpperTail,
  type RandomStream,
  smirnovUpperTail,
} from '@etalon/numeric';
import { type CountedNumbers, type CountedPair, sumCounts } from './counted-pair.ts';
import { measurePsi, type StabilityIndex } from './measure-psi.ts';

const LEVEL = 0.95;
const EXACT_CELLS_MAX = 10_000;
const PSI_BINS = 10;
/** Replicates of the Bayesian bootstrap behind the interval of the Wasserstein distance. */
export const REPLICATES = 200;
/** Above this many distinct values the distance has no interval: the draws would last longer than the reading. */
export const MAX_DRAWN_VALUES = 2_000;

export interface BatchFacts {
  /** Finite values. */
  readonly count: number;
  readonly mean: number;
  /** Standard deviation with n − 1; null below two values. */
  readonly sd: number | null;
  readonly median: number;
}

export interface NumberDrift {
  readonly reference: BatchFacts;
  readonly current: BatchFacts;
  readonly kolmogorovSmirnov: {
    /** Largest gap between the two distribution functions, in [0, 1]. */
    readonly d: number;
    /** 95 % interval of the true gap, free of any law and wide (Massart 1990, one band a batch, half of 5 % each). */
    readonly interval: Interval;
    readonly p: number;
    /** True when p counts every path (n·m ≤ 10⁴); otherwise it is Kolmogorov's limit law with n·m/(n + m). */
    readonly exact: boolean;
  };
  readonly wasserstein: {
    /** Mean displacement that turns one batch into the other, in the unit of the column. */
    readonly value: number;
    /** The same in standard deviations of the reference; null when the reference does not vary. */
    readonly perSd: number | null;
    /** 95 % percentile interval of `value` (Bayesian bootstrap, Rubin 1981); null above MAX_DRAWN_VALUES distinct values. */
    readonly interval: Interval | null;
    /** Value exceeded in 5 % of draws when both batches come from the pooled values; null with the interval. */
    readonly still: number | null;
  };
  readonly psi: StabilityIndex & {
    /** Upper bound of each bin but the last: deciles of the reference, equal ones merged. */
    readonly edges: readonly number[];
    readonly counts: { readonly reference: readonly number[]; readonly current: readonly number[] };
  };
}

/** Drift of a column of numbers. Both batches hold at least one finite value; the stream is drawn from in a fixed order. */
export function measureNumbers(pair: CountedNumbers, stream: RandomStream): NumberDrift {
  const reference = describeBatch(pair.values, pair.reference);
  const current = describeBatch(pair.values, pair.current);
  return {
    reference,
    current,
    kolmogorovSmirnov: testGap(pair, reference.count, current.count),
    wasserstein: measureMove(pair, reference.sd, stream),
    psi: binByDeciles(pair),
  };
}

function describeBatch(values: Float64Array, counts: Float64Array): BatchFacts {
  const count = sumCounts(counts);
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) * (counts[at] ?? 0);
  const mean = sum / count;
  let squares = 0;
  for (let at = 0; at < values.length; at += 1)
    squares += ((values[at] ?? 0) - mean) ** 2 * (counts[at] ?? 0);
  const low = findAt(values, counts, Math.floor((count - 1) / 2));
  const high = findAt(values, counts, Math.ceil((count - 1) / 2));
  const sd = count < 2 ? null : Math.sqrt(squares / (count - 1));
  return { count, mean, sd, median: low + (high - low) / 2 };
}

/** The value at that place, from 0, of the sorted batch. */
function findAt(values: Float64Array, counts: Float64Array, place: number): number {
  let seen = 0;
  for (let at = 0; at < values.length; at += 1) {
    seen += counts[at] ?? 0;
    if (seen > place) return values[at] ?? Number.NaN;
  }
  return Number.NaN;
}

function testGap(pair: CountedPair, n: number, m: number): NumberDrift['kolmogorovSmirnov'] {
  let first = 0;
  let second = 0;
  let d = 0;
  for (let at = 0; at < pair.reference.length; at += 1) {
    first += pair.reference[at] ?? 0;
    second += pair.current[at] ?? 0;
    d = Math.max(d, Math.abs(first / n - second / m));
  }
  const reach = bandHalfWidth(n) + bandHalfWidth(m);
  const exact = n * m <= EXACT_CELLS_MAX;
  return {
    d,
    interval: { lo: Math.max(0, d - reach), hi: Math.min(1, d + reach) },
    p: exact ? smirnovUpperTail(d, n, m) : kolmogorovUpperTail(d * Math.sqrt((n * m) / (n + m))),
    exact,
  };
}

function bandHalfWidth(count: number): number {
  return Math.sqrt(Math.log(4 / (1 - LEVEL)) / (2 * count));
}

/** ∫|F − G| over the values, weights of any scale. */
function transport(pair: CountedNumbers): number {
  const { values, reference, current } = pair;
  const n = sumCounts(reference);
  const m = sumCounts(current);
  let first = 0;
  let second = 0;
  let area = 0;
  for (let at = 0; at + 1 < values.length; at += 1) {
    first += reference[at] ?? 0;
    second += current[at] ?? 0;
    area += Math.abs(first / n - second / m) * ((values[at + 1] ?? 0) - (values[at] ?? 0));
  }
  return area;
}

function measureMove(
  pair: CountedNumbers,
  sd: number | null,
  stream: RandomStream,
): NumberDrift['wasserstein'] {
  const value = transport(pair);
  const perSd = sd === null || sd === 0 ? null : value / sd;
  if (pair.values.length > MAX_DRAWN_VALUES) return { value, perSd, interval: null, still: null };
  const moved = drawDistances(pair, pair, stream);
  const still = drawDistances(pair, poolShares(pair), stream);
  const at = (sorted: Float64Array, share: number): number =>
    sorted[Math.min(REPLICATES - 1, Math.ceil(share * REPLICATES) - 1)] ?? Number.NaN;
  return {
    value,
    perSd,
    interval: { lo: at(moved, (1 - LEVEL) / 2), hi: at(moved, (1 + LEVEL) / 2) },
    still: at(still, LEVEL),
  };
}

/** Each batch with its own size and the shares of both together. */
function poolShares({ reference, current }: CountedPair): CountedPair {
  const n = sumCounts(reference);
  const m = sumCounts(current);
  const share = (size: number): Float64Array =>
    reference.map((count, at) => ((count + (current[at] ?? 0)) * size) / (n + m));
  return { reference: share(n), current: share(m) };
}

function drawDistances(pair: CountedNumbers, shapes: CountedPair, stream: RandomStream): Float64Array {
  const { values } = pair;
  const found = new Float64Array(REPLICATES);
  const draw = (shape: number): number => (shape === 0 ? 0 : drawGamma(stream, shape));
  for (let turn = 0; turn < REPLICATES; turn += 1)
    found[turn] = transport({
      values,
      reference: shapes.reference.map(draw),
      current: shapes.current.map(draw),
    });
  return found.sort();
}

/** Bins (…, e₁], (e₁, e₂], …, (e_k, …) at the deciles of the reference: smallest values with at least that share below or at them. */
function binByDeciles(pair: CountedNumbers): NumberDrift['psi'] {
  const { values, reference, current } = pair;
  const n = sumCounts(reference);
  const edges: number[] = [];
  for (let decile = 1; decile < PSI_BINS; decile += 1) {
    const edge = findAt(values, reference, Math.ceil((decile * n) / PSI_BINS) - 1);
    if (edge !== edges.at(-1)) edges.push(edge);
  }
  const inBins = {
    reference: new Float64Array(edges.length + 1),
    current: new Float64Array(edges.length + 1),
  };
  let bin = 0;
  for (let at = 0; at < values.length; at += 1) {
    while (bin < edges.length && (values[at] ?? 0) > (edges[bin] ?? 0)) bin += 1;
    inBins.reference[bin] = (inBins.reference[bin] ?? 0) + (reference[at] ?? 0);
    inBins.current[bin] = (inBins.current[bin] ?? 0) + (current[at] ?? 0);
  }
  const kept = dropEmptyTail(inBins, edges);
  return {
    ...measurePsi(kept.bins),
    edges: kept.edges,
    counts: { reference: [...kept.bins.reference], current: [...kept.bins.current] },
  };
}

/** The bin above the last decile is not one when neither batch reaches it. */
function dropEmptyTail(
  bins: { readonly reference: Float64Array; readonly current: Float64Array },
  edges: readonly number[],
): { readonly bins: CountedPair; readonly edges: readonly number[] } {
  const last = edges.length;
  if (last === 0 || (bins.reference[last] ?? 0) > 0 || (bins.current[last] ?? 0) > 0) return { bins, edges };
  return {
    bins: { reference: bins.reference.slice(0, last), current: bins.current.slice(0, last) },
    edges: edges.slice(0, -1),
  };
}
