export { type DuckdbScalar, fromScalar, toScalar } from './convert-value.ts';
export { DUCKDB_ERRORS, type DuckdbErrorCode } from './errors.ts';
export {
  type Duckdb,
  type DuckdbOptions,
  type DuckdbParams,
  type DuckdbRow,
  openDuckdb,
} from './open-duckdb.ts';
export { quoteIdentifier, quoteLiteral } from './quote-sql.ts';
