import {
  type Interval,
  inverseEmpirical,
  normalQuantile,
  normalTwoTails,
  type RandomStream,
  wilsonInterval,
} from '@etalon/numeric';
import { LEVEL } from './figure.ts';
import { fitRecalibration, type Recalibration } from './fit-recalibration.ts';
import { CLIP } from './measure-losses.ts';
import { sortScores } from './sort-scores.ts';

export interface ReliabilityBin {
  readonly n: number;
  readonly meanProbability: number;
  /** Share of positive rows, with its Wilson interval. */
  readonly observed: number;
  readonly interval: Interval;
}

export interface ReliabilityDiagram {
  readonly binning: 'equal-width' | 'equal-mass';
  /** Bins with rows, from the lowest probability. */
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error Σ nᵦ/n·|observed − mean probability|. */
  readonly ece: number;
  /** What the same bins give when the probabilities are right, by chance alone: mean, and value exceeded in 5 % of draws. */
  readonly eceByChance: { readonly mean: number; readonly upper: number };
}

export interface Calibration {
  readonly n: number;
  readonly positives: number;
  readonly diagrams: readonly ReliabilityDiagram[];
  /** Murphy (1973) on the equal-mass bins: Brier = reliability − resolution + uncertainty + what is left inside the bins. */
  readonly brier: {
    readonly value: number;
    readonly reliability: number;
    readonly resolution: number;
    readonly uncertainty: number;
    readonly withinBins: number;
  };
  /** Spiegelhalter (1986); null when every probability is 0, ½ or 1. */
  readonly spiegelhalter: { readonly z: number; readonly p: number } | null;
  /** Logistic recalibration logit P(o = 1) = intercept + slope·logit p; null when it does not converge. */
  readonly recalibration: Recalibration | null;
  /** Probabilities at 0 or 1, brought inside before their logit is taken. */
  readonly clipped: number;
}

export interface CalibrationOptions {
  readonly stream: RandomStream;
  /** Number of bins of equal width and of equal mass. */
  readonly bins?: { readonly width: number; readonly mass: number };
}

const CHANCE_DRAWS = 400;
const COUNTED_ROWS = 20_000;

/** Calibration of the probabilities of the positive class, at least one row. */
export function measureCalibration(
  probabilities: Float64Array,
  labels: Uint8Array,
  { stream, bins = { width: 10, mass: 10 } }: CalibrationOptions,
): Calibration {
  const n = labels.length;
  const order = sortScores(probabilities);
  const sorted = new Float64Array(n);
  const outcome = new Uint8Array(n);
  for (let at = 0; at < n; at += 1) {
    sorted[at] = probabilities[order[at] ?? 0] ?? 0;
    outcome[at] = labels[order[at] ?? 0] ?? 0;
  }
  const mass = cutEqualMass(n, bins.mass);
  const diagrams = [
    drawDiagram('equal-width', sorted, outcome, cutEqualWidth(sorted, bins.width), stream),
    drawDiagram('equal-mass', sorted, outcome, mass, stream),
  ];
  let positives = 0;
  let square = 0;
  let top = 0;
  let spread = 0;
  let clipped = 0;
  for (let at = 0; at < n; at += 1) {
    const p = sorted[at] ?? 0;
    const o = outcome[at] ?? 0;
    positives += o;
    square += (p - o) ** 2;
    top += (o - p) * (1 - 2 * p);
    spread += (1 - 2 * p) ** 2 * p * (1 - p);
    clipped += Number(p < CLIP || p > 1 - CLIP);
  }
  const z = top / Math.sqrt(spread);
  return {
    n,
    positives,
    diagrams,
    brier: decompose(diagrams[1]?.bins ?? [], { n, positives, value: square / n }),
    spiegelhalter: spread === 0 ? null : { z, p: normalTwoTails(z) },
    recalibration: fitRecalibration(sorted, outcome),
    clipped,
  };
}

/** First place of each bin ](k−1)/B, k/B], the first one closed, then the number of rows. */
function cutEqualWidth(sorted: Float64Array, bins: number): readonly number[] {
  const cuts = [0];
  let at = 0;
  for (let bin = 1; bin < bins; bin += 1) {
    while (at < sorted.length && (sorted[at] ?? 0) <= bin / bins) at += 1;
    cuts.push(at);
  }
  return [...cuts, sorted.length];
}

/** As even as they can be, the first ones one row larger; equal probabilities may fall on both sides of a cut. */
function cutEqualMass(n: number, bins: number): readonly number[] {
  const used = Math.min(bins, n);
  const size = Math.floor(n / used);
  const larger = n % used;
  return Array.from({ length: used + 1 }, (_, bin) => bin * size + Math.min(bin, larger));
}

function drawDiagram(
  binning: ReliabilityDiagram['binning'],
  sorted: Float64Array,
  outcome: Uint8Array,
  cuts: readonly number[],
  stream: RandomStream,
): ReliabilityDiagram {
  const n = sorted.length;
  const bins: ReliabilityBin[] = [];
  const places: (readonly [number, number])[] = [];
  let ece = 0;
  for (let bin = 0; bin + 1 < cuts.length; bin += 1) {
    const from = cuts[bin] ?? 0;
    const to = cuts[bin + 1] ?? n;
    if (to === from) continue;
    let sum = 0;
    let hits = 0;
    for (let at = from; at < to; at += 1) {
      sum += sorted[at] ?? 0;
      hits += outcome[at] ?? 0;
    }
    const size = to - from;
    ece += Math.abs(hits - sum) / n;
    places.push([from, to]);
    bins.push({
      n: size,
      meanProbability: sum / size,
      observed: hits / size,
      interval: wilsonInterval(hits, size, LEVEL),
    });
  }
  return { binning, bins, ece, eceByChance: drawChance(sorted, places, stream) };
}

/** Outcomes drawn from the probabilities themselves; above 20 000 rows the sum of each bin is drawn from its normal limit. */
function drawChance(
  sorted: Float64Array,
  places: readonly (readonly [number, number])[],
  stream: RandomStream,
): ReliabilityDiagram['eceByChance'] {
  const n = sorted.length;
  const isLarge = n > COUNTED_ROWS;
  const spreads = places.map(([from, to]) => {
    let variance = 0;
    for (let at = from; at < to; at += 1) variance += (sorted[at] ?? 0) * (1 - (sorted[at] ?? 0));
    return Math.sqrt(variance);
  });
  const found = new Float64Array(CHANCE_DRAWS);
  for (let turn = 0; turn < CHANCE_DRAWS; turn += 1) {
    let gap = 0;
    places.forEach(([from, to], bin) => {
      let moved = 0;
      if (isLarge) moved = (spreads[bin] ?? 0) * normalQuantile(Math.max(stream.nextUnit(), 2 ** -54));
      else
        for (let at = from; at < to; at += 1)
          moved += Number(stream.nextUnit() < (sorted[at] ?? 0)) - (sorted[at] ?? 0);
      gap += Math.abs(moved) / n;
    });
    found[turn] = gap;
  }
  return {
    mean: found.reduce((sum, value) => sum + value, 0) / CHANCE_DRAWS,
    upper: inverseEmpirical(found.sort(), LEVEL),
  };
}

function decompose(
  bins: readonly ReliabilityBin[],
  { n, positives, value }: { readonly n: number; readonly positives: number; readonly value: number },
): Calibration['brier'] {
  const share = positives / n;
  let reliability = 0;
  let resolution = 0;
  for (const bin of bins) {
    reliability += (bin.n / n) * (bin.meanProbability - bin.observed) ** 2;
    resolution += (bin.n / n) * (bin.observed - share) ** 2;
  }
  const uncertainty = share * (1 - share);
  return {
    value,
    reliability,
    resolution,
    uncertainty,
    withinBins: value - (reliability - resolution + uncertainty),
  };
}
