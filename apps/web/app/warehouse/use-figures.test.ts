import { expect, test } from 'vitest';
import { writePlain } from './use-figures.ts';

test.each([
  [0, '0'],
  [0.0123, '0.0123'],
  [0.0000021, '0.000002'],
  [-0.000000081, '−8.1E−8'],
  [3e-16, '3E−16'],
  [1234.5, '1,235'],
])('%d is written with its significant digits, and is never a row of zeros', (value, written) => {
  expect(writePlain('en', value)).toBe(written);
});
