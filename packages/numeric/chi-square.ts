import gammainc from '@stdlib/math-base-special-gammainc';

/** P(X > x) for a chi-square X with `df` degrees of freedom, x ≥ 0 (regularised upper incomplete gamma). */
export function chiSquareUpperTail(x: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  return x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true);
}

/** The x that a chi-square with `df` > 0 degrees of freedom exceeds with this probability in (0, 1), by bisection of its tail. */
export function chiSquareUpperQuantile(probability: number, df: number): number {
  if (!(df > 0) || !(probability > 0) || !(probability < 1)) return Number.NaN;
  let low = 0;
  let high = df + 10;
  while (chiSquareUpperTail(high, df) > probability) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (chiSquareUpperTail(middle, df) > probability) low = middle;
    else high = middle;
  }
}
