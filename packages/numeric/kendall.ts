import { EtalonError } from '@etalon/error';

/**
 * Kendall's τ_b of two arrays of equal length, ties corrected (Kendall 1945), by comparing every pair; NaN when one is
 * constant. Throws `numeric.unequal-lengths`.
 *
 * @example
 * correlateKendall([1, 2, 3, 4], [1, 3, 2, 4]); // 0.666…
 */
export function correlateKendall(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length)
    throw new EtalonError('numeric.unequal-lengths', { info: { x: x.length, y: y.length } });
  let balance = 0;
  let untiedX = 0;
  let untiedY = 0;
  for (let i = 0; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const dx = Math.sign((x[i] ?? Number.NaN) - (x[j] ?? Number.NaN));
      const dy = Math.sign((y[i] ?? Number.NaN) - (y[j] ?? Number.NaN));
      balance += dx * dy;
      untiedX += Math.abs(dx);
      untiedY += Math.abs(dy);
    }
  }
  return balance / Math.sqrt(untiedX * untiedY);
}
