import { pcg32 } from '@etalon/numeric';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countDifferences } from '../image/hash-picture.ts';
import { findSameDigests } from './find-near-pictures.ts';
import { findNearTexts, listShingles, measureJaccard } from './find-near-texts.ts';

const words = (count: number, seed: number): readonly string[] => {
  const stream = pcg32(new Uint8Array(16).fill(seed));
  return Array.from({ length: count }, () => `mot${stream.nextBelow(400)}`);
};

test('the similarity of two texts is the share of their sequences of three words that both have', () => {
  const a = listShingles('le colis est arrivé ouvert hier');
  const b = listShingles('Le colis est arrivé ouvert ce matin');
  expect([a.size, b.size]).toEqual([4, 5]);
  expect(measureJaccard(a, b)).toBeCloseTo(3 / 6, 12);
  expect(listShingles('Bon colis')).toEqual(listShingles('bon, colis !'));
  expect(measureJaccard(listShingles('🙂🙂'), listShingles(''))).toBe(0);
});

test('a text of test with one word changed in a hundred is found; one with a word in ten is not', () => {
  const long = words(200, 1);
  const near = long.with(100, 'autre');
  const far = long.map((word, at) => (at % 10 === 5 ? 'autre' : word));
  const others = Array.from({ length: 50 }, (_, at) => words(200, at + 2).join(' '));
  const texts = [...others, long.join(' '), near.join(' '), far.join(' '), ''];
  const parts = Uint8Array.from(texts, (_, at) => Number(at > 50));
  expect(findNearTexts(texts, parts)).toEqual({ count: 1, rows: [50, 51] });
});

test('what is found is what comparing every pair finds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (seed) => {
      const base = words(60, seed);
      const texts = Array.from({ length: 12 }, (_, at) =>
        (at < 6 ? words(60, seed + at) : base.with(at, 'x').slice(0, 70 - at)).join(' '),
      );
      const parts = Uint8Array.from(texts, (_, at) => Number(at >= 6));
      const sets = texts.map(listShingles);
      const pairs = [...parts.keys()].filter(
        (row) =>
          parts[row] === 1 &&
          sets.some(
            (other, train) => parts[train] === 0 && measureJaccard(other, sets[row] ?? new Set()) >= 0.9,
          ),
      );
      expect(findNearTexts(texts, parts)?.count ?? 0).toBe(pairs.length);
    }),
    { numRuns: 60 },
  );
});

test('the same bytes under two names, and hashes apart by some bits', () => {
  expect(findSameDigests(['a', 'b', null, 'b', 'c'], Uint8Array.of(0, 0, 0, 1, 1))).toEqual({
    count: 1,
    rows: [1, 3],
  });
  expect(findSameDigests([null, null], Uint8Array.of(0, 1))).toBeNull();
  expect(countDifferences(Uint8Array.of(0, 1, 1, 0), Uint8Array.of(1, 1, 0, 0))).toBe(2);
});
