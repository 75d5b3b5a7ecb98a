import { EtalonError } from '@etalon/error';
import { type Interval, studentTwoSided, studentTwoTails } from '@etalon/numeric';
import { LEVEL } from './figure.ts';

export interface FoldComparison {
  /** Differences, one for each fold of each repetition. */
  readonly folds: number;
  readonly difference: number;
  readonly sd: number;
  /** Variance widened by the training rows that folds share (Nadeau & Bengio 2003): t, p and interval with folds − 1 degrees. */
  readonly corrected: TestOfMean;
  /** The same as if folds were independent, which they are not (Bengio & Grandvalet 2004): shown beside, never alone. */
  readonly naive: TestOfMean;
}

export interface TestOfMean {
  readonly t: number;
  readonly p: number;
  readonly interval: Interval;
}

/**
 * Corrected resampled t-test on the differences of two models fold by fold; `testShare` is test rows over training rows
 * (1/9 for ten folds). Throws `evaluation.too-few-folds` under two differences.
 */
export function compareFolds(differences: ArrayLike<number>, testShare: number): FoldComparison {
  const folds = differences.length;
  if (folds < 2) throw new EtalonError('evaluation.too-few-folds', { info: { folds } });
  let sum = 0;
  for (let at = 0; at < folds; at += 1) sum += differences[at] ?? 0;
  const difference = sum / folds;
  let squares = 0;
  for (let at = 0; at < folds; at += 1) squares += ((differences[at] ?? 0) - difference) ** 2;
  const variance = squares / (folds - 1);
  const half = studentTwoSided(LEVEL, folds - 1);
  const test = (factor: number): TestOfMean => {
    const error = Math.sqrt(factor * variance);
    const t = difference === 0 ? 0 : difference / error;
    return {
      t,
      p: studentTwoTails(t, folds - 1),
      interval: { lo: difference - half * error, hi: difference + half * error },
    };
  };
  return {
    folds,
    difference,
    sd: Math.sqrt(variance),
    corrected: test(1 / folds + testShare),
    naive: test(1 / folds),
  };
}
