/** What is looked for; scores are exact, on every row. */
export type AnomalyCheck = { readonly id: string } & (
  | { readonly kind: 'missing'; readonly column: string }
  /** Outside quartiles ± factor interquartile ranges (Tukey 1977), 1.5 by default, within each group. */
  | {
      readonly kind: 'tukey';
      readonly column: string;
      readonly by?: readonly string[];
      readonly factor?: number;
    }
  /** |0.6745 (x − median) / MAD| above the threshold, 3.5 by default (Iglewicz & Hoaglin 1993), within each group. */
  | {
      readonly kind: 'robust_z';
      readonly column: string;
      readonly by?: readonly string[];
      readonly threshold?: number;
    }
  /** Squared distance above the χ² quantile 1 − alpha (0.001 by default) of complete rows. */
  | { readonly kind: 'mahalanobis'; readonly columns: readonly string[]; readonly alpha?: number }
  /** Values whose letter and digit pattern stands in less than `minShare` of the cells, 0.01 by default. */
  | { readonly kind: 'pattern'; readonly column: string; readonly minShare?: number }
  /** Rows in which `before` is later than `after`. */
  | { readonly kind: 'date_order'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'orphan_key';
      readonly columns: readonly string[];
      readonly parent: string;
      readonly parentColumns: readonly string[];
    }
  /** Rows beyond the first of each repeated key. */
  | { readonly kind: 'duplicate_key'; readonly columns: readonly string[] }
);

export interface FlaggedCell {
  /** 1-based place in the table. */
  readonly row: number;
  readonly value: string | number | boolean | null;
  readonly score: number | null;
}

export interface AnomalyFinding {
  readonly id: string;
  readonly kind: AnomalyCheck['kind'];
  readonly columns: readonly string[];
  readonly flagged: number;
  /** Rows that could be examined. */
  readonly examined: number;
  /** Groups whose spread is zero: nothing can be said of them. */
  readonly groupsWithoutSpread: number;
  /** The greatest scores first, else the first rows; at most 20. */
  readonly examples: readonly FlaggedCell[];
}

export interface AnomalySearch {
  readonly table: string;
  readonly checks: readonly AnomalyCheck[];
  /** Name of the table that receives (row, col, check_id, score), one line for each flagged cell. */
  readonly into: string;
}

/** Rows × columns, rows binned in table order; counts[column][bin]. */
export interface AnomalyMap {
  readonly table: string;
  readonly rows: number;
  readonly bins: number;
  /** First row of each bin, 1-based. */
  readonly firstRows: readonly number[];
  readonly columns: readonly string[];
  readonly missing: readonly (readonly number[])[];
  /** Cells flagged by at least one check. */
  readonly flagged: readonly (readonly number[])[];
}

export interface MapBrush {
  readonly fromBin: number;
  readonly toBin: number;
  readonly columns: readonly string[];
}

/** A rectangle of the map as an anomaly record takes it. */
export interface BrushedArea {
  readonly fromRow: number;
  readonly toRow: number;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly missing: number;
  readonly flagged: number;
  /** SQL condition over `rowid` (0-based place) and the brushed columns: the rows with a missing cell in the rectangle. */
  readonly predicate: string;
}

export const MAX_MAP_BINS = 400;
