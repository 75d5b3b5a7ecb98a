export type SqlScalar = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, SqlScalar>>;

/** What this engine needs of a SQL engine of DuckDB's dialect that keeps insertion order. */
export interface Query {
  readonly rows: (sql: string, params?: readonly SqlScalar[]) => Promise<readonly SqlRow[]>;
  readonly run: (sql: string, params?: readonly SqlScalar[]) => Promise<unknown>;
}

/** A SQL identifier between double quotes. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A cell that SQL declared to be a number; NaN when it is missing. */
export function readNumber(row: SqlRow | undefined, name: string): number {
  const value = row?.[name];
  return value === null || value === undefined ? Number.NaN : Number(value);
}
