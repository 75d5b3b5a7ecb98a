import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sparkBand } from '../band/spark-band.ts';
import type { AnomalyCheck } from './anomaly-check.ts';
import { brushMap } from './brush-map.ts';
import { drawAnomalyMap } from './draw-anomaly-map.ts';
import { findAnomalies } from './find-anomalies.ts';

let duck: Duckdb;
beforeAll(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  await duck.run(`CREATE TABLE releves AS SELECT i AS id, CASE i WHEN 7 THEN 900.0 WHEN 8 THEN NULL ELSE (i % 10)::DOUBLE END AS x,
      i % 2 AS g, CASE i WHEN 3 THEN '' WHEN 4 THEN 'AB' ELSE 'V' || lpad(i::VARCHAR, 3, '0') END AS code,
      DATE '2024-01-10' AS debut, CASE i WHEN 5 THEN DATE '2024-01-09' ELSE DATE '2024-01-11' END AS fin,
      (i % 10)::DOUBLE * 2 + CASE i WHEN 50 THEN 5 ELSE sin(i) * 0.01 END AS y, 1 AS constante FROM range(200) t(i);
    CREATE TABLE parents AS SELECT 0 AS g`);
});
afterAll(() => duck.close());

async function search(check: AnomalyCheck) {
  const [finding] = await findAnomalies(duck, { table: 'releves', checks: [check], into: 'drapeaux' });
  return finding;
}

describe('each check counts exactly and shows its rows', () => {
  test.each<readonly [AnomalyCheck, number, number, readonly (readonly [number, string | null])[]]>([
    [{ id: 'a', kind: 'missing', column: 'x' }, 1, 200, [[9, null]]],
    [{ id: 'a', kind: 'missing', column: 'code' }, 1, 200, [[4, '']]],
    [{ id: 'a', kind: 'tukey', column: 'x' }, 1, 199, [[8, '900.0']]],
    [{ id: 'a', kind: 'robust_z', column: 'x', by: ['g'] }, 1, 199, [[8, '900.0']]],
    [
      { id: 'a', kind: 'pattern', column: 'code' },
      2,
      200,
      [
        [4, ''],
        [5, 'AB'],
      ],
    ],
    [{ id: 'a', kind: 'date_order', before: 'debut', after: 'fin' }, 1, 200, [[6, '2024-01-09']]],
  ])('%j', async (check, flagged, examined, examples) => {
    const finding = await search(check);
    expect(finding).toMatchObject({ flagged, examined, groupsWithoutSpread: 0 });
    expect(finding?.examples.map(({ row, value }) => [row, value])).toEqual(examples);
  });

  test('orphans and repeated keys', async () => {
    const orphans = await search({
      id: 'o',
      kind: 'orphan_key',
      columns: ['g'],
      parent: 'parents',
      parentColumns: ['g'],
    });
    expect(orphans).toMatchObject({ flagged: 100, examined: 200 });
    expect(orphans?.examples[0]).toEqual({ row: 2, value: '1', score: null });
    expect(await search({ id: 'd', kind: 'duplicate_key', columns: ['g'] })).toMatchObject({ flagged: 198 });
  });

  test('the robust z is 0.6745 (x − median) / MAD, and a group without spread says nothing', async () => {
    const finding = await search({ id: 'z', kind: 'robust_z', column: 'x' });
    // Of the 199 values, the 100th is a 4 and the 100th distance to it a 2 (20 fours, 40 at one, 40 at two).
    expect(finding?.examples[0]?.score).toBeCloseTo((0.6745 * (900 - 4)) / 2, 9);
    expect(await search({ id: 'z', kind: 'robust_z', column: 'constante', by: ['g'] })).toMatchObject({
      flagged: 0,
      groupsWithoutSpread: 2,
    });
  });

  test('a row that breaks the tie between two variables is far, though each value is usual', async () => {
    await duck.run('CREATE OR REPLACE TABLE lisses AS SELECT * FROM releves WHERE x < 100');
    const [finding] = await findAnomalies(duck, {
      table: 'lisses',
      checks: [{ id: 'm', kind: 'mahalanobis', columns: ['x', 'y'] }],
      into: 'drapeaux',
    });
    expect(finding?.flagged).toBe(1);
    expect(finding?.examined).toBe(198);
    expect(await duck.scalar('SELECT id FROM lisses WHERE rowid = (SELECT min(row) - 1 FROM drapeaux)')).toBe(
      50,
    );
    const flat = await search({ id: 'm', kind: 'mahalanobis', columns: ['x', 'constante'] });
    expect(flat).toMatchObject({ flagged: 0, groupsWithoutSpread: 1 });
  });

  test('an unknown column is refused by name', async () => {
    await expect(search({ id: 'a', kind: 'missing', column: 'rien' })).rejects.toMatchObject({
      code: 'warehouse.column-unknown',
      info: { table: 'releves', column: 'rien' },
    });
  });
});

test('the map counts missing and flagged cells by bin, and a brushed rectangle is a condition that finds them', async () => {
  await findAnomalies(duck, {
    table: 'releves',
    checks: [
      { id: 't', kind: 'tukey', column: 'x' },
      { id: 'z', kind: 'robust_z', column: 'x' },
      { id: 'd', kind: 'date_order', before: 'debut', after: 'fin' },
    ],
    into: 'drapeaux',
  });
  const map = await drawAnomalyMap(duck, { table: 'releves', bins: 20, flags: 'drapeaux' });
  expect(map).toMatchObject({ rows: 200, bins: 20 });
  expect(map.firstRows.slice(0, 3)).toEqual([1, 11, 21]);
  const at = (name: string): number => map.columns.indexOf(name);
  expect(map.missing[at('x')]).toEqual([1, ...new Array(19).fill(0)]);
  expect(map.flagged[at('x')]?.[0]).toBe(1);
  expect(map.flagged[at('fin')]?.[0]).toBe(1);
  const area = brushMap(map, { fromBin: 0, toBin: 1, columns: ['x', 'code'] });
  expect(area).toMatchObject({ fromRow: 1, toRow: 20, rows: 20, missing: 2, flagged: 1 });
  expect(await duck.columns(`SELECT id FROM releves WHERE ${area.predicate} ORDER BY id`)).toEqual({
    id: [3, 8],
  });
  expect(() => brushMap(map, { fromBin: 0, toBin: 20, columns: ['x'] })).toThrow(
    expect.objectContaining({ code: 'warehouse.brush-outside' }),
  );
});

test('the band of a column sums to its rows, whatever their number', async () => {
  const band = await sparkBand(duck, { table: 'releves', bins: 30 });
  const column = (name: string) => band.columns.find((one) => one.column === name);
  const total = (bins: readonly number[] | undefined): number => (bins ?? []).reduce((a, b) => a + b, 0);
  for (const { kinds } of band.columns)
    expect(Object.values(kinds).reduce((sum, bins) => sum + total(bins), 0)).toBe(200);
  expect([total(column('x')?.missing), total(column('x')?.outliers)]).toEqual([1, 1]);
  expect([total(column('code')?.kinds.text), total(column('code')?.missing)]).toEqual([199, 1]);
  expect(total(column('fin')?.kinds.date)).toBe(200);
  expect(band.firstRows).toHaveLength(30);
  await duck.run('CREATE TABLE vide (a INTEGER); CREATE TABLE trois AS SELECT * FROM releves LIMIT 3');
  expect(await sparkBand(duck, { table: 'vide' })).toMatchObject({ rows: 0, bins: 0, firstRows: [] });
  expect((await sparkBand(duck, { table: 'trois' })).firstRows).toEqual([1, 2, 3]);
  expect((await drawAnomalyMap(duck, { table: 'vide' })).missing).toEqual([[]]);
});
