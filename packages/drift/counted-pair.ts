/** Distinct values in one order with how often each stands in the reference and in the current batch; arrays of one length. */
export interface CountedPair {
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

/** Distinct finite numbers in ascending order, counted in both batches. */
export interface CountedNumbers extends CountedPair {
  readonly values: Float64Array;
}

/** Rows behind counts, or the sum of any weights. */
export function sumCounts(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at += 1) sum += counts[at] ?? 0;
  return sum;
}
