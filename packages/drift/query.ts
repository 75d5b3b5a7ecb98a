export type SqlScalar = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, SqlScalar>>;

/** What this engine needs of a SQL engine of DuckDB's dialect that keeps insertion order. */
export interface Query {
  readonly rows: (sql: string, params?: readonly SqlScalar[]) => Promise<readonly SqlRow[]>;
  /** The single column of a result, null as NaN. */
  readonly numbers: (sql: string, params?: readonly SqlScalar[]) => Promise<Float64Array>;
  readonly run: (sql: string, params?: readonly SqlScalar[]) => Promise<unknown>;
}

/** A SQL identifier between double quotes. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
