import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** Whether a text is one of these, however many: they travel as one parameter, where `inArray` makes one of each. */
export function isAmong(column: SQLWrapper, values: Iterable<string>): SQL {
  return sql`${column} in (select json_array_elements_text(${JSON.stringify([...values])}::json))`;
}
