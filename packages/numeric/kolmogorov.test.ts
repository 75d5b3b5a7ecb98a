import { expect, test } from 'vitest';
import { adjustHolm } from './holm.ts';
import { kolmogorovUpperTail, smirnovUpperTail } from './kolmogorov.ts';

test('the paths of two small samples are counted (golden vector of 20 and 15 values; R psmirnov)', () => {
  expect(smirnovUpperTail(29 / 60, 20, 15)).toBeCloseTo(0.02611459586010545, 14);
  expect(smirnovUpperTail(0.5, 5, 7)).toBeCloseTo(0.3282828282828283, 14);
});

test('two samples exchanged give the same probability, and no gap gives one', () => {
  expect(smirnovUpperTail(0.4, 12, 30)).toBeCloseTo(smirnovUpperTail(0.4, 30, 12), 14);
  expect(smirnovUpperTail(0, 8, 9)).toBe(1);
});

test('the limit law is that of R, and its two series meet at one', () => {
  expect(kolmogorovUpperTail((29 / 60) * Math.sqrt(300 / 35))).toBeCloseTo(0.03645703695967351, 12);
  expect(kolmogorovUpperTail(1 - 1e-12)).toBeCloseTo(kolmogorovUpperTail(1), 10);
  expect(kolmogorovUpperTail(0)).toBe(1);
  expect(kolmogorovUpperTail(20)).toBe(0);
});

test('ten p-values adjusted by Holm (instruments/08)', () => {
  const given = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216];
  const printed = [0.01, 0.072, 0.312, 0.312, 0.312, 0.312, 0.312, 0.615, 0.615, 0.615];
  for (const [at, p] of adjustHolm(given).entries()) expect(p).toBeCloseTo(printed[at] ?? Number.NaN, 10);
});

test('p-values are adjusted as by R p.adjust, in the order given', () => {
  expect(adjustHolm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
  expect(adjustHolm([0.9, Number.NaN, 0.6])).toEqual([1, Number.NaN, 1]);
});
