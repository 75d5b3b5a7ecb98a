import { expect, test } from 'vitest';
import { twoBlocks } from './fixtures/two-blocks.ts';
import { searchFramework } from './search-framework.ts';

test.each([
  ['donnees manquantes', ['A1.1-1']],
  ['MANQUANTES Données', ['A1.1-1']],
  ['coeur', ['B1']],
  ['A1.2-2', ['A1.2-2']],
  ['étape 1 bloc 2', ['C2.1', 'C1.2']],
  ['introuvable', []],
  ['  ', []],
])('« %s » finds %j', (query, ids) => {
  expect(searchFramework(twoBlocks, query).map(({ id }) => id)).toEqual(ids);
});

test('the ranges cut the words found out of the original text, ligatures and accents included', () => {
  const [hit] = searchFramework(twoBlocks, 'coeur prepar');
  expect(hit?.ranges.map(([start, end]) => hit.text.slice(start, end))).toEqual(['Prépar', 'cœur']);
});
