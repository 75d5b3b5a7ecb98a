import type { Alternative } from './test-spec.ts';

/** Exactly one of `n`, `effect` (or `second`) and `power` is left out and found. */
export interface PowerTSpec {
  readonly kind: 'power-t';
  readonly design: 'two-sample' | 'one-sample' | 'paired';
  /** Rows per group. */
  readonly n?: number;
  /** Difference to detect, in the unit of `sd`. */
  readonly effect?: number;
  readonly sd: number;
  readonly power?: number;
  readonly alternative?: Alternative;
}

export interface PowerProportionSpec {
  readonly kind: 'power-proportion';
  /** Rows per group. */
  readonly n?: number;
  readonly first: number;
  readonly second?: number;
  readonly power?: number;
  readonly alternative?: Alternative;
}

/** The half-width reached by an interval beside the one that would be useful, and the rows it would take. */
export interface PrecisionSpec {
  readonly kind: 'precision';
  readonly of: 'mean' | 'proportion' | 'mean-difference' | 'proportion-difference';
  readonly column: string;
  readonly event?: string;
  readonly group?: string;
  readonly levels?: readonly [string, string];
  /** Half-width that would serve the decision, in the unit of the estimate. */
  readonly useful: number;
}
