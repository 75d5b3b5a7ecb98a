/** Codes of this package; `kind` of info is DuckDB's own error class, `message` its text without any path. */
export const DUCKDB_ERRORS = [
  'duckdb.query-failed',
  'duckdb.access-refused',
  'duckdb.interrupted',
  'duckdb.out-of-memory',
  'duckdb.closed',
  'duckdb.value-unfit',
  'duckdb.shape-unexpected',
] as const;
export type DuckdbErrorCode = (typeof DUCKDB_ERRORS)[number];
