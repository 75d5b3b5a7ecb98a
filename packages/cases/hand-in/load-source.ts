import { join } from 'node:path';
import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { readSheet } from 'read-excel-file/node';
import type { CaseSource } from '../case-package.ts';

function textOf(cell: unknown): string | null {
  if (cell === null || cell === undefined) return null;
  return cell instanceof Date ? cell.toISOString().slice(0, 19) : String(cell);
}

async function loadSheet(duck: Duckdb, table: string, path: string, sheet: string): Promise<void> {
  const [header = [], ...rows] = await readSheet(path, sheet, { trim: false });
  const names = header.map((name) => String(name));
  const fields = names.map((name) => `${quoteIdentifier(name)} VARCHAR`);
  await duck.run(`CREATE OR REPLACE TABLE ${quoteIdentifier(table)} (row_no BIGINT, ${fields.join(', ')})`);
  await duck.appendRows(
    table,
    ['row_no', ...names],
    rows.map((row, index) => [index + 1, ...names.map((_, place) => textOf(row[place]))]),
  );
}

function readerOf(source: CaseSource, path: string): string {
  const file = quoteLiteral(path);
  if (source.format === 'parquet') return `read_parquet(${file})`;
  if (source.format === 'csv')
    return `read_csv(${file}, delim = ${quoteLiteral(source.delimiter ?? ',')}, header = true, all_varchar = true, quote = '"')`;
  const fields = Object.values(source.columns).map((header) => `${quoteLiteral(header)}: 'VARCHAR'`);
  return `read_json(${file}, format = 'newline_delimited', columns = {${fields.join(', ')}})`;
}

/** Loads one visible source as it is: its own headers, every cell as text, and `row_no`, the 1-based data row. */
export async function loadSource(
  duck: Duckdb,
  folder: string,
  source: CaseSource,
  table: string,
): Promise<void> {
  const path = join(folder, source.path);
  if (source.format === 'xlsx') {
    await loadSheet(duck, table, path, source.sheet ?? '');
    return;
  }
  await duck.run(
    `CREATE OR REPLACE TABLE ${quoteIdentifier(table)} AS
     SELECT row_number() OVER () AS row_no, CAST(COLUMNS(*) AS VARCHAR) FROM ${readerOf(source, path)}`,
  );
}
