import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../database/open-database.ts';

/** Rows of one statement: its only parameter stays a few megabytes long. */
const ROWS = 5000;

/**
 * Inserts rows of one shape, however many, in their order; those whose key is taken are left out when asked. They travel as one JSON
 * parameter that the database takes apart: a parameter for each cell costs more than the insertion itself.
 */
export async function insertRows<T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
  { keepsKnown = false }: { readonly keepsKnown?: boolean } = {},
): Promise<void> {
  const columns = Object.entries(getTableColumns(table)).filter(([field]) =>
    rows.some((row) => read(row, field) !== undefined),
  );
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const end = keepsKnown ? sql`on conflict do nothing` : sql``;
  for (let at = 0; at < rows.length; at += ROWS) {
    const cells = rows
      .slice(at, at + ROWS)
      .map((row) => Object.fromEntries(columns.map(([field, { name }]) => [name, read(row, field)])));
    await db.execute(
      sql`insert into ${table} (${names})
        select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(cells)}::json) ${end}`,
    );
  }
}

function read(row: object, field: string): unknown {
  return Reflect.get(row, field);
}
