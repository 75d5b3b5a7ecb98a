import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { ANOMALY_TYPES } from '@etalon/core/evidence';
import { type Duckdb, openDuckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCase } from '../build-case.ts';
import type { CaseManifest } from '../case-package.ts';
import { loadCase } from '../load-case.ts';
import { makeReferenceHandIn, type ReferenceHandIn } from './make-reference-hand-in.ts';

const source = fileURLToPath(new URL('../../../content/cases/a1-2-vols-2001', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'etalon-hand-in-'));
const folder = join(room, 'case');
const QUALITIES = ['expert', 'median', 'weak'] as const;
const made = new Map<string, ReferenceHandIn>();
let duck: Duckdb;
let manifest: CaseManifest;

async function countCells(dataset: string): Promise<{ repaired: number; harmed: number }> {
  await duck.run(`CREATE OR REPLACE TABLE delivered AS SELECT * FROM ${quoteLiteral(dataset)}`);
  let fixed = 0;
  let broken = 0;
  for (const { name } of manifest.target.columns) {
    const column = quoteIdentifier(name);
    const same = `CAST(t.${column} AS VARCHAR) IS NOT DISTINCT FROM CAST(d.${column} AS VARCHAR)`;
    const [row] = await duck.rows(
      `SELECT count(*) FILTER (p.k IS NOT NULL AND ${same}) AS fixed, count(*) FILTER (p.k IS NULL AND NOT (${same})) AS broken
       FROM truth t JOIN delivered d USING (vol_id) LEFT JOIN planted p ON p.k = t.vol_id AND p.c = ${quoteLiteral(name)}`,
    );
    fixed += Number(row?.fixed);
    broken += Number(row?.broken);
  }
  return { repaired: fixed, harmed: broken };
}

beforeAll(async () => {
  await buildCase({ source, seed: 'essai', out: folder, records: 3000 });
  const loaded = loadCase(folder);
  manifest = loaded.manifest;
  duck = await openDuckdb({ allowedFolders: [room], memoryMb: 512, threads: 1 });
  const truth = quoteLiteral(join(folder, 'truth/table.parquet'));
  await duck.run(`CREATE TABLE truth AS SELECT * FROM read_parquet(${truth})`);
  await duck.run('CREATE TABLE planted (k VARCHAR, c VARCHAR)');
  const cells = loaded.defects.defects.filter((defect) => defect.row !== null && defect.column !== null);
  await duck.appendRows(
    'planted',
    ['k', 'c'],
    cells.map((defect) => [defect.key, defect.column]),
  );
  // What is hidden goes away before anybody works.
  for (const hidden of ['truth', 'caseKey', 'defects.json'])
    rmSync(join(folder, hidden), { recursive: true });
  for (const quality of QUALITIES)
    made.set(quality, await makeReferenceHandIn({ caseFolder: folder, out: join(room, quality), quality }));
}, 60_000);
afterAll(() => {
  duck.close();
  rmSync(room, { recursive: true });
});

function handIn(quality: string): ReferenceHandIn {
  const found = made.get(quality);
  if (found === undefined) throw new Error(`${quality} was not made`);
  return found;
}

test('the three are made without what is hidden, and the expert repairs most and harms least', async () => {
  const expert = await countCells(handIn('expert').files.dataset);
  const median = await countCells(handIn('median').files.dataset);
  const weak = await countCells(handIn('weak').files.dataset);
  const planted = Number(await duck.scalar('SELECT count(*) FROM planted'));
  expect(expert.repaired / planted).toBeGreaterThan(0.65);
  expect(expert.repaired / planted).toBeLessThan(1);
  expect(median.repaired).toBeLessThan(expert.repaired / 2);
  expect(weak.repaired).toBeLessThan(median.repaired);
  expect(expert.harmed).toBe(0);
  expect(median.harmed).toBeGreaterThan(expert.harmed);
  expect(weak.harmed).toBeGreaterThan(median.harmed);
});

test('anomalies name existing files, known columns and known types, and the expert sees more kinds than the others', () => {
  const kinds = QUALITIES.map((quality) => {
    const list: unknown = JSON.parse(readFileSync(handIn(quality).files.anomalies, 'utf8'));
    if (!Array.isArray(list)) throw new Error('not a list');
    const paths = new Set(manifest.sources.map((file) => file.path));
    for (const anomaly of list) {
      expect(ANOMALY_TYPES).toContain(anomaly.type);
      expect(paths.has(anomaly.place.file)).toBe(true);
    }
    return new Set(list.map((anomaly) => anomaly.type)).size;
  });
  expect(kinds).toEqual([17, 6, 2]);
});

test('the expert store answers the smoke queries on keys it enforces; the weak one has no key', () => {
  const store = new DatabaseSync(handIn('expert').files.store, { readOnly: true });
  expect(store.prepare('PRAGMA foreign_key_list(vols)').all().length).toBe(2);
  expect(store.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(store.prepare('SELECT count(*) AS n FROM vols').get()).toEqual({ n: 3000 });
  expect(store.prepare('SELECT count(*) AS n FROM notes').get()).toEqual({ n: 60 });
  for (const query of manifest.smokeQueries) expect(store.prepare(query.sql).all().length).toBeGreaterThan(0);
  store.close();
  const weak = new DatabaseSync(handIn('weak').files.store, { readOnly: true });
  expect(weak.prepare('PRAGMA foreign_key_list(vols)').all()).toEqual([]);
  weak.close();
});

test('the same work gives the same bytes', async () => {
  const again = await makeReferenceHandIn({
    caseFolder: folder,
    out: join(room, 'again'),
    quality: 'expert',
  });
  const first = handIn('expert').files;
  for (const name of ['dataset', 'anomalies', 'recipe', 'note'] as const)
    expect(readFileSync(again.files[name]).equals(readFileSync(first[name]))).toBe(true);
}, 30_000);
