/** Class sizes of one set of quasi-identifiers; a null is a value of its own. */
export interface ClassFacts {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly classes: number;
  /** Smallest class; null when the table is empty: k is then undefined. */
  readonly k: number | null;
  readonly uniques: number;
  /** Rows in classes smaller than 5 and than 11. */
  readonly below5: number;
  readonly below11: number;
  /** Per sensitive column, the fewest distinct values in a class (null is one of them); null on an empty table. */
  readonly diversity: readonly { readonly column: string; readonly l: number | null }[];
}

export interface AnonymityFacts {
  readonly rows: number;
  /** `empty` says that k is undefined, never that the table is safe. */
  readonly state: 'ok' | 'empty';
  readonly declared: ClassFacts | null;
  /** Every set of one to three candidates, smallest k first. */
  readonly subsets: readonly ClassFacts[];
  readonly candidates: readonly string[];
}
