/** Rows to learn from or to follow: NaN where a number or a code is missing; a class as a code from 0, or a number. */
export interface BoosterRows {
  readonly rows: number;
  readonly columns: readonly Float64Array[];
  /** Places of the columns that hold codes of categories. */
  readonly categorical: readonly number[];
  readonly values: Float64Array;
}

/** What boosting asks of its engine: `lightgbm` gives it, and this room stays without any file. */
export interface LearningBooster {
  /** One round more; true when no tree can gain any more. */
  readonly update: () => boolean;
  /** Losses on the rows learned from (0) or followed (1). */
  readonly evaluate: (part: 0 | 1) => Float64Array;
  readonly save: (rounds: number) => string;
  readonly close: () => void;
}

export type OpenBooster = (
  train: BoosterRows,
  followed: BoosterRows | null,
  parameters: Readonly<Record<string, string | number>>,
) => LearningBooster;
