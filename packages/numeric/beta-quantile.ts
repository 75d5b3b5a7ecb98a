import { incompleteBeta } from './beta-tail.ts';

/** Value below which a Beta(a, b) falls with this probability, by bisection of the incomplete beta function; in [0, 1]. */
export function betaQuantile(probability: number, a: number, b: number): number {
  let lo = 0;
  let hi = 1;
  for (let turn = 0; turn < 100; turn += 1) {
    const middle = (lo + hi) / 2;
    if (incompleteBeta(middle, a, b) < probability) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}
