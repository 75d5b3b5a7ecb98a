import { EtalonError } from '@etalon/error';
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';

/**
 * Score interval of a proportion of `count` successes out of `total` (Wilson 1927), at a confidence level in ]0, 1[.
 * Throws `numeric.bad-count` unless 0 ≤ count ≤ total and total > 0.
 */
export function wilsonInterval(count: number, total: number, level = 0.95): Interval {
  if (!(total > 0) || count < 0 || count > total)
    throw new EtalonError('numeric.bad-count', { info: { count, total } });
  const z = normalQuantile(1 - (1 - level) / 2);
  const p = count / total;
  const shrink = 1 + (z * z) / total;
  const centre = (p + (z * z) / (2 * total)) / shrink;
  const half = (z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total))) / shrink;
  return {
    lo: count === 0 ? 0 : Math.max(0, centre - half),
    hi: count === total ? 1 : Math.min(1, centre + half),
  };
}
