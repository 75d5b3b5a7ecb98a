import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** A result as PostgreSQL writes it: every cell as text, with the type of each column. */
export interface SqlResult {
  readonly fields: readonly { readonly name: string; readonly oid: number }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** What the adapter needs of PostgreSQL, from a server or from its embedded twin. One statement at a time. */
export interface SqlClient {
  readonly query: (sql: string, params?: readonly unknown[]) => Promise<SqlResult>;
  readonly close: () => Promise<void>;
}

interface RawResult {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
  readonly rows: readonly unknown[];
}

function toResult(raw: RawResult): SqlResult {
  return {
    fields: raw.fields.map(({ name, dataTypeID }) => ({ name, oid: dataTypeID })),
    rows: raw.rows.map((row) =>
      Array.isArray(row)
        ? row.map((cell: unknown) => (cell === null || cell === undefined ? null : String(cell)))
        : [],
    ),
  };
}

/** A connection to a PostgreSQL server, statements cut after `timeoutMs`. */
export async function openPgClient(connectionString: string, timeoutMs = 60_000): Promise<SqlClient> {
  const client = new pg.Client({ connectionString, statement_timeout: timeoutMs });
  await client.connect();
  const asText = { getTypeParser: () => (text: unknown) => text };
  return {
    query: async (text, params = []) =>
      toResult(await client.query({ text, values: [...params], rowMode: 'array', types: asText })),
    close: () => client.end(),
  };
}

/** Types whose text the embedded database would otherwise parse. */
const PARSED_OIDS = [16, 17, 20, 21, 23, 25, 26, 114, 700, 701, 1082, 1083, 1114, 1184, 1186, 1700, 3802];

/** The embedded database, empty and in memory unless one is given. */
export async function openPgliteClient(database?: PGlite): Promise<SqlClient> {
  const pglite = database ?? (await PGlite.create());
  const parsers = Object.fromEntries(PARSED_OIDS.map((oid) => [oid, (text: string) => text]));
  return {
    query: async (sql, params = []) =>
      toResult(await pglite.query(sql, [...params], { rowMode: 'array', parsers })),
    close: () => pglite.close(),
  };
}
