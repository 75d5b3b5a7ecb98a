import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase } from '@etalon/cases';
import { openDuckdb, quoteLiteral } from '@etalon/duckdb';
import { seedPcg32 } from '@etalon/numeric';
import { afterAll, describe, expect, test } from 'vitest';
import { measureFiles, writePiece } from '../fiche/measure-files.ts';
import { LEAKAGE_SPECIMENS } from '../fiche/specimens/leakage.ts';
import { findForbidden } from '../forbidden-words.ts';
import { listRows } from '../list-rows.ts';
import type { Reading, ReadingRow } from '../reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-leakage-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function measure(files: Readonly<Record<string, string>>): Promise<Reading> {
  const paths = Object.entries(files).map(([name, content]) => writePiece(room, name, content));
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: ['I-PIP-2'] });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}
const findings = (reading: Reading): readonly ReadingRow[] =>
  listRows(reading).filter((row) => row.kind === 'finding');
const counts = (reading: Reading): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    listRows(reading)
      .filter((row) => row.kind === 'type')
      .map((row) => [String(row.rule), row.tested === true ? row.count : row.reason]),
  );

const notebook = (cells: readonly string[]): string =>
  JSON.stringify({
    nbformat: 4,
    metadata: { language_info: { name: 'python' } },
    cells: cells.map((source, at) => ({ cell_type: 'code', source, execution_count: at + 1, outputs: [] })),
  });

test('a notebook that scales and selects before it splits is told by cell and line, one that splits first is not', async () => {
  const before = await measure({
    'carnet.ipynb': notebook([
      'from sklearn.preprocessing import StandardScaler\nscaler = StandardScaler()\nX = scaler.fit_transform(X)',
      'X = SelectKBest(k=5).fit_transform(X, y)',
      'a, b, c, d = train_test_split(X, y)\nmodel.fit(a, c)',
    ]),
  });
  expect(counts(before)).toMatchObject({ 'L1.1': 0, 'L1.2': 1, 'L1.3': 1, 'L1.4': 'aucune ligne remise' });
  expect(findings(before).map((row) => row.locator)).toEqual([
    expect.stringContaining('ligne 3'),
    expect.stringContaining('ligne 1'),
  ]);
  const after = await measure({
    'carnet.ipynb': notebook([
      'a, b, c, d = train_test_split(X, y)',
      'scaler = StandardScaler()\nscaler.fit(a)\nselector = SelectKBest(k=5)\nselector.fit(a, c)',
    ]),
  });
  expect(findings(after)).toEqual([]);
  const never = await measure({ 'carnet.ipynb': notebook(['scaler = StandardScaler()\nscaler.fit(X)']) });
  expect(counts(never)).toMatchObject({ 'L1.1': 1, 'L1.2': 0 });
});

test('a table of sides made elsewhere gives each row its side, and a fitted state is compared with the rows', async () => {
  const specimen = LEAKAGE_SPECIMENS['I-PIP-2'];
  const files = specimen?.clean(seedPcg32({ high: 0, low: 4 }, { high: 0, low: 1 }), '').files ?? {};
  const table = String(files['jeu.csv'])
    .trim()
    .split('\n')
    .map((line) => line.split(';'));
  const rows = table.slice(1);
  const without = table.map((cells) => cells.filter((_, at) => at !== 1).join(';')).join('\n');
  const sides = ['identifiant,partie', ...rows.map(([id, side]) => `${id},${side}`)].join('\n');
  const weights = rows.map((cells) => Number(cells[4]));
  const mean = weights.reduce((sum, value) => sum + value, 0) / weights.length;
  const state = {
    nodes: [{ id: 'n1', op: 'standard', columns: ['poids'] }],
    states: { n1: { names: ['poids'], centre: [mean], spread: [1] } },
  };
  const reading = await measure({
    'pipeline.json': String(files['pipeline.json']),
    'jeu.csv': `${without}\n`,
    'decoupage.csv': `${sides}\n`,
    'etat.json': JSON.stringify(state),
  });
  expect(counts(reading)).toMatchObject({ 'L1.1': 0, 'L1.2': 1, 'L1.4': 0, L2: 0, 'L3.1': 0, 'L3.2': 0 });
  expect(findings(reading)[0]).toMatchObject({
    rule: 'statistique gardée égale à celle de toutes les lignes',
  });
  expect(reading.evidence.map(({ path }) => path).toSorted()).toEqual([
    'decoupage.csv',
    'etat.json',
    'jeu.csv',
    'pipeline.json',
  ]);
});

test('without rows, pipeline or code that says anything, there is no reading; a broken pipeline is named', async () => {
  expect((await measure({ 'jeu.csv': 'a;b\n1;2\n3;4\n' })).state).toBe('not_applicable');
  expect(await measure({ 'pipeline.json': '{' })).toMatchObject({ state: 'invalid_evidence' });
});

describe.each([
  {
    id: 'a2-3-oiseaux',
    roles: { target: 'degats', id: 'id', time: 'jour' },
    found: ['L1.4', 'L2', 'L3.1', 'L3.3'],
  },
  {
    id: 'a2-3-manuels',
    roles: { target: 'service', id: 'id', entity: 'page' },
    found: ['L1.4', 'L2', 'L3.2', 'L3.3'],
  },
  { id: 'a2-3-chiffres', roles: { target: 'chiffre', id: 'id' }, found: ['L2', 'L3.3'] },
  {
    id: 'a2-3-voix',
    roles: { target: 'equipe', id: 'id', entity: 'message' },
    found: ['L2', 'L3.2', 'L3.3'],
  },
])('the visible files of $id', ({ id, roles, found }) => {
  test('hold the planted leaks that their tables can show', async () => {
    const out = join(room, id);
    const source = fileURLToPath(new URL(`../../../content/cases/${id}`, import.meta.url));
    await buildCase({ source, seed: 'batterie', out });
    const pipeline = writePiece(
      room,
      'pipeline.json',
      JSON.stringify({ data: roles, nodes: [], features: [] }),
    );
    const paths = [join(out, 'donnees/apprentissage.csv'), join(out, 'donnees/essai.csv'), pipeline];
    const [reading] = await measureFiles({ caseFolder: null, paths, instruments: ['I-PIP-2'] });
    if (reading === undefined) throw new Error('no reading');
    const told = counts(reading);
    for (const type of found) expect([type, told[type]]).toEqual([type, expect.any(Number)]);
    for (const type of found) expect(Number(told[type])).toBeGreaterThan(0);
    expect(findForbidden(JSON.stringify(reading))).toEqual([]);
  }, 60_000);
});

/** The oldest and the latest reports of strikes differ in truth: L3.3 is left out there. */
test.each([
  {
    id: 'a2-3-oiseaux',
    roles: { target: 'degats', id: 'id', time: 'jour' },
    channel: 'saisie',
    real: ['L3.3'],
  },
  { id: 'a2-3-manuels', roles: { target: 'service', id: 'id', entity: 'page' }, channel: 'canal', real: [] },
])(
  'the rows of $id as they were drawn, before any planting, hold no leak',
  async ({ id, roles, channel, real }) => {
    const out = join(room, `${id}-clean`);
    const source = fileURLToPath(new URL(`../../../content/cases/${id}`, import.meta.url));
    await buildCase({ source, seed: 'batterie', out, records: 1200 });
    const clean = join(out, 'jeu.parquet');
    const duck = await openDuckdb({ allowedFolders: [out], memoryMb: 256, threads: 1 });
    const truth = quoteLiteral(join(out, 'truth/table.parquet'));
    await duck
      .run(
        `COPY (SELECT * EXCLUDE (${channel}) FROM read_parquet(${truth})) TO ${quoteLiteral(clean)} (FORMAT parquet)`,
      )
      .finally(() => duck.close());
    const pipeline = writePiece(
      room,
      'pipeline.json',
      JSON.stringify({ data: roles, nodes: [], features: [] }),
    );
    const [reading] = await measureFiles({
      caseFolder: null,
      paths: [clean, pipeline],
      instruments: ['I-PIP-2'],
    });
    if (reading === undefined) throw new Error('no reading');
    const told = listRows(reading).filter((row) => row.kind === 'type' && Number(row.count) > 0);
    expect(told.map((row) => row.rule).filter((rule) => !real.some((one) => one === rule))).toEqual([]);
  },
  120_000,
);
