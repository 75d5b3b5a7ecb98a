import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeJoin } from './describe-join.ts';

let duck: Duckdb;
beforeAll(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  await duck.run(`CREATE TABLE ventes AS SELECT * FROM (VALUES (1, 'a'), (2, 'a'), (3, 'b'), (4, 'z'), (5, NULL)) t(n, k);
    CREATE TABLE tarifs AS SELECT * FROM (VALUES ('a', 1), ('a', 2), ('a', 3), ('b', 4), ('y', 5)) t(k, p);
    CREATE TABLE uniques AS SELECT * FROM (VALUES ('a', 1), ('b', 4)) t(k, p)`);
});
afterAll(() => duck.close());

test('a join that multiplies says by how much, and with which keys, before it runs', async () => {
  const join = await describeJoin(duck, {
    left: 'ventes',
    right: 'tarifs',
    keys: [{ left: 'k', right: 'k' }],
    kind: 'left',
  });
  expect(join).toMatchObject({
    cardinality: 'n-n',
    leftRows: 5,
    leftNullRows: 1,
    matchedLeftRows: 3,
    unmatchedLeftRows: 2,
    matchedRightRows: 4,
    unmatchedRightRows: 1,
    multiplying: [{ key: ['a'], leftRows: 2, rightRows: 3 }],
    multiplyingKeys: 1,
    unmatchedLeftExamples: [['z']],
    unmatchedRightExamples: [['y']],
  });
  expect(join.factor).toBeCloseTo(7 / 3, 12);
});

test.each(['inner', 'left', 'full'] as const)(
  'the rows announced for a %s join are those it gives',
  async (kind) => {
    const keys = [{ left: 'k', right: 'k' }];
    const { resultRows } = await describeJoin(duck, { left: 'ventes', right: 'tarifs', keys, kind });
    expect(resultRows).toBe(
      await duck.scalar(`SELECT count(*) FROM ventes v ${kind} JOIN tarifs t ON v.k = t.k`),
    );
  },
);

test.each([
  ['uniques', 'uniques', '1-1', 1],
  ['uniques', 'tarifs', '1-n', 2],
  ['ventes', 'uniques', 'n-1', 1],
] as const)('%s with %s is %s', async (left, right, cardinality, factor) => {
  const join = await describeJoin(duck, { left, right, keys: [{ left: 'k', right: 'k' }], kind: 'inner' });
  expect(join).toMatchObject({ cardinality, factor });
});

test('keys of two columns meet as pairs, and keys of other types as text', async () => {
  const pair = await describeJoin(duck, {
    left: 'ventes',
    right: 'tarifs',
    keys: [
      { left: 'k', right: 'k' },
      { left: 'n', right: 'p' },
    ],
    kind: 'inner',
  });
  expect(pair).toMatchObject({ cardinality: '1-1', resultRows: 2 });
  const none = await describeJoin(duck, {
    left: 'ventes',
    right: 'tarifs',
    keys: [{ left: 'k', right: 'p' }],
    kind: 'inner',
  });
  expect(none).toMatchObject({ cardinality: 'none', resultRows: 0, factor: null });
});

test('ten million pairs are counted without being made', async () => {
  await duck.run(`CREATE TABLE gros AS SELECT i % 3 AS k FROM range(6000) t(i)`);
  const join = await describeJoin(duck, {
    left: 'gros',
    right: 'gros',
    keys: [{ left: 'k', right: 'k' }],
    kind: 'inner',
  });
  expect(join.resultRows).toBe(12_000_000);
});
