import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareInference, INFERENCE_TOLERANCE } from './compare-inference.ts';

const again = [Float64Array.of(0.9, 0.2, 0.375), Float64Array.of(0.1, 0.8, 0.625)];

test('two answers that differ in one row: the largest gap, the labels, the row', () => {
  const handed = [Float64Array.of(0.9, 0.2, 0.75), Float64Array.of(0.1, 0.8, 0.25)];
  const found = compareInference({ again, handed, tolerance: INFERENCE_TOLERANCE });
  expect(found).toMatchObject({ n: 3, beyond: 1, equalLabels: 2 / 3, isSortedOtherwise: false });
  expect(found.maxDifference).toBe(0.375);
  expect(found.mismatches).toEqual([{ row: 2, column: 0, again: 0.375, handed: 0.75 }]);
});

test('the same answers in another order are said to be so', () => {
  const handed = again.map((column) => Float64Array.of(column[2] ?? 0, column[0] ?? 0, column[1] ?? 0));
  expect(compareInference({ again, handed, tolerance: 1e-4 })).toMatchObject({
    beyond: 3,
    isSortedOtherwise: true,
  });
});

test('an answer that is no number has no largest gap and agrees with nothing', () => {
  const found = compareInference({
    again: [Float64Array.of(Number.NaN, 1)],
    handed: [Float64Array.of(1, 1)],
    tolerance: 1,
  });
  expect(found).toMatchObject({ maxDifference: null, beyond: 1 });
});

test('a model agrees with itself, and within any noise smaller than the tolerance', () => {
  const cells = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(cells, fc.double({ min: -0.9, max: 0.9, noNaN: true }), (values, noise) => {
      const own = [Float64Array.from(values)];
      const other = [Float64Array.from(values, (value) => value + noise * INFERENCE_TOLERANCE)];
      expect(compareInference({ again: own, handed: own, tolerance: 0 })).toMatchObject({
        beyond: 0,
        maxDifference: 0,
      });
      expect(compareInference({ again: own, handed: other, tolerance: INFERENCE_TOLERANCE }).beyond).toBe(0);
    }),
  );
});
