import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listSubsets, measureAnonymity } from './measure-anonymity.ts';

let duck: Duckdb;
beforeEach(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
});
afterEach(() => duck.close());

test('classes, uniques and diversity, a null being a value of its own', async () => {
  await duck.run(`CREATE TABLE t AS SELECT * FROM (VALUES ('75', 30, 'grippe'), ('75', 30, 'asthme'), ('75', 30, NULL),
    ('13', 41, 'grippe'), ('13', 41, 'grippe'), (NULL, 41, 'asthme'), (NULL, 41, 'asthme')) v(dep, age, mal)`);
  const facts = await measureAnonymity(duck, {
    table: 't',
    declared: ['dep', 'age'],
    candidates: ['dep', 'age'],
    sensitive: ['mal'],
  });
  expect(facts.declared).toEqual({
    columns: ['dep', 'age'],
    rows: 7,
    classes: 3,
    k: 2,
    uniques: 0,
    below5: 7,
    below11: 7,
    diversity: [{ column: 'mal', l: 1 }],
  });
  expect(facts.subsets.map(({ columns, k }) => [columns.join('+'), k])).toEqual([
    ['dep', 2],
    ['dep+age', 2],
    ['age', 3],
  ]);
});

test('several sensitive columns have each their diversity', async () => {
  await duck.run(
    `CREATE TABLE t AS SELECT * FROM (VALUES ('a', 1, 'x'), ('a', 2, 'x'), ('b', 3, NULL), ('b', 4, 'x')) v(q, s1, s2)`,
  );
  const facts = await measureAnonymity(duck, {
    table: 't',
    declared: ['q'],
    candidates: [],
    sensitive: ['s1', 's2', 'q'],
  });
  expect(facts.declared?.diversity).toEqual([
    { column: 's1', l: 2 },
    { column: 's2', l: 1 },
    { column: 'q', l: 1 },
  ]);
});

test('on an empty table k is undefined and said so', async () => {
  await duck.run('CREATE TABLE t (dep VARCHAR, mal VARCHAR)');
  const facts = await measureAnonymity(duck, {
    table: 't',
    declared: ['dep'],
    candidates: [],
    sensitive: ['mal'],
  });
  expect(facts).toMatchObject({ state: 'empty', rows: 0 });
  expect(facts.declared).toMatchObject({ k: null, classes: 0, diversity: [{ column: 'mal', l: null }] });
});

test('every set of up to three candidates is measured once', () => {
  expect(listSubsets(['a', 'b', 'c', 'd'], 3)).toHaveLength(14);
  expect(listSubsets(['a', 'b'], 3)).toEqual([['a'], ['b'], ['a', 'b']]);
});

test('a quasi-identifier that the table has not is named', async () => {
  await duck.run('CREATE TABLE t (dep VARCHAR)');
  const work = measureAnonymity(duck, { table: 't', declared: ['age'], candidates: [], sensitive: [] });
  await expect(work).rejects.toMatchObject({ code: 'privacy.column-missing', info: { column: 'age' } });
});
