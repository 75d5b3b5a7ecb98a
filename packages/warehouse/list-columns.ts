import { EtalonError } from '@etalon/error';
import { type Query, quoteName } from './query.ts';

export interface TableColumn {
  readonly name: string;
  readonly type: string;
}

/** Columns of a table in their order. */
export async function listColumns(query: Query, table: string): Promise<readonly TableColumn[]> {
  const rows = await query.rows(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${quoteName(table)})`,
  );
  return rows.map((row) => ({ name: String(row.name), type: String(row.type) }));
}

/** Refuses a name that is no column of the table (`warehouse.column-unknown`). */
export async function requireColumns(
  query: Query,
  table: string,
  names: readonly string[],
): Promise<readonly TableColumn[]> {
  const columns = await listColumns(query, table);
  for (const name of names)
    if (!columns.some((column) => column.name === name))
      throw new EtalonError('warehouse.column-unknown', { info: { table, column: name } });
  return columns;
}
