import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { type RecipeOperation, replayRecipe, writeRecipeSql } from '@etalon/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPgliteClient, type SqlClient } from './sql-client.ts';

let duck: Duckdb;
let client: SqlClient;
const loadFile = async ({ file }: { readonly file: string }): Promise<string> => file;
const STEPS: readonly RecipeOperation[] = [
  {
    id: '1',
    reason: 'Lire',
    op: 'load',
    file: 'releves',
    columns: {
      id: 'CAST(id AS INTEGER)',
      ville: 'trim(ville)',
      jour: 'jour',
      heure: 'heure',
      montant: 'montant',
      code: 'code',
      x: 'TRY_CAST(x AS DOUBLE)',
    },
  },
  { id: '2', op: 'append', file: 'suite', columns: { id: 'id::INTEGER', ville: 'ville', code: 'code' } },
  {
    id: '3',
    op: 'normalise_text',
    column: 'ville',
    actions: ['nfc', 'strip_invisible', 'trim', 'collapse', 'strip_accents', 'title'],
  },
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
  {
    id: '7b',
    op: 'cast',
    column: 'heure',
    type: 'timestamp',
    formats: ['%Y-%m-%d %H:%M'],
    timeZone: 'Europe/Paris',
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
      "CASE WHEN montant > 100 THEN 'haut' WHEN montant IS NULL THEN NULL ELSE lower('BAS') || '-' || ville END",
  },
  {
    id: '14',
    op: 'join',
    file: 'communes',
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
  { id: '26', op: 'cast', column: 'id', type: 'text' },
];

const ROWS: Readonly<Record<string, readonly string[]>> = {
  releves: [
    'id|ville|jour|heure|montant|code|x',
    '1| Orléans|03/02/2024|2024-03-31 03:00|1 234,5|5001|1',
    '2|ORLEANS|31/12/2023|2024-10-27 02:30|12|05001|2.5',
    '3|Tours|31/02/2024|2024-03-31 02:30|-3,25|37000|n/a',
    '4|Tours||2024-07-01 00:00|-999|37000|40',
    '4|tours|2024-03-05|2024-01-01 12:00||37000|',
    '5|La  Riche|01/03/2024|2024-01-01 12:00|8|99999|3',
    '6|orlean|01/03/2022|2024-01-01 12:00|8|37000|3',
    '7|Orléans|02/03/2024|2024-01-01 12:00|-999|05001|4',
    '8|Blois|29/02/2023|2024-01-01 12:00|150|Z1|4',
  ],
  suite: ['id|ville|code', '9|Blois|41018', '10|Blois|'],
  communes: ['insee|nom', '05001|Gap-Sud-Est', '37000|Tours'],
};

beforeAll(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  client = await openPgliteClient();
  for (const [table, [head = '', ...lines]] of Object.entries(ROWS)) {
    const names = head.split('|');
    const create = `CREATE TABLE ${table} (${names.map((name) => `${name} text`).join(', ')})`;
    await duck.run(create);
    await client.query(create);
    for (const line of lines) {
      const values = line.split('|');
      await duck.appendRows(table, names, [values]);
      await client.query(
        `INSERT INTO ${table} VALUES (${values.map((_, i) => `$${i + 1}`).join(', ')})`,
        values,
      );
    }
  }
}, 60_000);
afterAll(async () => {
  duck.close();
  await client.close();
});

test('the recipe written for PostgreSQL makes the same table there, cell for cell', async () => {
  const { stopped } = await replayRecipe(duck, { table: 'atelier', steps: STEPS, loadFile });
  expect(stopped).toBeNull();
  const sql = await writeRecipeSql(duck, { table: 'par_sql', steps: STEPS, loadFile, dialect: 'postgresql' });
  await client.query(sql);
  const columns = await duck.columns('SELECT * FROM atelier');
  const names = Object.keys(columns);
  const found = await client.query('SELECT * FROM par_sql');
  expect(found.fields.map(({ name }) => name)).toEqual(names);
  expect(found.rows).toHaveLength(6);
  found.rows.forEach((row, i) => {
    row.forEach((cell, j) => {
      const value = columns[names[j] ?? '']?.[i] ?? null;
      if (typeof value === 'number') expect(Number(cell)).toBeCloseTo(value, 10);
      else
        expect(cell).toBe(
          value === null ? null : String(value).replace('T', names[j] === 'heure' ? ' ' : 'T'),
        );
    });
  });
});
