import type { DatasetForm, Dialect } from '../piece-content.ts';
import { openCsv } from './open-csv.ts';
import type { TableSource } from './table-source.ts';

export interface TableRequest {
  readonly path: string;
  readonly form: Exclude<DatasetForm, 'parquet'>;
  readonly dialect: Partial<Dialect>;
  readonly table: string | null;
}

/** Opens a delivered table of any form but Parquet; the reader of each form is loaded only when it serves. */
export async function openTable({ path, form, dialect, table }: TableRequest): Promise<TableSource> {
  switch (form) {
    case 'csv':
      return openCsv(path, dialect);
    case 'json':
      return (await import('./open-json.ts')).openJson(path);
    case 'jsonl':
      return (await import('./open-json.ts')).openJsonLines(path);
    case 'xlsx':
      return (await import('./open-xlsx.ts')).openXlsx(path, table);
    case 'sqlite':
      return (await import('./open-sqlite.ts')).openSqlite(path, table);
    case 'arrow':
      return (await import('./open-arrow.ts')).openArrow(path);
    default:
      return form satisfies never;
  }
}
