/** Truths and predictions as codes 0..classes−1, row by row. */
export interface CodedRows {
  readonly classes: number;
  readonly truth: Int32Array;
  readonly predicted: Int32Array;
}

/** Rows counted by true class (lines) and predicted class (columns): classes × classes, line after line. */
export interface Confusion {
  readonly classes: number;
  readonly counts: Float64Array;
}

/** Counts every row in the table of its true and predicted class. */
export function countConfusion({ classes, truth, predicted }: CodedRows): Confusion {
  const counts = new Float64Array(classes * classes);
  for (let row = 0; row < truth.length; row += 1) {
    const cell = (truth[row] ?? 0) * classes + (predicted[row] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return { classes, counts };
}

/** The class of highest score at each row; the first one of equals. */
export function predictTop(scores: readonly Float64Array[]): Int32Array {
  const [first] = scores;
  const best = Float64Array.from(first ?? []);
  const predicted = new Int32Array(best.length);
  for (let code = 1; code < scores.length; code += 1) {
    const column = scores[code] ?? best;
    for (let row = 0; row < best.length; row += 1) {
      const score = column[row] ?? 0;
      if (score > (best[row] ?? 0)) {
        best[row] = score;
        predicted[row] = code;
      }
    }
  }
  return predicted;
}

/** 1 where the score is at least the threshold, else 0. */
export function predictAbove(scores: Float64Array, threshold: number): Int32Array {
  const predicted = new Int32Array(scores.length);
  for (let row = 0; row < scores.length; row += 1) predicted[row] = Number((scores[row] ?? 0) >= threshold);
  return predicted;
}
