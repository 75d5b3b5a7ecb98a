import { seedPcg32 } from '@etalon/numeric';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdFollowed } from './hold-followed.ts';
import { holdOut } from './hold-out.ts';
import type { FollowBy, TrainingSet } from './training-set.ts';

const stream = (low: number) => seedPcg32({ high: 0, low }, { high: 0, low: 3 });

/** Rows whose only column is their place, so that a part tells which rows it holds. */
function makeSet(values: readonly number[], classes: number, followBy?: FollowBy): TrainingSet {
  return {
    design: { rows: values.length, columns: [Float64Array.from(values.keys())] },
    target: { values: Float64Array.from(values), classes },
    ...(followBy !== undefined && { followBy }),
  };
}

function hold(set: TrainingSet, seed = 1, patience = 5) {
  const { train, followed } = holdFollowed(set, patience, stream(seed));
  const rowsOf = (part: TrainingSet | null): readonly number[] => [...(part?.design.columns[0] ?? [])];
  return { learned: rowsOf(train), followed: rowsOf(followed) };
}

const count = (rows: number): readonly number[] => Array.from({ length: rows }, (_, row) => row);
const byTime = (places: readonly number[], gap: number): FollowBy => ({
  by: 'time',
  times: Float64Array.from(places),
  places: Float64Array.from(places),
  gap,
});

test('without groups or times, rows are those drawn one by one as ever, and none without a patience', () => {
  const values = count(50).map((row) => row % 3);
  const set = makeSet(values, 3);
  const { train, test: held } = holdOut(set.target, 0.1, stream(4));
  expect(hold(set, 4)).toEqual({ learned: [...train], followed: [...held] });
  expect(hold(set, 4, 0)).toEqual({ learned: count(50), followed: [] });
});

test('a group is learned from or followed, never both, and every class is still learned from', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(7), fc.nat(2)), { minLength: 10, maxLength: 90 }),
      fc.nat(1000),
      (rows, seed) => {
        const groups = Int32Array.from(rows, ([group]) => group);
        const values = rows.map(([, value]) => value);
        // Codes without a gap, as a fit gives them.
        const present = [...new Set(values)].sort();
        const packed = values.map((value) => present.indexOf(value));
        const { learned, followed } = hold(makeSet(packed, present.length, { by: 'group', groups }), seed);
        const groupsOf = (part: readonly number[]) => new Set(part.map((row) => groups[row]));
        expect([...learned, ...followed].sort((one, other) => one - other)).toEqual(count(rows.length));
        expect([...groupsOf(learned)].filter((group) => groupsOf(followed).has(group))).toEqual([]);
        expect(new Set(learned.map((row) => packed[row])).size).toBe(present.length);
      },
    ),
  );
});

test('in time, rows followed are the last ones, less the gap before them', () => {
  const places = count(40).map((row) => (row * 7) % 40);
  const { learned, followed } = hold(makeSet(places, 0, byTime(places, 6)));
  const placesOf = (rows: readonly number[]) => rows.map((row) => places[row] ?? 0).sort((a, b) => a - b);
  expect(placesOf(followed)).toEqual([36, 37, 38, 39]);
  expect(placesOf(learned)).toEqual(count(30));
});

test('the gap is counted on the rows of the table: one row in ten of it loses one row in ten of the gap', () => {
  const places = count(40).map((row) => 10 * row);
  const { learned, followed } = hold(makeSet(count(40), 0, byTime(places, 25)));
  expect(followed).toEqual([36, 37, 38, 39]);
  expect(learned).toEqual(count(34));
});

test.each([
  ['one group only', makeSet(count(40), 0, { by: 'group', groups: new Int32Array(40) })],
  ['one time only', makeSet(count(40), 0, byTime(new Array(40).fill(3), 0))],
  ['a gap that leaves nothing to learn from', makeSet(count(40), 0, byTime(count(40), 35))],
  [
    'a class that is only in the last rows',
    makeSet(
      count(40).map((row) => Number(row > 37)),
      2,
      byTime(count(40), 0),
    ),
  ],
  [
    'a class of one group, in two groups',
    makeSet(
      count(40).map((row) => Number(row < 20)),
      2,
      { by: 'group', groups: Int32Array.from(count(40), (row) => Number(row < 20)) },
    ),
  ],
])('%s: nothing is followed, and every row is learned from', (_, set) => {
  expect(hold(set)).toEqual({ learned: count(40), followed: [] });
});
