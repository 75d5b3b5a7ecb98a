import gammainc from '@stdlib/math-base-special-gammainc';

/** P(X > x) for a chi-square X with `df` degrees of freedom, x ≥ 0 (regularised upper incomplete gamma). */
export function chiSquareUpperTail(x: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  return x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true);
}
