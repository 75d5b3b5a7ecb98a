import { compareFolds, type FoldComparison } from './compare-folds.ts';
import type { FoldScores } from './evaluation-document.ts';
import type { SliceColumn } from './measure-slices.ts';

/** Mean of a value of each row in each fold; null under two folds or when one has no row. */
export function scoreFolds(values: ArrayLike<number>, { names, codes }: SliceColumn): FoldScores | null {
  const rows = new Array<number>(names.length).fill(0);
  const sums = new Array<number>(names.length).fill(0);
  for (let row = 0; row < values.length; row += 1) {
    const fold = codes[row] ?? -1;
    if (fold < 0) continue;
    rows[fold] = (rows[fold] ?? 0) + 1;
    sums[fold] = (sums[fold] ?? 0) + (values[row] ?? 0);
  }
  if (names.length < 2 || rows.some((count) => count === 0)) return null;
  return { names, rows, ...summariseFolds(sums.map((sum, fold) => sum / (rows[fold] ?? 1))) };
}

/** Mean and standard deviation of the scores of folds. */
export function summariseFolds(values: readonly number[]): Pick<FoldScores, 'values' | 'mean' | 'sd'> {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { values, mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

/** Two models fold by fold, as one cross-validation: each fold was tested once and trained on the others. */
export function compareByFold(first: FoldScores | null, second: FoldScores | null): FoldComparison | null {
  if (first === null || second === null) return null;
  const differences = first.values.map((value, fold) => value - (second.values[fold] ?? 0));
  return compareFolds(differences, 1 / (differences.length - 1));
}
