import { expect, test } from 'vitest';
import { layoutTime } from './layout-time.ts';

const place = { from: 100, to: 900 };

test.each([
  { title: 'a plan of some weeks', days: ['2026-12-01', '2027-01-15'] },
  { title: 'a retention of twenty years', days: ['2020-01-01', '2040-01-01'] },
  { title: 'one day', days: ['2026-11-26'] },
  { title: 'no day at all', days: [] },
])('$title has few ticks, in order, inside the drawing', ({ days }) => {
  const axis = layoutTime(days, '2026-11-26', place);
  const xs = axis.ticks.map(({ x }) => x);
  expect(xs.length).toBeGreaterThan(0);
  expect(xs.length).toBeLessThan(11);
  expect(xs.toSorted((a, b) => a - b)).toEqual(xs);
  expect(xs.every((x) => x >= place.from && x <= place.to)).toBe(true);
  expect(axis.at('2026-11-26')).toBeGreaterThanOrEqual(place.from);
});
