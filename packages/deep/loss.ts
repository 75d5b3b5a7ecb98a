import { exponential, logarithm } from './kernel/elementary.ts';

const CLIP = 1e-15;

/** What is learned of some rows of a batch: codes of classes or numbers, and what each row weighs. */
export interface Truth {
  readonly classes: number;
  readonly values: Float64Array;
  /** Weight of each class; null when all weigh one. */
  readonly classWeights: Float64Array | null;
}

/** Scores of the rows become probabilities (softmax), or stay numbers. */
export function turnIntoAnswers(scores: Float32Array, rows: number, classes: number): Float64Array {
  if (classes === 0) return Float64Array.from(scores.subarray(0, rows));
  const answers = new Float64Array(rows * classes);
  for (let i = 0; i < rows; i += 1) {
    const from = i * classes;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k += 1) most = Math.max(most, scores[from + k] ?? 0);
    let sum = 0;
    for (let k = 0; k < classes; k += 1) {
      const one = exponential((scores[from + k] ?? 0) - most);
      answers[from + k] = one;
      sum += one;
    }
    for (let k = 0; k < classes; k += 1) answers[from + k] = (answers[from + k] ?? 0) / sum;
  }
  return answers;
}

/** Weighted sums of the loss over rows: log loss of classes, half squared error of numbers, with the weights and the right answers. */
export interface LossSum {
  loss: number;
  weight: number;
  right: number;
  rows: number;
}

/** A sum of no row. */
export const emptySum = (): LossSum => ({ loss: 0, weight: 0, right: 0, rows: 0 });

/** Adds the losses of rows to a sum and, when asked, writes the slopes of their weighted mean. */
export function addLoss(
  sum: LossSum,
  truth: Truth,
  given: {
    readonly answers: Float64Array;
    /** Row of the truth of each row of the batch. */
    readonly rows: Uint32Array;
    readonly slopes: Float32Array | null;
  },
): void {
  const { answers, rows, slopes } = given;
  const { classes, values, classWeights } = truth;
  const weightOf = (row: number): number => classWeights?.[values[row] ?? 0] ?? 1;
  const whole = slopes === null ? 1 : rows.reduce((total, row) => total + weightOf(row), 0);
  for (const [i, row] of rows.entries()) {
    const value = values[row] ?? 0;
    const weight = weightOf(row);
    sum.weight += weight;
    sum.rows += 1;
    if (classes === 0) {
      const left = (answers[i] ?? 0) - value;
      sum.loss += (left * left) / 2;
      if (slopes !== null) slopes[i] = left / whole;
      continue;
    }
    const own = answers.subarray(i * classes, (i + 1) * classes);
    const truthAnswer = own[value] ?? 0;
    sum.loss -= weight * logarithm(Number.isNaN(truthAnswer) ? truthAnswer : Math.max(CLIP, truthAnswer));
    sum.right += Number(own.every((one, k) => k === value || one < truthAnswer));
    if (slopes !== null)
      for (let k = 0; k < classes; k += 1)
        slopes[i * classes + k] = (weight * ((own[k] ?? 0) - Number(k === value))) / whole;
  }
}
