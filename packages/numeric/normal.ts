import erfcinv from '@stdlib/math-base-special-erfcinv';
import gammainc from '@stdlib/math-base-special-gammainc';

/** P(Z > z) for a standard normal Z, accurate in the far tail (regularised upper incomplete gamma, Abramowitz & Stegun 26.2). */
export function normalUpperTail(z: number): number {
  if (z < 0) return 1 - normalUpperTail(-z);
  return 0.5 * gammainc((z * z) / 2, 0.5, true, true);
}

/** P(Z ≤ z) for a standard normal Z. */
export function normalCumulative(z: number): number {
  return normalUpperTail(-z);
}

/** The z with P(Z ≤ z) = p, for p in ]0, 1[. */
export function normalQuantile(p: number): number {
  return -Math.SQRT2 * erfcinv(2 * p);
}
