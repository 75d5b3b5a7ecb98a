import { DatabaseSync } from 'node:sqlite';
import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDataset } from './load-dataset.ts';
import { sheetRows, workbookParts, zip } from './testing/office-files.ts';
import { workFolder } from './testing/work-folder.ts';

const { folder, write } = workFolder();
let duckdb: Duckdb;

beforeAll(async () => {
  duckdb = await openDuckdb({ allowedFolders: [folder], memoryMb: 256, threads: 1 });
});
afterAll(() => duckdb.close());

function load(tableName: string, fileName: string, table?: string) {
  const path = `${folder}/${fileName}`;
  return loadDataset(duckdb, { path, fileName, tableName, workFolder: folder, ...(table && { table }) });
}

const TYPED = [
  { code: '00501', retard: 1.5, jour: '2024-02-01' },
  { code: '00502', retard: null, jour: '2024-02-15' },
];

it('loads a French CSV as text and typed, in file order', async () => {
  write(
    'vols.csv',
    Buffer.from('code;retard;jour;ville\n00501;1,5;01/02/2024;Orléans\n00502;;15/02/2024;""\n', 'latin1'),
  );
  expect(await load('vols', 'vols.csv')).toMatchObject({
    kind: 'loaded',
    textTable: 'vols',
    typedTable: 'vols_typed',
    rows: 2,
    columns: [
      { name: 'code', type: 'text' },
      { name: 'retard', type: 'decimal' },
      { name: 'jour', type: 'date' },
      { name: 'ville', type: 'text' },
    ],
  });
  expect(await duckdb.rows('SELECT * FROM vols')).toEqual([
    { code: '00501', retard: '1,5', jour: '01/02/2024', ville: 'Orléans' },
    { code: '00502', retard: null, jour: '15/02/2024', ville: '' },
  ]);
  expect(await duckdb.rows('SELECT code, retard, jour FROM vols_typed')).toEqual(TYPED);
});

it('loads the same table from a workbook, SQLite and Parquet', async () => {
  const rows = [
    ['code', 'retard', 'jour'],
    ['00501', 1.5, '2024-02-01'],
    ['00502', null, '2024-02-15'],
  ];
  write('vols.xlsx', zip(workbookParts(sheetRows(rows))));
  const database = new DatabaseSync(`${folder}/vols.db`);
  database.exec(`CREATE TABLE autre(x); CREATE TABLE vols(code TEXT, retard REAL, jour TEXT);
    INSERT INTO vols VALUES ('00501', 1.5, '2024-02-01'), ('00502', NULL, '2024-02-15');`);
  database.close();
  await duckdb.run(`COPY (SELECT '00501' AS code, 1.5::DOUBLE AS retard, DATE '2024-02-01' AS jour
    UNION ALL SELECT '00502', NULL, DATE '2024-02-15') TO '${folder}/vols.parquet' (FORMAT parquet)`);
  for (const [name, file, table] of [
    ['x', 'vols.xlsx', undefined],
    ['s', 'vols.db', 'vols'],
    ['p', 'vols.parquet', undefined],
  ] as const) {
    expect(await load(name, file, table)).toMatchObject({ kind: 'loaded', rows: 2 });
    expect(await duckdb.rows(`SELECT * FROM ${name}_typed`), file).toEqual(TYPED);
  }
});

it('keeps as text a column of which one value past the sample does not fit', async () => {
  write('tard.csv', `n,m\n${'1,2\n'.repeat(10_500)}douze,3\n`);
  expect(await load('tard', 'tard.csv')).toMatchObject({
    rows: 10_501,
    columns: [
      { name: 'n', type: 'text' },
      { name: 'm', type: 'integer' },
    ],
  });
});

it('keeps names and values that look like SQL or like its own marks as they are', async () => {
  write('ruse.csv', `"a""; DROP TABLE vols; --","b'c"\n"\\N",""\n"x\ny",\n`);
  expect(await load('ruse', 'ruse.csv')).toMatchObject({ kind: 'loaded', rows: 2 });
  expect(await duckdb.rows('SELECT * FROM ruse')).toEqual([
    { 'a"; DROP TABLE vols; --': '\\N', "b'c": '' },
    { 'a"; DROP TABLE vols; --': 'x\ny', "b'c": null },
  ]);
});

it('gives back the refusal of a file it cannot read, and leaves no extract behind', async () => {
  write('double.csv', 'a,a\n1,2\n');
  expect(await load('double', 'double.csv')).toMatchObject({ kind: 'refused', code: 'E_SCHEMA' });
  const { readdirSync } = await import('node:fs');
  expect(readdirSync(folder).filter((name) => /^[0-9a-f-]{36}\.csv$/.test(name))).toEqual([]);
});

it('loads a workbook whose sheet is larger than 320 kB once inflated', async () => {
  const rows = Array.from({ length: 6000 }, (_, index) => [`V${index}`, `aéroport ${index % 200}`, index]);
  write('grand.xlsx', zip(workbookParts(sheetRows([['id', 'nom', 'n'], ...rows]))));
  expect(await load('grand', 'grand.xlsx')).toMatchObject({ kind: 'loaded', rows: 6000 });
});
