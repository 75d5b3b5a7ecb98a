import { HISTOGRAM_BINS, type NumberFacts, type OutlierFacts, QUANTILE_LEVELS } from './table-profile.ts';

/** Distinct finite values in ascending order with how often each stands; both arrays of the same length. */
export interface WeightedValues {
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

/** NumberFacts of weighted values; sums run in ascending order of values, so the bytes do not depend on threads. Null when empty. */
export function summarizeNumbers(
  data: WeightedValues,
  aside: { readonly infinite: number; readonly notANumber: number },
): NumberFacts | null {
  const { values, counts } = data;
  const min = values[0];
  const max = values[values.length - 1];
  if (min === undefined || max === undefined) return null;
  const cumulative = accumulate(counts);
  const n = cumulative[cumulative.length - 1] ?? 0;
  const quantiles = QUANTILE_LEVELS.map((level) => findQuantile(values, cumulative, level));
  const q1 = quantiles[2] ?? Number.NaN;
  const median = quantiles[3] ?? Number.NaN;
  const q3 = quantiles[4] ?? Number.NaN;
  const mad = findMad(data, median, n);
  return {
    finite: n,
    ...aside,
    min,
    max,
    ...describeMoments(data, n),
    quantiles,
    zeros: countWhere(data, (value) => value === 0),
    negatives: countWhere(data, (value) => value < 0),
    tukey: countOutside(data, q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1)),
    robust: mad > 0 ? countOutside(data, median - (3.5 * mad) / 0.6745, median + (3.5 * mad) / 0.6745) : null,
    histogram: countBins(data, min, max),
  };
}

function accumulate(counts: Float64Array): Float64Array {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}

function findQuantile(values: Float64Array, cumulative: Float64Array, level: number): number {
  const position = ((cumulative[cumulative.length - 1] ?? 0) - 1) * level;
  const below = valueAt(values, cumulative, Math.floor(position));
  const above = valueAt(values, cumulative, Math.ceil(position));
  return below + (above - below) * (position - Math.floor(position));
}

function valueAt(values: Float64Array, cumulative: Float64Array, index: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return values[low] ?? Number.NaN;
}

function findMad(data: WeightedValues, median: number, n: number): number {
  const { values, counts } = data;
  let right = values.findIndex((value) => value >= median);
  let left = right - 1;
  const target = [Math.floor((n - 1) / 2), Math.ceil((n - 1) / 2)];
  const found: number[] = [];
  let seen = 0;
  while (found.length < 2 && (left >= 0 || right < values.length)) {
    const toLeft = left >= 0 ? median - (values[left] ?? 0) : Infinity;
    const toRight = right < values.length ? (values[right] ?? 0) - median : Infinity;
    const goLeft = toLeft <= toRight;
    seen += counts[goLeft ? left : right] ?? 0;
    while (found.length < 2 && (target[found.length] ?? 0) < seen) found.push(Math.min(toLeft, toRight));
    if (goLeft) left -= 1;
    else right += 1;
  }
  return ((found[0] ?? Number.NaN) + (found[1] ?? Number.NaN)) / 2;
}

function describeMoments(
  data: WeightedValues,
  n: number,
): Pick<NumberFacts, 'mean' | 'sd' | 'skewness' | 'kurtosis'> {
  const { values, counts } = data;
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (values[i] ?? 0) * (counts[i] ?? 0);
  const mean = sum / n;
  let m2 = 0;
  let m3 = 0;
  let m4 = 0;
  for (let i = 0; i < values.length; i += 1) {
    const d = (values[i] ?? 0) - mean;
    const weighted = d * d * (counts[i] ?? 0);
    m2 += weighted;
    m3 += weighted * d;
    m4 += weighted * d * d;
  }
  const variance = m2 / (n - 1);
  const skewness = ((n / (n - 1) / (n - 2)) * m3) / variance ** 1.5;
  const kurtosis =
    ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * (m4 / variance ** 2) -
    (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  return { mean, sd: Math.sqrt(variance), skewness, kurtosis };
}

function countWhere(data: WeightedValues, holds: (value: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < data.values.length; i += 1)
    if (holds(data.values[i] ?? Number.NaN)) count += data.counts[i] ?? 0;
  return count;
}

function countOutside(data: WeightedValues, lo: number, hi: number): OutlierFacts {
  return { count: countWhere(data, (value) => value < lo || value > hi), lo, hi };
}

function countBins(data: WeightedValues, min: number, max: number): readonly number[] {
  const bins = new Array<number>(HISTOGRAM_BINS).fill(0);
  const width = (max - min) / HISTOGRAM_BINS;
  for (let i = 0; i < data.values.length; i += 1) {
    const place =
      width === 0 ? 0 : Math.min(HISTOGRAM_BINS - 1, Math.floor(((data.values[i] ?? 0) - min) / width));
    bins[place] = (bins[place] ?? 0) + (data.counts[i] ?? 0);
  }
  return bins;
}
