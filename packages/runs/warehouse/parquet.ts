import { join } from 'node:path';
import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import type { RunInput, RunOutput, RunTask } from '../run-kind.ts';

export const PARQUET = 'application/vnd.apache.parquet';

export function readParquetSql(input: Pick<RunInput, 'path'>): string {
  return `read_parquet(${quoteLiteral(input.path)})`;
}

/** Leaves a relation as a Parquet output, its rows in their order. */
export async function writeParquet(
  duck: Duckdb,
  task: Pick<RunTask, 'folder'>,
  written: { readonly sql: string; readonly name: string },
): Promise<RunOutput> {
  const path = join(task.folder, written.name);
  await duck.run(`COPY (${written.sql}) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`);
  return { name: written.name, mediaType: PARQUET };
}

/** Makes a table of an input: what engines that need row places read. */
export async function makeTable(duck: Duckdb, name: string, input: Pick<RunInput, 'path'>): Promise<void> {
  await duck.run(
    `CREATE OR REPLACE TABLE ${quoteIdentifier(name)} AS SELECT * FROM ${readParquetSql(input)}`,
  );
}

export interface TableColumn {
  readonly name: string;
  readonly type: string;
}

export async function describeTable(duck: Duckdb, relation: string): Promise<readonly TableColumn[]> {
  const rows = await duck.rows(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${relation})`);
  return rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
}
