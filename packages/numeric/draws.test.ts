import { expect, test } from 'vitest';
import { drawBeta, drawGamma, drawNormal, drawPoisson } from './draws.ts';
import { type RandomStream, seedPcg32 } from './pcg32.ts';

const N = 40_000;

function moments(draw: (stream: RandomStream) => number): {
  readonly mean: number;
  readonly variance: number;
} {
  const stream = seedPcg32({ high: 0, low: 7 }, { high: 0, low: 54 });
  const values = Float64Array.from({ length: N }, () => draw(stream));
  const mean = values.reduce((sum, x) => sum + x, 0) / N;
  return { mean, variance: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (N - 1) };
}

test.each<[string, (stream: RandomStream) => number, number, number]>([
  ['normal', drawNormal, 0, 1],
  ['gamma 2.5', (stream) => drawGamma(stream, 2.5), 2.5, 2.5],
  ['gamma 0.4', (stream) => drawGamma(stream, 0.4), 0.4, 0.4],
  ['beta 2, 3', (stream) => drawBeta(stream, 2, 3), 0.4, 0.04],
  ['Poisson 0.2', (stream) => drawPoisson(stream, 0.2), 0.2, 0.2],
  ['Poisson 75', (stream) => drawPoisson(stream, 75), 75, 75],
])('%s has its mean and variance, within five standard errors', (_, draw, mean, variance) => {
  const found = moments(draw);
  expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / N));
  expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.08);
});

test('a rate of zero gives no event', () => {
  expect(moments((stream) => drawPoisson(stream, 0)).mean).toBe(0);
});
