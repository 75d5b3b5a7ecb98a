import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaveOut, rankLosses } from './leave-out.ts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test('without some rows, the mean is that of the others', () => {
  const losses = fc.array(fc.tuple(fc.double({ min: 0, max: 50, noNaN: true }), fc.boolean()), {
    minLength: 2,
    maxLength: 60,
  });
  fc.assert(
    fc.property(losses, (rows) => {
      const kept = rows.flatMap(([loss, isLeft]) => (isLeft ? [] : [loss]));
      const left = rows.flatMap(([loss, isLeft]) => (isLeft ? [[loss, 2 * loss]] : []));
      const all = rows.map(([loss]) => loss);
      const asked = { rows: rows.length, means: [mean(all), 2 * mean(all)] };
      const found = leaveOut(asked, left);
      if (kept.length === 0) expect(found).toBeNull();
      else {
        expect(found?.losses[0]).toBeCloseTo(mean(kept), 8);
        expect(found?.losses[1]).toBeCloseTo(2 * mean(kept), 8);
      }
    }),
  );
});

test('a row that one model alone answers badly decides the order', () => {
  const asked = { rows: 10, means: [0.5, 0.4] };
  expect(leaveOut(asked, [])).toEqual({ losses: [0.5, 0.4], ranks: [2, 1] });
  expect(leaveOut(asked, [[4.1, 0.4]])?.ranks).toEqual([1, 2]);
  expect(rankLosses([0.2, 0.1, 0.2])).toEqual([2, 1, 2]);
});
