import { seedPcg32 } from '@etalon/numeric';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawTrials, findBoundaryHits, gridTrials, listSearched } from './draw-trials.ts';
import { expectBest, findTopProbability } from './expect-best.ts';
import { findFront } from './find-front.ts';
import { measureImportance } from './measure-importance.ts';
import { expectDepth, scoreIsolation } from './score-isolation.ts';

const stream = () => seedPcg32({ high: 0, low: 1 }, { high: 0, low: 2 });
const SPACE = { rate: { low: 0.01, high: 1 }, leaves: { low: 4, high: 64 } };
const asked = { algorithm: 'boosting', space: SPACE, trials: 400 } as const;

test('trials are drawn within their bounds, as many on each side of the middle of a logarithmic scale, the same from the same stream', () => {
  const trials = drawTrials(asked, stream());
  expect(drawTrials(asked, stream())).toEqual(trials);
  for (const { rate = 0, leaves = 0 } of trials) {
    expect(rate).toBeGreaterThanOrEqual(0.01);
    expect(rate).toBeLessThanOrEqual(1);
    expect(Number.isInteger(leaves)).toBe(true);
  }
  const low = trials.filter(({ rate = 0 }) => rate < 0.1).length;
  expect(low).toBeGreaterThan(160);
  expect(low).toBeLessThan(240);
});

test('a grid crosses equally spaced values within its budget', () => {
  const trials = gridTrials({ ...asked, trials: 10 });
  expect(trials).toHaveLength(9);
  expect(trials.map(({ rate }) => Number(rate?.toPrecision(3)))).toEqual([
    0.01, 0.01, 0.01, 0.1, 0.1, 0.1, 1, 1, 1,
  ]);
  expect(trials.slice(0, 3).map(({ leaves }) => leaves)).toEqual([4, 16, 64]);
});

test('a best setting at an end of its bounds is told', () => {
  expect(findBoundaryHits(asked, { rate: 1, leaves: 20 })).toEqual(['rate']);
  expect(findBoundaryHits(asked, { rate: 0.1, leaves: 20 })).toEqual([]);
  expect(listSearched('boosting').map(({ name }) => name)).toEqual(['rate', 'leaves', 'leafRows', 'penalty']);
});

test('the expected best of n trials is the mean with one, grows, and stays under the best; it is exact over all draws of two', () => {
  const scores = [0.7, 0.9, 0.6];
  const expected = expectBest(scores);
  expect(expected[0]).toBeCloseTo((0.7 + 0.9 + 0.6) / 3, 12);
  const pairs = scores.flatMap((one) => scores.map((other) => Math.max(one, other)));
  expect(expected[1]).toBeCloseTo(pairs.reduce((sum, value) => sum + value, 0) / 9, 12);
  expect(expected[2]).toBeLessThan(0.9);
});

test('59 trials reach the best twentieth with probability 0.95, 299 the best hundredth', () => {
  expect(findTopProbability(59, 0.05)).toBeGreaterThan(0.95);
  expect(findTopProbability(58, 0.05)).toBeLessThan(0.95);
  expect(findTopProbability(299, 0.01)).toBeGreaterThan(0.95);
});

test('isolation: depths to expect are those of the paper, and a row far away is the most isolated', () => {
  expect(expectDepth(256)).toBeCloseTo(2 * (Math.log(255) + 0.5772156649) - (2 * 255) / 256, 9);
  const draws = stream();
  const column = () => Float64Array.from({ length: 300 }, (_, i) => (i === 42 ? 9 : draws.nextUnit()));
  const design = { rows: 300, columns: [column(), column()] };
  const scores = scoreIsolation(design, stream());
  expect(scores.indexOf(Math.max(...scores))).toBe(42);
  expect(Math.min(...scores)).toBeGreaterThan(0);
  expect(Math.max(...scores)).toBeLessThan(1);
  expect(scoreIsolation(design, stream())).toEqual(scores);
});

test('importance: the setting that moves the loss comes first, and few trials tell nothing', () => {
  const draws = stream();
  const trials = Array.from({ length: 40 }, () => {
    const settings = { rate: draws.nextUnit(), leaves: draws.nextUnit() };
    return { settings, loss: (settings.rate - 0.4) ** 2 + 0.001 * draws.nextUnit(), sd: 0, share: 1 };
  });
  const space = { leaves: { low: 0, high: 1 }, rate: { low: 0, high: 1 } };
  const [first, second] = measureImportance(trials, space, stream()) ?? [];
  expect(first?.name).toBe('rate');
  expect(first?.importance).toBeGreaterThan(10 * (second?.importance ?? 1));
  expect(measureImportance(trials.slice(0, 9), space, stream())).toBeNull();
  const failed = trials.map((trial, at) => (at === 3 ? { ...trial, loss: Number.NaN } : trial));
  expect(measureImportance(failed, space, stream())?.[0]?.importance).toBeGreaterThan(0.5);
});

test('the front holds what nothing beats on both sides, and only that', () => {
  const point = fc.record({ worth: fc.integer({ min: 0, max: 9 }), cost: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (all) => {
      const front = findFront(all);
      expect(front).toContain(true);
      all.forEach((one, at) => {
        const beaten = all.some(
          (other) =>
            other.worth >= one.worth &&
            other.cost <= one.cost &&
            (other.worth !== one.worth || other.cost !== one.cost),
        );
        expect(front[at]).toBe(!beaten);
      });
    }),
  );
});
