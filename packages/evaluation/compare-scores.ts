import { type Interval, normalQuantile, normalTwoTails, type RandomStream } from '@etalon/numeric';
import { LEVEL } from './figure.ts';
import { measureAuc, placeRows, type RankedScores } from './rank-scores.ts';
import { resampleRows } from './resample-rows.ts';

export interface AucComparison {
  readonly first: number;
  readonly second: number;
  /** DeLong standard errors, and the covariance of both areas. */
  readonly standardErrors: readonly [number, number];
  readonly covariance: number;
  readonly difference: number;
  readonly interval: Interval;
  readonly z: number;
  readonly p: number;
}

/** Two areas on the same rows (DeLong, DeLong & Clarke-Pearson 1988); null when a class has no row. */
export function compareAuc(
  first: RankedScores,
  second: RankedScores,
  labels: Uint8Array,
): AucComparison | null {
  const a = measureAuc(first);
  const b = measureAuc(second);
  if (a === null || b === null) return null;
  const covariance = covaryPlaces(placeRows(first, labels), placeRows(second, labels), labels, [
    a.value,
    b.value,
  ]);
  const variance = Math.max(0, a.standardError ** 2 + b.standardError ** 2 - 2 * covariance);
  const difference = a.value - b.value;
  const spread = Math.sqrt(variance);
  const half = normalQuantile((1 + LEVEL) / 2) * spread;
  const z = difference === 0 ? 0 : difference / spread;
  return {
    first: a.value,
    second: b.value,
    standardErrors: [a.standardError, b.standardError],
    covariance,
    difference,
    interval: { lo: Math.max(-1, difference - half), hi: Math.min(1, difference + half) },
    z,
    p: normalTwoTails(z),
  };
}

function covaryPlaces(
  a: Float64Array,
  b: Float64Array,
  labels: Uint8Array,
  [meanA, meanB]: readonly [number, number],
): number {
  let positives = 0;
  let ofPositives = 0;
  let ofNegatives = 0;
  for (let row = 0; row < labels.length; row += 1) {
    const product = ((a[row] ?? 0) - meanA) * ((b[row] ?? 0) - meanB);
    if (labels[row] === 1) {
      positives += 1;
      ofPositives += product;
    } else ofNegatives += product;
  }
  const negatives = labels.length - positives;
  const share = (sum: number, size: number): number => (size < 2 ? 0 : sum / (size - 1) / size);
  return share(ofPositives, positives) + share(ofNegatives, negatives);
}

export interface MeanComparison {
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  /** Paired bootstrap over rows: both models on the same draws. */
  readonly interval: Interval | null;
  readonly method: 'bca' | 'percentile';
}

/** Mean of a value of each row (a loss, an error) under two models, on the same rows. */
export function compareMeans(
  first: Float64Array,
  second: Float64Array,
  stream: RandomStream,
): MeanComparison {
  const n = first.length;
  const { estimates, intervals, method } = resampleRows({
    rows: n,
    values: 3,
    stream,
    statistic: (counts, into) => {
      let taken = 0;
      let a = 0;
      let b = 0;
      for (let row = 0; row < n; row += 1) {
        const count = counts[row] ?? 0;
        taken += count;
        a += count * (first[row] ?? 0);
        b += count * (second[row] ?? 0);
      }
      into[0] = a / taken;
      into[1] = b / taken;
      into[2] = (a - b) / taken;
    },
  });
  const [a = Number.NaN, b = Number.NaN, difference = Number.NaN] = estimates;
  return { first: a, second: b, difference, interval: intervals[2] ?? null, method };
}
