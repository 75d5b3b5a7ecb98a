import { EtalonError } from '@etalon/error';
import { type Query, quoteName } from './query.ts';

/** Columns of a table with their SQL type, in order. */
export async function describeTable(
  query: Query,
  table: string,
): Promise<readonly { readonly column: string; readonly type: string }[]> {
  const rows = await query.rows(`DESCRIBE ${quoteName(table)}`);
  return rows.map((row) => ({ column: String(row.column_name), type: String(row.column_type) }));
}

/** Throws `privacy.column-missing` with the first absent column and those that the table has. */
export function requireColumns(
  table: string,
  described: readonly { readonly column: string }[],
  wanted: readonly string[],
): void {
  const present = described.map(({ column }) => column);
  const missing = wanted.find((column) => !present.includes(column));
  if (missing !== undefined)
    throw new EtalonError('privacy.column-missing', { info: { column: missing, table, present } });
}
