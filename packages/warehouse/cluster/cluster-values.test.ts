import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { seedPcg32 } from '@etalon/numeric';
import { distance } from 'fastest-levenshtein';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clusterValues } from './cluster-values.ts';
import { findNeighbours } from './find-neighbours.ts';
import { fingerprint, ngramFingerprint, phoneticKey } from './key-value.ts';
import type { ClusterMethod } from './value-cluster.ts';

let duck: Duckdb;
beforeAll(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  await duck.run(`CREATE TABLE villes AS SELECT v FROM (VALUES ('Saint-Étienne', 40), ('Étienne Saint', 1),
    ('saint étienne ', 3), ('Orléans', 12), ('Orlean', 2), ('Orléens', 1), ('Tours', 9), ('Tour', 1), ('Nantes', 5),
    (NULL, 4)) t(v, c), range(c)`);
});
afterAll(() => duck.close());

test.each([
  // OpenRefine's own documentation: the fingerprint of both is « cruise tom ».
  ['Cruise, Tom', 'cruise tom'],
  ['Tom Cruise', 'cruise tom'],
  ['  Œuvre  DŒUVRE, œuvre ', 'doeuvre oeuvre'],
  ['?!', ''],
])('the fingerprint of %s is %s', (value, key) => {
  expect(fingerprint(value)).toBe(key);
});

test('the two-letter fingerprint of Paris is the one OpenRefine documents', () => {
  expect(ngramFingerprint('Paris', 2)).toBe('arispari');
  expect(ngramFingerprint('P a r i s', 2)).toBe('arispari');
  expect(ngramFingerprint('Paris', 1)).toBe('aiprs');
});

test.each([
  ['Dupont', 'Dupond'],
  ['Lefèvre', 'Lefevre'],
  ['Marchand', 'Marchant'],
  ['Philippe', 'Filipe'],
  ['Thomas', 'Tomas'],
  ['Renault', 'Renaud'],
])('%s and %s sound the same', (a, b) => {
  expect(phoneticKey(a)).toBe(phoneticKey(b));
});

test.each([
  ['Martin', 'Marin'],
  ['Bonnet', 'Benoit'],
  ['Tours', 'Nantes'],
])('%s and %s do not', (a, b) => {
  expect(phoneticKey(a)).not.toBe(phoneticKey(b));
});

async function cluster(method: ClusterMethod) {
  const { clusters, distinct } = await clusterValues(duck, { table: 'villes', column: 'v', method });
  expect(distinct).toBe(9);
  return clusters.map(({ values, rows, proposed }) => [proposed, rows, values.map(({ value }) => value)]);
}

test('colliding keys gather spellings with their rows, the most frequent first, and merge nothing', async () => {
  expect(await cluster('fingerprint')).toEqual([['saint étienne ', 4, ['saint étienne ', 'Étienne Saint']]]);
  expect(await cluster('nearest')).toEqual([
    ['Saint-Étienne', 43, ['Saint-Étienne', 'saint étienne ']],
    ['Orléans', 15, ['Orléans', 'Orlean', 'Orléens']],
    ['Tours', 10, ['Tours', 'Tour']],
  ]);
  expect(await duck.scalar("SELECT count(*) FROM villes WHERE v = 'Tour'")).toBe(1);
});

test('a hyphen is punctuation for OpenRefine, so « Saint-Étienne » joins only by letters', async () => {
  expect(await cluster('ngram')).toEqual([['Saint-Étienne', 43, ['Saint-Étienne', 'saint étienne ']]]);
});

test.each([1, 2, 3])('no neighbour within %d is missed, compared with every pair', (radius) => {
  const stream = seedPcg32({ high: 0, low: radius }, { high: 0, low: 54 });
  const values = Array.from({ length: 150 }, () =>
    Array.from({ length: 1 + stream.nextBelow(9) }, () => 'abc'[stream.nextBelow(3)]).join(''),
  );
  const linked = (groups: readonly (readonly number[])[]): string => {
    const group = values.map((_, place) => groups.findIndex((one) => one.includes(place)));
    return group.map((one, place) => (one < 0 ? `s${place}` : `g${group.indexOf(one)}`)).join(' ');
  };
  const parent = values.map((_, place) => place);
  for (let turn = 0; turn < 12; turn += 1)
    for (let a = 0; a < values.length; a += 1)
      for (let b = 0; b < values.length; b += 1)
        if (distance(values[a] ?? '', values[b] ?? '') <= radius)
          parent[a] = Math.min(parent[a] ?? a, parent[b] ?? b);
  const every = [...Map.groupBy(values.keys(), (place) => parent[place])].map(([, group]) => group);
  expect(linked(findNeighbours(values, radius))).toBe(linked(every.filter((group) => group.length > 1)));
});

test('a column of too many values, and a column that is not there, are refused by name', async () => {
  await duck.run(`CREATE TABLE many AS SELECT 'v' || i AS v FROM range(200001) t(i)`);
  await expect(clusterValues(duck, { table: 'many', column: 'v', method: 'ngram' })).rejects.toMatchObject({
    code: 'warehouse.too-many-values',
    info: { column: 'v', distinct: 200001, limit: 200000 },
  });
  await expect(clusterValues(duck, { table: 'many', column: 'w', method: 'ngram' })).rejects.toMatchObject({
    code: 'warehouse.column-unknown',
  });
});
