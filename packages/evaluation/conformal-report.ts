import type { Interval } from '@etalon/numeric';
import type { ConformalLimit } from './place-limit.ts';

/**
 * What is compared with the limit. Numbers: |y − ŷ|, the same over a declared spread (Lei et al. 2018), or how far y is
 * outside given bounds (Romano, Patterson & Candès 2019). Classes: one less the probability, or the sum of probabilities.
 */
export type ConformalScore = 'residual' | 'scaled-residual' | 'bounds' | 'probability' | 'sum';

/** Why no set is made, with its numbers. */
export interface ConformalGap {
  readonly code:
    | 'few-rows'
    | 'one-entity'
    | 'no-scores'
    | 'no-probability'
    | 'one-bound'
    | 'not-finite'
    | 'spread-not-positive';
  /** `count` of rows concerned; `n` rows of calibration where `least` are needed. */
  readonly params: Readonly<Record<string, number>>;
}

/** Rows whose interval or set holds the truth, with the Wilson interval of their share. */
export interface CoverageShare {
  readonly n: number;
  readonly covered: number;
  readonly value: number;
  readonly interval: Interval;
  /** Mean width in the unit of the truth, or mean number of classes. */
  readonly size: number;
}

/** The limit of the rows of a fold, or of the half that is asked; null when too few rows calibrate it. */
export interface ConformalPart {
  readonly name: string | null;
  readonly calibration: number;
  readonly limit: ConformalLimit | null;
  readonly coverage: CoverageShare | null;
}

/** Widths of intervals, in the unit of the truth. */
export interface WidthSpread {
  readonly mean: number;
  readonly median: number;
  /** Bins of equal width from the narrowest to the widest interval; one when all are equal. */
  readonly bins: readonly { readonly lo: number; readonly hi: number; readonly n: number }[];
  /** Intervals that hold no number: a limit below zero drew given bounds past each other. They count as width 0. */
  readonly empty: number;
}

/** Rows by the number of classes of their set, from 0. */
export interface SetSizes {
  readonly mean: number;
  readonly counts: readonly number[];
}

/** One model, one score, one level: how often intervals or sets hold the truth, and how large they are. */
export interface ConformalReport {
  readonly score: ConformalScore;
  readonly level: number;
  readonly gap: ConformalGap | null;
  readonly parts: readonly ConformalPart[];
  /** Null when no row has a limit. */
  readonly coverage: CoverageShare | null;
  readonly widths: WidthSpread | null;
  readonly sizes: SetSizes | null;
  readonly slices: readonly (CoverageShare & { readonly column: string; readonly name: string })[];
  readonly byClass: readonly (CoverageShare & { readonly name: string })[];
}

/** How rows were parted, for every model of an evaluation. */
export interface ConformalDesign {
  readonly levels: readonly number[];
  readonly by: 'folds' | 'halves';
  /** Column of the folds (which are too few when halves are drawn all the same), and of the entities kept whole. */
  readonly column: string | null;
  readonly cluster: string | null;
  readonly left: number;
  readonly shared: number;
}
