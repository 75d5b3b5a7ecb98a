import { listAnswers, type SliceColumn } from '@etalon/evaluation';
import type { ModelAnswers } from './answer-set.ts';

export interface ScoredFolds {
  readonly names: readonly string[];
  readonly rows: readonly number[];
  /** Accuracy, or mean absolute error, of each fold. */
  readonly values: readonly number[];
  readonly mean: number;
  readonly sd: number;
}

/** What a model is worth on each row: 1 when its answer is right, else 0; or its absolute error. */
export function valuesOf({ classes, numbers }: ModelAnswers): Float64Array {
  if (numbers !== null)
    return numbers.truth.map((value, at) => Math.abs(value - (numbers.predicted[at] ?? Number.NaN)));
  if (classes === null) return new Float64Array();
  const answers = listAnswers(classes);
  return Float64Array.from(classes.truth, (code, at) => Number(code === answers[at]));
}

/** Mean value of each fold; null under two folds or when one has no row. */
export function scoreFolds(model: ModelAnswers, { names, codes }: SliceColumn): ScoredFolds | null {
  const values = valuesOf(model);
  const rows = names.map(() => 0);
  const sums = names.map(() => 0);
  for (let row = 0; row < values.length; row += 1) {
    const fold = codes[row] ?? -1;
    if (fold < 0) continue;
    rows[fold] = (rows[fold] ?? 0) + 1;
    sums[fold] = (sums[fold] ?? 0) + (values[row] ?? 0);
  }
  if (names.length < 2 || rows.some((count) => count === 0)) return null;
  return { names, rows, ...summariseFolds(sums.map((sum, at) => sum / (rows[at] ?? 1))) };
}

/** Mean and standard deviation of fold scores. */
export function summariseFolds(values: readonly number[]): Pick<ScoredFolds, 'values' | 'mean' | 'sd'> {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { values, mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
