import { expect, test } from 'vitest';
import { correlateKendall } from './kendall.ts';

test.each<[string, readonly number[], readonly number[], number]>([
  ['no tie', [1, 2, 3, 4], [1, 3, 2, 4], 2 / 3],
  ['reversed', [1, 2, 3], [9, 4, 1], -1],
  // R 4.2.2: cor(c(12,2,1,12,2), c(1,4,7,1,0), method = "kendall")
  ['ties on both sides', [12, 2, 1, 12, 2], [1, 4, 7, 1, 0], -0.4714045207910316],
])('%s', (_, x, y, tau) => {
  expect(correlateKendall(x, y)).toBeCloseTo(tau, 14);
});

test('a constant has no order', () => {
  expect(correlateKendall([1, 1, 1], [1, 2, 3])).toBeNaN();
});

test('arrays of unequal lengths are refused', () => {
  expect(() => correlateKendall([1], [1, 2])).toThrow(
    expect.objectContaining({ code: 'numeric.unequal-lengths' }),
  );
});
