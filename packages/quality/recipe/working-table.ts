export interface WorkingColumn {
  readonly name: string;
  /** DuckDB's name of the type. */
  readonly type: string;
}

export type SqlDialect = 'duckdb' | 'postgresql';

/** The table a step reads: its name in SQL, the column that orders its rows, and its columns in order. */
export interface WorkingTable {
  readonly from: string;
  readonly place: string;
  readonly columns: readonly WorkingColumn[];
  readonly dialect: SqlDialect;
}

/** A step as one SELECT over the working table, under the alias `w`; `order` gives the order of the rows. */
export interface StepSelect {
  readonly columns: readonly { readonly name: string; readonly sql: string }[];
  readonly from: string;
  readonly where: string | null;
  readonly order: readonly string[];
}
