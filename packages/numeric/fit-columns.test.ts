import { expect, test } from 'vitest';
import { CANONICAL_FAMILIES, fitCanonical, fitLeastSquares } from './fit-columns.ts';

const x = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);

test('least squares of a line has the slope and the intercept of its closed form', () => {
  const y = Float64Array.of(1, 2, 4, 3, 6, 5, 8, 7);
  const fit = fitLeastSquares({ columns: [x], y, intercept: true });
  expect(fit?.coefficients[1]).toBeCloseTo(39 / 42, 13);
  expect(fit?.coefficients[0]).toBeCloseTo(4.5 - (39 / 42) * 4.5, 13);
  expect(fit?.bread[3]).toBeCloseTo(1 / 42, 14);
  expect(fit?.bread[0]).toBeCloseTo(1 / 8 + 4.5 ** 2 / 42, 13);
});

test('a column that is twice another is left to a method with pivots', () => {
  const y = Float64Array.of(1, 2, 4, 3, 6, 5, 8, 7);
  expect(fitLeastSquares({ columns: [x, x.map((one) => 2 * one)], y, intercept: true })).toBeNull();
});

test('a logistic fit of two groups has the logarithm of the odds ratio, and separation is not fitted', () => {
  const group = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1);
  const y = Float64Array.of(1, 0, 0, 0, 1, 1, 1, 0);
  const fit = fitCanonical({ columns: [group], y, intercept: true }, CANONICAL_FAMILIES.logistic);
  expect(fit?.coefficients[1]).toBeCloseTo(Math.log(9), 10);
  expect(fit?.bread[3]).toBeCloseTo(1 / 1 + 1 / 3 + 1 / 3 + 1 / 1, 9);
  const sure = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1);
  expect(fitCanonical({ columns: [x], y: sure, intercept: true }, CANONICAL_FAMILIES.logistic)).toBeNull();
});

test('a Poisson fit of two groups has the logarithm of the ratio of the means', () => {
  const group = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1);
  const y = Float64Array.of(1, 0, 3, 2, 4, 5, 2, 7);
  const fit = fitCanonical({ columns: [group], y, intercept: true }, CANONICAL_FAMILIES.count);
  expect(fit?.coefficients[1]).toBeCloseTo(Math.log(18 / 6), 10);
});
