import { normalQuantile } from './normal.ts';
import type { RandomStream } from './pcg32.ts';

/** A standard normal draw, by inversion of one uniform. */
export function drawNormal(stream: RandomStream): number {
  return normalQuantile(Math.max(stream.nextUnit(), 2 ** -54));
}

/** A Gamma(shape, 1) draw, shape > 0 (Marsaglia & Tsang 2000; below one, the boost by U^(1/shape)). */
export function drawGamma(stream: RandomStream, shape: number): number {
  if (shape < 1) return drawGamma(stream, shape + 1) * stream.nextUnit() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(stream);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = stream.nextUnit();
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A Beta(a, b) draw from two Gamma draws. */
export function drawBeta(stream: RandomStream, a: number, b: number): number {
  const first = drawGamma(stream, a);
  return first / (first + drawGamma(stream, b));
}

const POISSON_CHUNK = 30;

/** A Poisson draw of a rate ≥ 0: products of uniforms (Knuth), over pieces of the rate no larger than 30. */
export function drawPoisson(stream: RandomStream, rate: number): number {
  let count = 0;
  for (let left = rate; left > 0; left -= POISSON_CHUNK) {
    const limit = Math.exp(-Math.min(left, POISSON_CHUNK));
    for (let product = stream.nextUnit(); product > limit; product *= stream.nextUnit()) count += 1;
  }
  return count;
}

const COUNTED_TRIALS = 24;

/**
 * A Binomial(trials, share) draw: the median of the trials is a Beta draw, which halves the problem until so few are left
 * that they are counted one by one (Relles 1972; Devroye 1986, X.4.3). Exact in law, in log₂(trials) steps.
 */
export function drawBinomial(stream: RandomStream, trials: number, share: number): number {
  let left = trials;
  let p = share;
  let count = 0;
  while (left > COUNTED_TRIALS && p > 0 && p < 1) {
    const middle = Math.floor((left + 1) / 2);
    const cut = drawBeta(stream, middle, left + 1 - middle);
    if (cut <= p) {
      count += middle;
      left -= middle;
      p = (p - cut) / (1 - cut);
    } else {
      left = middle - 1;
      p /= cut;
    }
  }
  if (p >= 1) return count + left;
  if (p <= 0) return count;
  for (let trial = 0; trial < left; trial += 1) count += Number(stream.nextUnit() < p);
  return count;
}
