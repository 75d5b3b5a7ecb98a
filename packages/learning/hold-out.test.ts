import { seedPcg32 } from '@etalon/numeric';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdGroupsOut, holdLastOut } from './hold-out.ts';

const stream = (low: number) => seedPcg32({ high: 0, low }, { high: 0, low: 3 });

test('groups go whole to one part; the part kept is within its share, unless it is one group', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -2, max: 9 }), { minLength: 1, maxLength: 120 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.nat(1000),
      (groups, share, seed) => {
        const { train, test: held } = holdGroupsOut(groups, share, stream(seed));
        const of = (rows: Uint32Array) => new Set(Array.from(rows, (row) => groups[row]));
        expect([...train, ...held].sort((one, other) => one - other)).toEqual(groups.map((_, row) => row));
        expect([...of(train)].filter((group) => of(held).has(group))).toEqual([]);
        expect(train.length).toBeGreaterThan(0);
        if (held.length > Math.round(share * groups.length)) expect(of(held).size).toBe(1);
        if (Math.round(share * groups.length) === 0) expect(held).toHaveLength(0);
      },
    ),
  );
});

test('the draw decides which groups, and the same draw gives the same ones', () => {
  const groups = Array.from({ length: 60 }, (_, row) => row % 12);
  const first = holdGroupsOut(groups, 0.25, stream(1)).test;
  expect(first).toHaveLength(15);
  expect(holdGroupsOut(groups, 0.25, stream(1)).test).toEqual(first);
  const draws = Array.from({ length: 8 }, (_, seed) => holdGroupsOut(groups, 0.25, stream(seed)).test.join());
  expect(new Set(draws).size).toBeGreaterThan(4);
});

test('in time, the part kept comes after all the rest, no time is cut, and the gap is in neither part', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 120 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (times, share) => {
        const { train, test: held } = holdLastOut(times, share, 0);
        const of = (rows: Uint32Array) => Array.from(rows, (row) => times[row] ?? 0);
        expect([...train, ...held].sort((one, other) => one - other)).toEqual(times.map((_, row) => row));
        if (held.length > 0) expect(Math.max(...of(train))).toBeLessThan(Math.min(...of(held)));
        if (held.length > Math.round(share * times.length)) expect(new Set(of(held)).size).toBe(1);
        const asked = Math.round(share * times.length) > 0 && new Set(times).size > 1;
        expect(held.length > 0).toBe(asked);
      },
    ),
  );
  const times = Array.from({ length: 20 }, (_, row) => (row * 7) % 20);
  const { train, test: held } = holdLastOut(times, 0.25, 3);
  expect(Array.from(held, (row) => times[row]).sort()).toEqual([15, 16, 17, 18, 19]);
  expect(Math.max(...Array.from(train, (row) => times[row] ?? 0))).toBe(11);
  expect(() => holdLastOut(times, 0.25, 14)).toThrow('learning.gap-too-long');
});
