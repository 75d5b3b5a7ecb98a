import { expect, test } from 'vitest';
import { betaQuantile } from './beta-quantile.ts';

test('the band of coverage of a conformal set of 19 rows at 10 % (instruments/08)', () => {
  expect(betaQuantile(0.05, 18, 2)).toBeCloseTo(0.7736, 4);
  expect(betaQuantile(0.95, 18, 2)).toBeCloseTo(0.981, 4);
});

test('is uniform for a = b = 1 and symmetric for a = b', () => {
  expect(betaQuantile(0.3, 1, 1)).toBeCloseTo(0.3, 12);
  expect(betaQuantile(0.2, 4, 4) + betaQuantile(0.8, 4, 4)).toBeCloseTo(1, 12);
});
