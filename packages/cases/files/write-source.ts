import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Duckdb } from '@etalon/duckdb';
import type { CaseColumn, CaseSource } from '../case-package.ts';
import type { CaseRow } from '../operators/plant.ts';
import { writeParquet } from './write-parquet.ts';
import { type TableText, writeFrenchCsv, writeJsonl } from './write-text.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Rows under the headers of a source; the `extra` column is there when a row carries it. */
export function shapeTable(
  columns: readonly CaseColumn[],
  source: CaseSource,
  rows: readonly CaseRow[],
  extra: string | null,
): TableText {
  const carried = extra !== null && rows.some((row) => row.cells[extra] !== undefined);
  const shown: readonly CaseColumn[] = carried
    ? [...columns, { name: extra, type: 'text', label: extra, unit: null }]
    : columns;
  return {
    columns: shown,
    headers: shown.map((column) => source.columns[column.name] ?? column.name),
    rows: rows.map((row) => shown.map((column) => row.cells[column.name] ?? null)),
  };
}

/** Writes a visible source in its format. */
export async function writeSource(
  duck: Duckdb,
  source: CaseSource,
  table: TableText,
  path: string,
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  switch (source.format) {
    case 'csv':
      writeFileSync(path, writeFrenchCsv(table));
      return;
    case 'jsonl':
      writeFileSync(path, writeJsonl(table));
      return;
    case 'parquet':
      await writeParquet(duck, table, path);
      return;
    case 'xlsx':
      writeFileSync(
        path,
        await writeWorkbook([{ name: source.sheet ?? 'donnees', headers: table.headers, rows: table.rows }]),
      );
      return;
    default:
      source.format satisfies never;
  }
}
