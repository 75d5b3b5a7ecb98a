import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../database/open-database.ts';

/** Rows of one statement: far below the 65,535 parameters that PostgreSQL takes. */
const ROWS = 1000;

/** Inserts rows, however many, in their order; those whose key is taken are left out when asked. */
export async function insertRows<T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
  { keepsKnown = false }: { readonly keepsKnown?: boolean } = {},
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) {
    const inserted = db.insert(table).values([...rows.slice(at, at + ROWS)]);
    await (keepsKnown ? inserted.onConflictDoNothing() : inserted);
  }
}
