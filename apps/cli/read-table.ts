import { basename, resolve } from 'node:path';
import type { Duckdb } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { loadDataset } from '@etalon/evidence';

/** Reads a file into DuckDB and gives the name of its typed table. Throws the reader's own refusal, with its place. */
export async function readTable(
  duck: Duckdb,
  file: string,
  { tableName, workFolder }: { readonly tableName: string; readonly workFolder: string },
): Promise<string> {
  const path = resolve(file);
  const table = await loadDataset(duck, { path, fileName: basename(path), tableName, workFolder });
  if (table.kind === 'refused') {
    const { code, fileName, place, info } = table;
    throw new EtalonError(code, { info: { ...info, fileName, place } });
  }
  return table.typedTable;
}
