import { seedPcg32 } from '@etalon/numeric';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBits, hashImage } from './hash-image.ts';
import { keepDistinct, listBandKeys, listShingles, measureJaccard } from './min-hash.ts';

const SIDE = 16;

test('two sets of similarity 0.9 and more share a band', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 }), { minLength: 40, maxLength: 200 }), (list) => {
      const a = new Set(list);
      const b = new Set([...a].slice(Math.ceil(a.size * 0.05)));
      expect(measureJaccard(a, b)).toBeGreaterThan(0.9);
      const keys = new Set(listBandKeys(a));
      expect(listBandKeys(b).some((key) => keys.has(key))).toBe(true);
    }),
  );
});

test('a text is like itself whatever its case and its marks', () => {
  const a = listShingles('Le colis n° 12 est en retard, hélas !');
  expect(measureJaccard(a, listShingles('LE COLIS N° 12 EST EN RETARD. HÉLAS'))).toBe(1);
  expect(measureJaccard(a, new Set())).toBe(0);
});

test('a lighter image keeps its hash, another image is far', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 0, max: 40 }), (seed, more) => {
      const stream = seedPcg32({ high: 0, low: seed }, { high: 0, low: 9 });
      const draw = (): Uint8Array => Uint8Array.from({ length: SIDE * SIDE }, () => stream.nextBelow(256));
      const image = draw().map((level) => level >> 1);
      const hash = hashImage(image, SIDE, SIDE);
      const lighter = image.map((level) => level + more);
      expect(countBits(hash, hashImage(lighter, SIDE, SIDE))).toBe(0);
      expect(countBits(hash, hashImage(draw(), SIDE, SIDE))).toBeGreaterThan(4);
    }),
    { numRuns: 50 },
  );
});

test('of texts alike the first is kept, and others stay', () => {
  const texts = [
    'Le colis est en retard depuis lundi.',
    'La facture est réglée.',
    'LE COLIS EST EN RETARD DEPUIS LUNDI !',
  ];
  expect(keepDistinct(texts, 0.9)).toEqual([0, 1]);
});
