import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecipeOperation } from '../recipe/recipe-operation.ts';
import { replayRecipe } from '../recipe/replay-recipe.ts';
import { writeRecipePython } from './write-recipe-python.ts';
import { writeRecipeSql } from './write-recipe-sql.ts';

const PYTHON = '/usr/bin/python3';
const hasPandas = spawnSync(PYTHON, ['-c', 'import pandas'], { stdio: 'ignore' }).status === 0;
let duck: Duckdb;
let folder: string;
const loadFile = async ({ file }: { readonly file: string }): Promise<string> => file;

const STEPS: readonly RecipeOperation[] = [
  {
    id: '1',
    reason: 'Lire les relevés',
    op: 'load',
    file: 'releves.csv',
    delimiter: ';',
    columns: {
      id: 'CAST(id AS INTEGER)',
      ville: 'trim(ville)',
      jour: 'jour',
      montant: 'montant',
      code: 'code',
      x: 'TRY_CAST(x AS DOUBLE)',
    },
  },
  {
    id: '2',
    reason: 'Suite',
    op: 'append',
    file: 'suite.csv',
    columns: { id: 'id::INTEGER', ville: 'ville', code: 'code' },
  },
  { id: '3', op: 'normalise_text', column: 'ville', actions: ['nfc', 'collapse', 'strip_accents', 'title'] },
  { id: '4', op: 'merge_values', column: 'ville', groups: [{ to: 'Orléans', from: ['Orleans', 'Orlean'] }] },
  { id: '5', op: 'sentinel_to_null', column: 'montant', values: ['-999', ''] },
  { id: '6', op: 'cast', column: 'montant', type: 'decimal', decimal: ',', thousands: ' ' },
  {
    id: '7',
    op: 'cast',
    column: 'jour',
    type: 'date',
    formats: ['%d/%m/%Y', '%Y-%m-%d'],
    unreadable: 'null',
  },
  { id: '8', op: 'fill', column: 'montant', method: 'median', by: ['ville'] },
  { id: '9', op: 'fill', column: 'ville', method: 'mode' },
  { id: '10', op: 'fill', column: 'x', method: 'mean' },
  { id: '11', op: 'fill', column: 'jour', method: 'previous', by: ['ville'] },
  {
    id: '12',
    op: 'set',
    column: 'montant',
    value: 'round(montant * 1.2, 1)',
    where: "ville = 'Tours' AND montant IS NOT NULL",
  },
  {
    id: '13',
    op: 'derive',
    column: 'tranche',
    value:
      "CASE WHEN montant > 100 THEN 'haut' WHEN montant IS NULL THEN NULL ELSE lower('BAS') || '-' || id END",
  },
  {
    id: '14',
    op: 'join',
    file: 'communes.csv',
    kind: 'left',
    keys: [{ left: 'code', right: 'insee' }],
    columns: { nom: 'nom' },
  },
  { id: '15', op: 'split_column', column: 'nom', separator: '-', into: ['debut', 'fin'], keep: true },
  { id: '16', op: 'convert_unit', column: 'x', from: 'mi', to: 'km', factor: 1.609344, where: 'id < 6' },
  { id: '17', op: 'clip', column: 'x', min: 1.5, max: 9 },
  { id: '18', op: 'map', column: 'code', values: { '99999': null, '5001': '05001' } },
  {
    id: '19',
    op: 'replace_text',
    column: 'code',
    pattern: '^0([0-9]{2})',
    replacement: 'A\\1',
    where: 'id <> 2',
  },
  { id: '20', op: 'drop_rows', where: "jour < DATE '2023-01-01' OR regexp_full_match(code, 'Z.*')" },
  { id: '21', op: 'keep_latest', keys: ['id'], by: 'jour' },
  { id: '22', op: 'deduplicate', keys: ['ville', 'code'], orderBy: 'montant desc' },
  { id: '23', op: 'rename_column', column: 'x', to: 'distance « km »' },
  { id: '24', op: 'drop_column', column: 'nom' },
  { id: '25', op: 'fill', column: 'code', method: 'constant', value: "'?'" },
  {
    id: '26',
    op: 'keep_columns',
    columns: ['id', 'ville', 'jour', 'montant', 'code', 'tranche', 'debut', 'fin', 'distance « km »'],
  },
];

const FILES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'releves.csv': [
    ['id', 'ville', 'jour', 'montant', 'code', 'x'],
    ['1', ' Orléans', '03/02/2024', '1 234,5', '5001', '1'],
    ['2', 'ORLEANS', '31/12/2023', '12', '05001', '2.5'],
    ['3', 'Tours', '31/02/2024', '-3,25', '37000', 'n/a'],
    ['4', 'Tours', '', '-999', '37000', '40'],
    ['4', 'tours', '2024-03-05', '', '37000', ''],
    ['5', 'La  Riche', '01/03/2024', '8', '99999', '3'],
    ['6', 'orlean', '01/03/2022', '8', '37000', '3'],
    ['7', 'Orléans', '02/03/2024', '-999', '05001', '4'],
    ['8', 'Blois', '02/03/2024', '150', 'Z1', '4'],
  ],
  'suite.csv': [
    ['id', 'ville', 'code'],
    ['9', 'Blois', '41018'],
    ['10', 'Blois', ''],
  ],
  'communes.csv': [
    ['insee', 'nom'],
    ['05001', 'Gap-Sud-Est'],
    ['37000', 'Tours'],
  ],
};

beforeAll(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  folder = mkdtempSync(join(tmpdir(), 'etalon-recipe-'));
  for (const [name, [head = [], ...rows]] of Object.entries(FILES)) {
    const separator = name === 'releves.csv' ? ';' : ',';
    writeFileSync(join(folder, name), `${[head, ...rows].map((row) => row.join(separator)).join('\n')}\n`);
    await duck.run(`CREATE TABLE "${name}" (${head.map((column) => `"${column}" VARCHAR`).join(', ')})`);
    await duck.appendRows(name, head, rows);
  }
});
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true, force: true });
});

async function replay(steps: readonly RecipeOperation[]): Promise<void> {
  const { stopped } = await replayRecipe(duck, { table: 'atelier', steps, loadFile });
  expect(stopped).toBeNull();
}

function runScript(script: string): void {
  writeFileSync(join(folder, 'recette.py'), script);
  const { status, stderr } = spawnSync(PYTHON, ['recette.py', 'sortie.csv'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}

/** The script's table beside the engine's: text by text, numbers to twelve digits. */
function compare(csv: string, expected: Readonly<Record<string, readonly unknown[]>>): void {
  const names = Object.keys(expected);
  const [head, ...lines] = csv.trimEnd().split('\n');
  expect(head).toBe(names.join(','));
  expect(lines.length).toBe(expected[names[0] ?? '']?.length);
  for (const [i, line] of lines.entries())
    line.split(',').forEach((cell, j) => {
      const value = expected[names[j] ?? '']?.[i];
      if (typeof value === 'number') expect(Number(cell)).toBeCloseTo(value, 10);
      else expect(cell).toBe(value === null ? '' : String(value));
    });
}

test('the SQL of the recipe makes the same table in DuckDB, cell for cell, with its reasons as comments', async () => {
  await replay(STEPS);
  const recipe = { table: 'par_sql', steps: STEPS, loadFile, dialect: 'duckdb' } as const;
  const sql = await writeRecipeSql(duck, recipe);
  expect(sql).toContain('-- 1. load : Lire les relevés');
  await duck.run(sql);
  expect(await duck.columns('SELECT * FROM par_sql')).toEqual(await duck.columns('SELECT * FROM atelier'));
  expect(await duck.scalar('SELECT count(*) FROM par_sql')).toBe(6);
});

test.skipIf(!hasPandas)(
  'the Python script makes the same table (skipped where python3-pandas is not installed)',
  async () => {
    await replay(STEPS);
    runScript(await writeRecipePython(duck, { table: 'ventes', steps: STEPS, loadFile }));
    compare(readFileSync(join(folder, 'sortie.csv'), 'utf8'), await duck.columns('SELECT * FROM atelier'));
  },
);

test.skipIf(!hasPandas).each([
  { method: 'knn', k: 2 },
  { method: 'mice', rounds: 3 },
  { method: 'mice', rounds: 3, seed: 11 },
] as const)('the script imputes by $method as the engine does', async (how) => {
  const steps: readonly RecipeOperation[] = [
    {
      id: '1',
      op: 'load',
      file: 'releves.csv',
      delimiter: ';',
      columns: { id: 'id::INTEGER', code: 'TRY_CAST(code AS DOUBLE)', x: 'TRY_CAST(x AS DOUBLE)' },
    },
    { id: '2', op: 'fill', column: 'x', from: ['id', 'code'], ...how },
  ];
  await replay(steps);
  runScript(await writeRecipePython(duck, { table: 'ventes', steps, loadFile }));
  compare(readFileSync(join(folder, 'sortie.csv'), 'utf8'), await duck.columns('SELECT * FROM atelier'));
});

test('what another language cannot do is refused by name', async () => {
  const steps = (value: string): readonly RecipeOperation[] => [
    { id: '1', op: 'load', file: 'communes.csv', columns: { insee: 'insee' } },
    { id: '2', op: 'derive', column: 'd', value },
  ];
  await expect(
    writeRecipePython(duck, { table: 't', steps: steps('levenshtein(insee, insee)'), loadFile }),
  ).rejects.toMatchObject({ code: 'quality.not-portable', info: { what: 'levenshtein' } });
  await expect(
    writeRecipeSql(duck, {
      table: 't',
      steps: steps('jaccard(insee, insee)'),
      loadFile,
      dialect: 'postgresql',
    }),
  ).rejects.toMatchObject({ code: 'quality.not-portable', info: { what: 'jaccard', dialect: 'PostgreSQL' } });
});
