import {
  type FoldScores,
  listAnswers,
  type SliceColumn,
  scoreFolds as scoreValues,
} from '@etalon/evaluation';
import type { ModelAnswers } from './answer-set.ts';

/** What a model is worth on each row: 1 when its answer is right, else 0; or its absolute error. */
export function valuesOf({ classes, numbers }: ModelAnswers): Float64Array {
  if (numbers !== null)
    return numbers.truth.map((value, at) => Math.abs(value - (numbers.predicted[at] ?? Number.NaN)));
  if (classes === null) return new Float64Array();
  const answers = listAnswers(classes);
  return Float64Array.from(classes.truth, (code, at) => Number(code === answers[at]));
}

/** Accuracy, or mean absolute error, of each fold; null under two folds or when one has no row. */
export function scoreFolds(model: ModelAnswers, fold: SliceColumn): FoldScores | null {
  return scoreValues(valuesOf(model), fold);
}
