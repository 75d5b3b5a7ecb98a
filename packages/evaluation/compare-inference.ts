/** Answers of a model run again beside those that were handed in, both row by row in the same order. */
export interface InferencePair {
  /** One column for each class, or one of numbers. */
  readonly again: readonly Float64Array[];
  readonly handed: readonly Float64Array[];
  readonly tolerance: number;
}

export interface InferenceComparison {
  readonly n: number;
  /** max |Δp| over every cell; null when a cell of either is no finite number. */
  readonly maxDifference: number | null;
  /** Share of the rows whose highest class is the same; null for one column. */
  readonly equalLabels: number | null;
  readonly tolerance: number;
  /** Rows of which one cell differs by more than the tolerance. */
  readonly beyond: number;
  /** The first of them, with the cell that differs most. */
  readonly mismatches: readonly Mismatch[];
  /** True when the rows do not agree and would if they were sorted: the same answers in another order. */
  readonly isSortedOtherwise: boolean;
}

export interface Mismatch {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly again: number;
  readonly handed: number;
}

/** Kernels in float32 differ by about this much from one machine to another (I-ML-0). */
export const INFERENCE_TOLERANCE = 1e-4;
const MOST_MISMATCHES = 20;

/**
 * Re-inference (I-ML-0): max |Δp|, share of equal labels and the rows that differ. Columns of `again` and `handed` have one length.
 *
 * @example
 * compareInference({ again: [Float64Array.of(0.25, 0.5)], handed: [Float64Array.of(0.25, 1)], tolerance: 1e-4 }).beyond; // 1
 */
export function compareInference({ again, handed, tolerance }: InferencePair): InferenceComparison {
  const n = again[0]?.length ?? 0;
  const mismatches: Mismatch[] = [];
  let most: number | null = 0;
  let beyond = 0;
  let same = 0;
  for (let row = 0; row < n; row += 1) {
    const worst = findWorst(again, handed, row);
    if (!Number.isFinite(worst.difference)) most = null;
    else if (most !== null) most = Math.max(most, worst.difference);
    if (!(worst.difference <= tolerance)) {
      beyond += 1;
      if (mismatches.length < MOST_MISMATCHES)
        mismatches.push({ row, column: worst.column, again: worst.again, handed: worst.handed });
    }
    same += Number(topOf(again, row) === topOf(handed, row));
  }
  return {
    n,
    maxDifference: most,
    equalLabels: again.length > 1 && n > 0 ? same / n : null,
    tolerance,
    beyond,
    mismatches,
    isSortedOtherwise: beyond > 0 && agreesOnceSorted(again, handed, tolerance),
  };
}

function findWorst(
  again: readonly Float64Array[],
  handed: readonly Float64Array[],
  row: number,
): Omit<Mismatch, 'row'> & { readonly difference: number } {
  let worst = { column: 0, again: 0, handed: 0, difference: -1 };
  again.forEach((values, column) => {
    const cells = { again: values[row] ?? Number.NaN, handed: handed[column]?.[row] ?? Number.NaN };
    const difference = Math.abs(cells.again - cells.handed);
    if (worst.difference < 0 || difference > worst.difference || Number.isNaN(difference))
      worst = { column, ...cells, difference };
  });
  return worst;
}

function topOf(columns: readonly Float64Array[], row: number): number {
  let top = 0;
  columns.forEach((values, column) => {
    if ((values[row] ?? 0) > (columns[top]?.[row] ?? 0)) top = column;
  });
  return top;
}

function agreesOnceSorted(
  again: readonly Float64Array[],
  handed: readonly Float64Array[],
  tolerance: number,
): boolean {
  return again.every((values, column) => {
    const first = values.slice().sort();
    const second = (handed[column] ?? values).slice().sort();
    return first.every((value, at) => Math.abs(value - (second[at] ?? Number.NaN)) <= tolerance);
  });
}
