import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateAnswerEnergy, estimateEnergy } from './estimate-energy.ts';

test('twelve hours of eight cores of 12 W with 64 GB, in the worst room', () => {
  const kwh = estimateEnergy({ hours: 12, cores: 8, wattsPerCore: 12, use: 1, memoryGb: 64, pue: 1.67 });
  expect(kwh).toBeCloseTo(2.401594, 6);
});

test('a thousand answers of one millisecond are one second of a core and a gigabyte', () => {
  const { lo, central, hi } = estimateAnswerEnergy(0.001);
  expect(central).toBeCloseTo((12 + 0.3725) * 1.4, 9);
  expect(lo).toBeCloseTo((4.375 + 0.3725) * 1.1, 9);
  expect(hi).toBeCloseTo((16.25 + 0.3725) * 1.67, 9);
});

test('scenarios are in order, and energy goes with time', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e3, noNaN: true }), (seconds) => {
      const { lo, central, hi } = estimateAnswerEnergy(seconds);
      expect(lo).toBeLessThan(central);
      expect(central).toBeLessThan(hi);
      expect(estimateAnswerEnergy(2 * seconds).hi / hi).toBeCloseTo(2, 9);
    }),
  );
});
