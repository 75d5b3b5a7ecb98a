import { dirname } from 'node:path';
import { type Duckdb, openDuckdb, quoteLiteral } from '@etalon/duckdb';
import type { PieceColumn, PreviewRow } from '../piece-content.ts';
import { refuse } from '../refuse.ts';
import { checkColumns } from './check-columns.ts';
import { duckdbColumnType } from './duckdb-column-type.ts';

const MAX_CELLS = 20_000_000_000;

export interface ParquetTable {
  readonly columns: readonly PieceColumn[];
  readonly rows: number;
  readonly page: (offset: number, limit: number) => Promise<readonly PreviewRow[]>;
}

/** Opens a Parquet file through DuckDB shut in the file's folder, in the reader's process. */
export async function openParquet(path: string): Promise<ParquetTable> {
  const duckdb = await openDuckdb({ allowedFolders: [dirname(path)], memoryMb: 400, threads: 1 });
  const source = `read_parquet(${quoteLiteral(path)})`;
  const rows = Number(await ask(() => duckdb.scalar(`SELECT count(*) FROM ${source}`)));
  const described = await ask(() => duckdb.rows(`DESCRIBE SELECT * FROM ${source}`));
  await checkNames(duckdb, path);
  const names = checkColumns(described.map((column) => String(column.column_name)));
  if (rows * names.length > MAX_CELLS) refuse('E_BOMB', null, { limit: 'cells', cells: rows * names.length });
  return {
    columns: described.map((column, index) => ({
      name: names[index] ?? '',
      type: duckdbColumnType(String(column.column_type)),
    })),
    rows,
    page: async (offset, limit) => {
      const page = `SELECT COLUMNS(*)::VARCHAR FROM ${source} LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`;
      const found = await ask(() => duckdb.rows(page));
      return found.map((row) => Object.values(row).map((value) => (value === null ? null : String(value))));
    },
  };
}

/** DuckDB renames repeated columns on its own, so the names are read from the file's own schema. */
async function checkNames(duckdb: Duckdb, path: string): Promise<void> {
  const schema = await ask(() =>
    duckdb.rows(`SELECT name, num_children FROM parquet_schema(${quoteLiteral(path)})`),
  );
  const flat = schema.slice(1).every((column) => column.num_children === null || column.num_children === 0);
  if (flat) checkColumns(schema.slice(1).map((column) => String(column.name)));
}

async function ask<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch {
    return refuse('E_SCHEMA', null, { form: 'parquet', reason: 'unreadable' });
  }
}
