const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TERMS = 13;

/**
 * eˣ by additions and multiplications alone, which every machine rounds alike, where `Math.exp` may differ by a last bit
 * from one engine to another: x = k·ln 2 + r, the series of eʳ, then 2ᵏ. Relative error under 10⁻¹⁵.
 */
export function exponential(x: number): number {
  if (!(x > -708)) return x <= -708 ? 0 : x;
  if (x > 709) return Number.POSITIVE_INFINITY;
  const k = Math.round(x / Math.LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = TERMS; n > 0; n -= 1) sum = 1 + (sum * r) / n;
  return sum * 2 ** k;
}

/** ln x by additions, multiplications and divisions alone: x = 2ᵏ·m, then 2·artanh((m − 1)/(m + 1)). */
export function logarithm(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY)
    return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  let m = x;
  let k = 0;
  while (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    k -= 1;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 25; n > 0; n -= 2) sum = sum * square + 1 / n;
  return 2 * s * sum + k * LN2_HIGH + k * LN2_LOW;
}

export const sigmoidOf = (x: number): number => 1 / (1 + exponential(-x));

export const tanhOf = (x: number): number => 1 - 2 / (exponential(2 * x) + 1);
