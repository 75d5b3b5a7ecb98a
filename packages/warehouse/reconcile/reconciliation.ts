/** What is compared between a source and the store after a load. */
export interface ControlRequest {
  readonly table: string;
  readonly key: readonly string[];
  /** Numeric columns whose sums are compared. */
  readonly sums: readonly string[];
}

export interface ControlTotals {
  readonly rows: number;
  readonly distinctKeys: number;
  readonly nullKeys: number;
  /** Decimal text of the exact sum of each column, values rounded to 1e-9 first; null when no value stands. */
  readonly sums: Readonly<Record<string, string | null>>;
  /** Hash of the set of keys, whatever the order and the engine (sums of MD5 halves over the distinct keys, keys as text). */
  readonly keyHash: string;
}

export interface ReconciledLine {
  readonly what: 'rows' | 'distinctKeys' | 'nullKeys' | 'sum' | 'keyHash';
  readonly column: string | null;
  readonly source: string | null;
  readonly store: string | null;
  /** store − source as decimal text; null where a difference has no meaning. */
  readonly difference: string | null;
  readonly agrees: boolean;
}

export interface Reconciliation {
  readonly lines: readonly ReconciledLine[];
  readonly agrees: boolean;
}
