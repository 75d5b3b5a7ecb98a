/** Numbers of one unit, NaN where missing. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** Categories: each code is a place in `levels`, from 0; -1 where missing. */
export interface FactorColumn {
  readonly kind: 'factor';
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

export type DataColumn = NumberColumn | FactorColumn;

/** Columns of equal length, by name. */
export interface DataTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, DataColumn>>;
}

export interface RowFilter {
  readonly id: string;
  readonly column: string;
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not-in' | 'present';
  /** A number for a number column, a level for a factor, several for `in`; left out for `present`. */
  readonly value?: number | string | readonly string[] | readonly number[];
}
