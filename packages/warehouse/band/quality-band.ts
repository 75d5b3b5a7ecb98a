/** How a cell reads. */
export const CELL_KINDS = ['missing', 'number', 'date', 'boolean', 'text'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** Counts by bin of rows in table order; the length of each list is `SparkBand.bins`. */
export interface ColumnBand {
  readonly column: string;
  readonly sqlType: string;
  readonly missing: readonly number[];
  /** Numbers outside Tukey's fences (quartiles ± 1.5 interquartile ranges); text columns are read as numbers where they are. */
  readonly outliers: readonly number[];
  readonly kinds: Readonly<Record<CellKind, readonly number[]>>;
}

export interface SparkBand {
  readonly table: string;
  readonly rows: number;
  readonly bins: number;
  /** First row of each bin, 1-based. */
  readonly firstRows: readonly number[];
  readonly columns: readonly ColumnBand[];
}

export const MAX_BAND_BINS = 30;
