import { betaQuantile, type Interval } from '@etalon/numeric';

/** Tails of the 90 % band. */
const TAILS = [0.05, 0.95] as const;
/** What rounding may add to a product that is a whole number. */
const ROUNDING = 1e-9;

/** Share of rows that a level leaves out: 0.1 for 0.9, without the rounding of the subtraction. */
export function missRate(level: number): number {
  return Number((1 - level).toPrecision(12));
}

/** Least rows of calibration for a miss rate: ⌈1/α⌉ − 1 (9 for 10 %). */
export function leastCalibration(alpha: number): number {
  return Math.ceil(1 / alpha - ROUNDING) - 1;
}

/** Rank of the score kept as limit, ⌈(n + 1)(1 − α)⌉, and the 90 % band of the coverage it gives, Beta(k, n + 1 − k) (Vovk 2012). */
export function placeLimit(n: number, alpha: number): Interval & { readonly k: number } {
  const k = Math.ceil((n + 1) * (1 - alpha) - ROUNDING);
  const [lo, hi] = [betaQuantile(TAILS[0], k, n + 1 - k), betaQuantile(TAILS[1], k, n + 1 - k)];
  return { k, lo, hi };
}

/** The score kept as limit for rows asked apart from those that gave it. */
export interface ConformalLimit {
  /** Rows of calibration. */
  readonly n: number;
  readonly k: number;
  readonly limit: number;
  /** Scores of calibration equal to the limit: above 1, coverage may pass the upper end of the band. */
  readonly tied: number;
  /** 90 % band of the coverage that the limit gives on many rows. */
  readonly band: Interval;
}

/** The k-th smallest of scores in ascending order; null when they are fewer than ⌈1/α⌉ − 1 (Lei et al. 2018). */
export function takeLimit(sorted: Float64Array, alpha: number): ConformalLimit | null {
  const n = sorted.length;
  if (n < leastCalibration(alpha)) return null;
  const { k, lo, hi } = placeLimit(n, alpha);
  const limit = sorted[k - 1] ?? Number.NaN;
  let tied = 0;
  for (let at = k - 1; at >= 0 && sorted[at] === limit; at -= 1) tied += 1;
  for (let at = k; at < n && sorted[at] === limit; at += 1) tied += 1;
  return { n, k, limit, tied, band: { lo, hi } };
}
