import { EtalonError } from '@etalon/error';
import type { RandomStream } from '@etalon/numeric';
import { assignFolds } from './assign-folds.ts';
import { planTimes } from './plan-times.ts';
import { listRows } from './training-set.ts';

/** How rows are cut into what a model learns on and what it is asked. */
export type Scheme = 'holdout' | 'kfold' | 'stratified' | 'grouped' | 'temporal';

export const SCHEMES: readonly Scheme[] = ['holdout', 'kfold', 'stratified', 'grouped', 'temporal'];

export interface PlanWish {
  readonly scheme: Scheme;
  /** Folds; for `temporal`, blocks asked one after the other. Ignored by `holdout`. */
  readonly folds: number;
  /** How many times rows are dealt anew; 1 for `holdout` and `temporal`. */
  readonly repeats: number;
  /** Share of the rows asked, for `holdout`. */
  readonly share: number;
  /** Rows left out between learning and asking, for `temporal`. */
  readonly gap: number;
}

export interface PlanRows {
  readonly rows: number;
  /** Class of each row as a code; null when the target is a number. */
  readonly classes: Float64Array | null;
  /** Group of each row as a code; null without groups. */
  readonly groups: Int32Array | null;
  /** Time of each row, NaN where it is missing; null without times. */
  readonly times: Float64Array | null;
}

export interface PlannedFit {
  readonly repeat: number;
  readonly fold: number;
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

export interface ValidationPlan extends PlanWish {
  readonly fits: readonly PlannedFit[];
  /** Fold in which each row is asked, by repeat; −1 for a row that is never asked. */
  readonly foldOf: readonly Int16Array[];
}

/**
 * The whole plan of a validation. Throws `learning.too-few-folds`, `learning.too-few-rows`, `learning.class-under-folds`,
 * `learning.groups-under-folds`, `learning.times-missing`, `learning.times-tied`, `learning.gap-too-long`.
 */
export function planFolds(wish: PlanWish, given: PlanRows, stream: RandomStream): ValidationPlan {
  const { scheme, folds } = wish;
  if (scheme !== 'holdout' && folds < 2) throw new EtalonError('learning.too-few-folds', { info: { folds } });
  if (given.rows < (scheme === 'holdout' ? 4 : 2 * folds))
    throw new EtalonError('learning.too-few-rows', { info: { rows: given.rows } });
  if (scheme === 'temporal') return { ...wish, repeats: 1, ...planTimes(wish, given) };
  const repeats = scheme === 'holdout' ? 1 : wish.repeats;
  const foldOf = Array.from({ length: repeats }, () => assignFolds(wish, given, stream));
  const fits = foldOf.flatMap((codes, repeat) =>
    Array.from({ length: scheme === 'holdout' ? 1 : folds }, (_, fold) => ({
      repeat,
      fold,
      train: listRows(given.rows, (row) => codes[row] !== fold),
      test: listRows(given.rows, (row) => codes[row] === fold),
    })),
  );
  return { ...wish, repeats, foldOf, fits };
}
