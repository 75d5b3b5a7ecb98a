import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesAt } from './places-at.ts';

/** What the places are by definition: every place sorted by its key, ties by place. */
function sortPlaces(keys: Float64Array): readonly number[] {
  const rankOf = (place: number): number => {
    const key = keys[place] ?? Number.NaN;
    return Number.isNaN(key) ? Number.POSITIVE_INFINITY : key;
  };
  return [...keys.keys()].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : a - b));
}

const key = fc.oneof(
  { weight: 4, arbitrary: fc.double({ noDefaultInfinity: true, noNaN: true }) },
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 1e-310, 1e300) },
);

test('each rank finds the place that a whole sort finds, whatever the keys', () => {
  fc.assert(
    fc.property(
      fc.array(key, { minLength: 1, maxLength: 400 }),
      fc.array(fc.nat(399), { maxLength: 30 }),
      (drawn, asked) => {
        const keys = Float64Array.from(drawn);
        const ranks = asked.map((rank) => rank % keys.length);
        const sorted = sortPlaces(keys);
        expect(placesAt(keys, ranks)).toEqual(ranks.map((rank) => sorted[rank]));
      },
    ),
  );
});

test('many keys on very unequal scales are ranked as well', () => {
  const keys = Float64Array.from(
    { length: 20_000 },
    (_, i) => Math.exp(((i * 7919) % 20_000) / 40) * (i % 3 === 0 ? -1 : 1),
  );
  const ranks = [0, 1, 77, 6_666, 6_667, 19_998, 19_999];
  const sorted = sortPlaces(keys);
  expect(placesAt(keys, ranks)).toEqual(ranks.map((rank) => sorted[rank]));
});
