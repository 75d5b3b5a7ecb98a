import type { ControlRequest, ControlTotals } from '../reconcile/reconciliation.ts';

export type StoreType = 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'timestamp' | 'other';
export type StoreCell = string | number | boolean | null;

export interface StoredTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: StoreType }[];
}

export interface StorePage {
  readonly columns: readonly string[];
  /** Cells as text, except numbers and booleans; dates and instants in ISO 8601. */
  readonly rows: readonly (readonly StoreCell[])[];
  readonly total: number;
}

export interface SmokeResult {
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of the rows as sorted JSON lines, numbers at 12 significant digits. */
  readonly checksum: string;
}

/**
 * Where the tables of a warehouse live. The same Parquet loaded in two adapters gives the same counts, totals, key
 * hashes and smoke checksums. Errors: `warehouse.table-unknown`, `warehouse.query-refused`.
 */
export interface WarehouseStore {
  readonly engine: 'duckdb' | 'postgresql';
  readonly listTables: () => Promise<readonly StoredTable[]>;
  /** Replaces the table by the file; gives its rows. */
  readonly loadParquet: (load: { readonly table: string; readonly path: string }) => Promise<number>;
  readonly countRows: (table: string) => Promise<number>;
  readonly pageRows: (page: {
    readonly table: string;
    readonly offset: number;
    readonly limit: number;
    readonly orderBy: readonly string[];
  }) => Promise<StorePage>;
  readonly controlTotals: (request: ControlRequest) => Promise<ControlTotals>;
  /** One SELECT. */
  readonly smokeQuery: (sql: string) => Promise<SmokeResult>;
  readonly close: () => Promise<void>;
}
