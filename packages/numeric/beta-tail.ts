import { normalQuantile, normalUpperTail } from './normal.ts';

const TINY = 1e-300;

/** Logarithm of the gamma function (Lanczos, g = 7), x > 0. */
export function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const sum = terms.reduce((total, term, i) => total + term / (shifted + i + 1), 0.99999999999980993);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Regularised incomplete beta I_x(a, b) by continued fraction (modified Lentz), 0 ≤ x ≤ 1. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front =
    Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * fraction;
}

function guard(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** P(|T| ≥ t), Student with df degrees. */
export function studentTwoTails(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/** P(F ≥ f), Fisher with df1 and df2 degrees. */
export function fisherUpperTail(f: number, df1: number, df2: number): number {
  return f <= 0 ? 1 : incompleteBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
}

/** P(|Z| ≥ z), standard normal. */
export function normalTwoTails(z: number): number {
  return 2 * normalUpperTail(Math.abs(z));
}

/** P(X ≤ successes) for X binomial of `trials` at `share`, by the incomplete beta function. */
export function binomialCumulative(successes: number, trials: number, share: number): number {
  if (successes < 0) return 0;
  if (successes >= trials) return 1;
  return incompleteBeta(1 - share, trials - successes, successes + 1);
}

/** The t with P(|T| ≤ t) = level, Student with df degrees (bisection from the normal quantile, to 1e-12). */
export function studentTwoSided(level: number, df: number): number {
  let low = 0;
  let high = 2 * normalQuantile(1 - (1 - level) / 2);
  while (studentTwoTails(high, df) > 1 - level) high *= 2;
  while (high - low > 1e-12 * Math.max(1, high)) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (studentTwoTails(middle, df) > 1 - level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
