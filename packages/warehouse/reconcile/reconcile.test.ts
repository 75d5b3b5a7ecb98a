import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareControls } from './compare-controls.ts';
import { measureControls } from './measure-controls.ts';

let duck: Duckdb;
const CONTROL = { key: ['id', 'jour'], sums: ['montant', 'n'] } as const;
beforeAll(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  await duck.run(`CREATE TABLE source AS SELECT i AS id, DATE '2024-01-01' + (i % 3)::INTEGER AS jour, i / 7.0 AS montant,
      CASE WHEN i % 4 = 0 THEN NULL ELSE i END AS n FROM range(1000) t(i);
    CREATE TABLE melange AS SELECT * FROM source ORDER BY hash(id);
    CREATE TABLE perdu AS SELECT * FROM source WHERE id <> 500;
    CREATE TABLE decale AS SELECT * REPLACE (CASE WHEN id = 1 THEN montant + 0.01 ELSE montant END AS montant) FROM source`);
});
afterAll(() => duck.close());

test('the same rows in another order give the same totals and the same key hash', async () => {
  const source = await measureControls(duck, { table: 'source', ...CONTROL });
  const store = await measureControls(duck, { table: 'melange', ...CONTROL });
  expect(source).toEqual(store);
  expect(source).toMatchObject({ rows: 1000, distinctKeys: 1000, nullKeys: 0, sums: { n: '375000' } });
  expect(compareControls(source, store).agrees).toBe(true);
});

test('a lost row and a cent more are found where they are', async () => {
  const source = await measureControls(duck, { table: 'source', ...CONTROL });
  const lost = compareControls(source, await measureControls(duck, { table: 'perdu', ...CONTROL }));
  expect(
    lost.lines
      .filter((line) => !line.agrees)
      .map(({ what, column, difference }) => [what, column, difference]),
  ).toEqual([
    ['rows', null, '-1'],
    ['distinctKeys', null, '-1'],
    ['sum', 'montant', '-71.428571429'],
    ['keyHash', null, null],
  ]);
  const moved = compareControls(source, await measureControls(duck, { table: 'decale', ...CONTROL }));
  expect(
    moved.lines.filter((line) => !line.agrees).map(({ column, difference }) => [column, difference]),
  ).toEqual([['montant', '0.01']]);
});
