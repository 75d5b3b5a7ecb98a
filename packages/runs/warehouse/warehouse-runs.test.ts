import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isJsonObject, type Json } from '@etalon/workshop';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeIdleRuns, performRun } from '../process/perform-run.ts';
import type { RunInput, RunOutcome } from '../run-kind.ts';

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'etalon-entrepot-'));
});
afterAll(async () => {
  closeIdleRuns();
  await rm(scratch, { recursive: true, force: true });
});

interface Done extends RunOutcome {
  readonly folder: string;
}

async function perform(kind: string, parameters: Json, inputs: readonly RunInput[]): Promise<Done> {
  const folder = await mkdtemp(join(scratch, 'run-'));
  return { ...(await performRun({ kind, parameters, inputs, folder, seed: 'graine' })), folder };
}

async function write(name: string, content: string | Uint8Array): Promise<RunInput> {
  const folder = await mkdtemp(join(scratch, 'file-'));
  const path = join(folder, 'contenu');
  await writeFile(path, content);
  return { name, path, sha256: '0'.repeat(64) };
}

const output = (done: Done, file: string, name: string): RunInput => ({
  name,
  path: join(done.folder, file),
  sha256: '0'.repeat(64),
});
const field = (value: Json, name: string): Json => (isJsonObject(value) ? (value[name] ?? null) : null);

const VOLS = ['N°;Ville;Retard', '001;Brest;12', '002;brest ;-999', '003;Lyon;4,5', '003;Lyon;4,5', ''].join(
  '\n',
);

const read = new Map<string, Promise<Done>>();
function ingest(text: string): Promise<Done> {
  const done =
    read.get(text) ?? write('vols.csv', text).then((file) => perform('warehouse.ingest', {}, [file]));
  read.set(text, done);
  return done;
}

test('a source gives its table twice, as written and typed, with the dialect that was read', async () => {
  const done = await ingest(VOLS);
  expect(done.result).toMatchObject({
    kind: 'loaded',
    rows: 4,
    dialect: { delimiter: ';', decimal: ',' },
    warnings: [{ what: 'leading-zeros', column: 'N°', count: 4 }],
  });
  expect(done.outputs.map((file) => file.name)).toEqual(['texte.parquet', 'table.parquet']);
});

test('lines with too few or too many fields and cells that read otherwise than their column are listed, and kept', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => `${at};${at * 2}`);
  const done = await ingest(['a;b', ...lines, '30', '31;62;99', '32;12 min', ''].join('\n'));
  expect(done.result).toMatchObject({ rows: 33, raggedRows: 2 });
  const rejects = await readFile(join(done.folder, 'rejets.csv'), 'utf8');
  expect(rejects).toContain('32;"b";"trop peu de champs";"30"');
  expect(rejects).toContain('trop de champs');
  expect(rejects).toContain('"nombre illisible";"12 min"');
});

test.each([
  { title: 'two columns of one name', file: 'a;a\n1;2\n', code: 'E_SCHEMA' },
  { title: 'an empty file', file: '', code: 'E_EMPTY' },
  { title: 'UTF-16', file: Buffer.from('\ufeffa;b\n1;2\n', 'utf16le'), code: 'E_ENCODING' },
])('$title is refused with its code, and no table is made', async ({ file, code }) => {
  const done = await perform('warehouse.ingest', {}, [await write('x.csv', file)]);
  expect(done.result).toMatchObject({ kind: 'refused', refusal: { code } });
  expect(done.outputs).toEqual([]);
});

const STEPS = [
  {
    id: 'l',
    op: 'load',
    reason: 'Lire.',
    file: 'vols.csv',
    columns: { vol: '"N°"', ville: '"Ville"', retard: '"Retard"' },
  },
  { id: 's', op: 'sentinel_to_null', reason: 'Inconnu.', column: 'retard', values: ['-999'] },
  { id: 'd', op: 'deduplicate', reason: 'Une clé.', keys: ['vol'], orderBy: 'vol' },
];

const replayed = new Map<string, Promise<Done>>();
function replay(steps: Json): Promise<Done> {
  const key = JSON.stringify(steps);
  const done = replayed.get(key) ?? replayAgain(steps);
  replayed.set(key, done);
  return done;
}

async function replayAgain(steps: Json): Promise<Done> {
  const source = await ingest(VOLS);
  return perform('warehouse.replay', { table: 'vols', steps }, [output(source, 'texte.parquet', 'vols.csv')]);
}

test('a recipe replays up to its last step with what each one changed, the same bytes each time', async () => {
  const done = await replay(STEPS);
  expect(done.result).toMatchObject({
    rows: 3,
    stopped: null,
    steps: [
      { id: 'l', rowsBefore: 0, rowsAfter: 4 },
      { id: 's', cellsChanged: { retard: 1 } },
      { id: 'd', rowsBefore: 4, rowsAfter: 3 },
    ],
  });
  const again = await replayAgain(STEPS);
  const bytes = await readFile(join(done.folder, 'recette.parquet'));
  expect(bytes.equals(await readFile(join(again.folder, 'recette.parquet')))).toBe(true);
});

test('a step that cannot run stops there and is named; the table before it is kept', async () => {
  const done = await replay([
    ...STEPS.slice(0, 1),
    { id: 'x', op: 'drop_column', reason: '', column: 'absente' },
  ]);
  expect(done.result).toMatchObject({ rows: 4, stopped: { step: 'x', code: 'quality.column-unknown' } });
  expect(done.outputs).toHaveLength(1);
});

test('a recipe that asks for a file that is not a source says which one', async () => {
  const done = await replay([{ ...STEPS[0], file: 'autre.csv' }]);
  expect(done.result).toMatchObject({ stopped: { code: 'runs.missing-input', info: { name: 'autre.csv' } } });
});

test('a step is tried before it is accepted: how many cells, and some of them before and after', async () => {
  const cursor = output(await replay(STEPS), 'recette.parquet', 'curseur');
  const step = { id: 'n', op: 'normalise_text', reason: '', column: 'ville', actions: ['trim', 'title'] };
  const done = await perform('warehouse.try-step', { step }, [cursor]);
  expect(done.result).toMatchObject({
    stopped: null,
    steps: [{ cellsChanged: { ville: 1 }, rowsBefore: 3, rowsAfter: 3 }],
    examples: [{ row: 2, column: 'ville', before: 'brest ', after: 'Brest' }],
  });
  const drop = { id: 'n', op: 'drop_rows', reason: '', where: "ville = 'Lyon'" };
  const dropped = await perform('warehouse.try-step', { step: drop }, [cursor]);
  expect(field(dropped.result, 'examples')).toEqual([
    { dropped: { vol: '003', ville: 'Lyon', retard: '4,5' } },
  ]);
});

test('the delivered table is typed and ordered; a cell that its type cannot hold stops the export', async () => {
  const recipe = output(await replay(STEPS), 'recette.parquet', 'recette');
  const columns = [
    { name: 'vol', type: 'text' },
    { name: 'retard', type: 'decimal' },
  ];
  const wanted = { table: 'vols', format: 'csv', columns, orderBy: ['vol'] };
  await expect(perform('warehouse.export', wanted, [recipe])).rejects.toMatchObject({
    code: 'runs.cells-lost',
    info: { column: 'retard', count: 1 },
  });
  const done = await perform('warehouse.export', { ...wanted, columns: columns.slice(0, 1) }, [recipe]);
  expect(await readFile(join(done.folder, 'vols.csv'), 'utf8')).toBe('vol\n001\n002\n003\n');
});

test('the recipe comes out as SQL and as Python, each with its reasons', async () => {
  const source = await ingest(VOLS);
  const done = await perform('warehouse.scripts', { table: 'vols', steps: STEPS }, [
    output(source, 'texte.parquet', 'vols.csv'),
  ]);
  expect(done.outputs.map((file) => file.name)).toContain('recette.sql');
  expect(await readFile(join(done.folder, 'recette.sql'), 'utf8')).toContain('Inconnu.');
});

test('a grid has its band, a map its missing and flagged cells, and a column its clusters', async () => {
  const table = output(await ingest(VOLS), 'table.parquet', 'table');
  const band = await perform('warehouse.band', {}, [table]);
  expect(band.result).toMatchObject({ rows: 4, columns: [{ column: 'N°' }, {}, { column: 'Retard' }] });
  const checks = [{ id: 'k', kind: 'duplicate_key', columns: ['N°'] }];
  const map = await perform('warehouse.map', { bins: 2, checks }, [table]);
  expect(map.result).toMatchObject({ map: { bins: 2 }, findings: [{ id: 'k', flagged: 1 }] });
  const clusters = await perform('warehouse.cluster', { column: 'Ville', method: 'fingerprint' }, [table]);
  expect(clusters.result).toMatchObject({ total: 1, clusters: [{ rows: 2 }] });
});

test('a join says before it is made that rows would multiply', async () => {
  const table = output(await ingest(VOLS), 'texte.parquet', 'vols.csv');
  const keys = [{ left: 'N°', right: 'N°' }];
  const done = await perform('warehouse.join-check', { keys, kind: 'left' }, [
    table,
    { ...table, name: 'b' },
  ]);
  expect(done.result).toMatchObject({ leftRows: 4, resultRows: 6, cardinality: 'n-n', multiplyingKeys: 1 });
});

test('a source is reconciled with what carries its keys in the store', async () => {
  const source = output(await ingest(VOLS), 'texte.parquet', 'source');
  const store = output(await replay(STEPS), 'recette.parquet', 'store');
  const columns = { retard: `TRY_CAST(replace("Retard", ',', '.') AS DOUBLE)` };
  const readAs = (vol: string) =>
    perform('warehouse.reconcile', { columns: { ...columns, vol }, key: ['vol'], sums: [] }, [source, store]);
  const done = await readAs('"N°"');
  expect(done.result).toMatchObject({ agrees: false });
  expect(JSON.stringify(done.result)).toContain('"source":"4","store":"3"');
  expect((await readAs('"N°" -- la clé')).result).toEqual(done.result);
  await expect(readAs('(SELECT 1)')).rejects.toMatchObject({ info: { reason: 'subquery' } });
});

const DDL = `CREATE TABLE villes (ville TEXT PRIMARY KEY);
CREATE TABLE vols (vol TEXT PRIMARY KEY, ville TEXT REFERENCES villes (ville), retard TEXT);
CREATE TABLE par_ville (ville TEXT PRIMARY KEY, vols INTEGER NOT NULL);`;
const VILLES = { name: 'villes', input: 'villes', columns: ['ville'], sums: [] };
const LOADED = { name: 'vols', input: 'recette', columns: ['vol', 'ville', 'retard'], sums: [] };
const MART = {
  name: 'par_ville',
  sql: 'SELECT ville, count(*) FROM vols GROUP BY ville',
  columns: ['ville', 'vols'],
  sums: ['vols'],
};

async function storeInputs(): Promise<readonly RunInput[]> {
  const cities = await ingest('ville;pays\nBrest;France\nLyon;France\n');
  return [
    output(cities, 'texte.parquet', 'villes'),
    output(await replay(STEPS), 'recette.parquet', 'recette'),
  ];
}

test('a store is built from its DDL, rows that a key refuses are set aside with why, and twice it is the same file', async () => {
  const parameters = { ddl: DDL, tables: [VILLES, LOADED, MART] };
  const done = await perform('warehouse.build', parameters, await storeInputs());
  expect(done.result).toMatchObject({
    tables: [
      { name: 'villes', rows: 2, rejects: 0 },
      { name: 'vols', rowsIn: 3, rows: 2, rejects: 1 },
      { name: 'par_ville', rows: 2 },
    ],
    violations: 0,
    totals: [{}, {}, { sums: { vols: 2 } }],
  });
  expect(await readFile(join(done.folder, 'rejets.csv'), 'utf8')).toContain('FOREIGN KEY');
  const again = await perform('warehouse.build', parameters, await storeInputs());
  const bytes = await readFile(join(done.folder, 'entrepot.sqlite'));
  expect(bytes.equals(await readFile(join(again.folder, 'entrepot.sqlite')))).toBe(true);
});

test.each([
  {
    title: 'DROP DATABASE',
    ddl: 'CREATE TABLE a (b TEXT);\nDROP DATABASE x;',
    code: 'runs.ddl-refused',
    line: 2,
  },
  { title: 'COPY FROM PROGRAM', ddl: "COPY a FROM PROGRAM 'ls';", code: 'runs.ddl-refused', line: 1 },
  { title: 'an extension', ddl: 'CREATE EXTENSION dblink;', code: 'runs.ddl-refused', line: 1 },
])('$title in the DDL is refused with its line', async ({ ddl, code, line }) => {
  const [, recipe] = await storeInputs();
  const tables = [LOADED];
  await expect(
    perform('warehouse.build', { ddl, tables }, recipe === undefined ? [] : [recipe]),
  ).rejects.toMatchObject({ code, info: { line } });
});

test('a folder of files becomes a manifest; an empty file, a path that climbs and an unknown key are told', async () => {
  const archive = zipSync({
    'notes/001.txt': strToU8('Retard au départ.'),
    'notes/009.txt': strToU8('Rien.'),
    'images/vide.png': new Uint8Array(),
    '../secret.txt': strToU8('x'),
  });
  const keys = { input: 'vols', column: 'vol' };
  const done = await perform('warehouse.manifest', { keys, linkPattern: '([0-9]{3})\\.txt$' }, [
    await write('zone.zip', archive),
    output(await replay(STEPS), 'recette.parquet', 'vols'),
  ]);
  expect(done.result).toMatchObject({ files: 4 });
  const faults = JSON.stringify(field(done.result, 'faults'));
  for (const fault of ['"empty"', '"outside"', '"link-unknown"']) expect(faults).toContain(fault);
});

test('a table has its exact profile', async () => {
  const done = await perform('warehouse.profile', {}, [output(await ingest(VOLS), 'table.parquet', 'table')]);
  expect(done.result).toMatchObject({ profile: { rows: 4, duplicateRows: 1 } });
});

test('the same tables stand in PostgreSQL with the same counts, keys and sums', async () => {
  const table = output(await replay(STEPS), 'recette.parquet', 'recette');
  const tables = [{ name: 'vols', input: 'recette', key: ['vol'], sums: [] }];
  const done = await perform('warehouse.to-postgres', { schema: 'projet', tables }, [table]);
  expect(done.result).toMatchObject({ server: false, tables: [{ table: 'vols', rows: 3, agrees: true }] });
});
