export interface JoinRequest {
  readonly left: string;
  readonly right: string;
  /** Equal keys, in order; they are compared as text. */
  readonly keys: readonly { readonly left: string; readonly right: string }[];
  readonly kind: 'inner' | 'left' | 'full';
}

/** How often a key stands on each side, before anything is joined: `n-1` reads « many left rows, one right row ». */
export type JoinCardinality = '1-1' | '1-n' | 'n-1' | 'n-n' | 'none';

export interface KeyMultiplication {
  readonly key: readonly (string | null)[];
  readonly leftRows: number;
  readonly rightRows: number;
}

export interface JoinDescription {
  readonly kind: JoinRequest['kind'];
  readonly cardinality: JoinCardinality;
  readonly leftRows: number;
  readonly rightRows: number;
  readonly leftKeys: number;
  readonly rightKeys: number;
  /** Rows of which a part of the key is null: they match nothing. */
  readonly leftNullRows: number;
  readonly rightNullRows: number;
  readonly matchedLeftRows: number;
  readonly unmatchedLeftRows: number;
  readonly matchedRightRows: number;
  readonly unmatchedRightRows: number;
  /** Rows that the join gives. */
  readonly resultRows: number;
  /** Matched pairs over matched left rows; above 1, rows multiply. Null when nothing matches. */
  readonly factor: number | null;
  /** Keys that give more than one row for a left row, the greatest products first, at most 20. */
  readonly multiplying: readonly KeyMultiplication[];
  readonly multiplyingKeys: number;
  readonly unmatchedLeftExamples: readonly (readonly (string | null)[])[];
  readonly unmatchedRightExamples: readonly (readonly (string | null)[])[];
}
