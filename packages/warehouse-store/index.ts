export { type BuiltDdl, buildDdl, type DdlFault } from './build-ddl.ts';
export { type DuckdbStoreOptions, openDuckdbStore } from './open-duckdb-store.ts';
export { openPostgresqlStore, type PostgresqlStoreOptions } from './open-postgresql-store.ts';
export { openPgClient, openPgliteClient, type SqlClient } from './sql-client.ts';
