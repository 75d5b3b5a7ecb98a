import type { Design } from './training-set.ts';

/** Columns as bins of one byte: a value is in the bin whose number is how many cuts are below it. */
export interface BinnedColumns {
  readonly rows: number;
  readonly bins: readonly Uint8Array[];
  /** Increasing cuts of each column; bins are one more. */
  readonly cuts: readonly Float64Array[];
  /** Least and greatest value in each bin. */
  readonly lows: readonly Float64Array[];
  readonly highs: readonly Float64Array[];
}

const MOST_BINS = 256;

/**
 * Cuts between every two neighbouring values when a column has at most 256 of them, so that a tree loses nothing; otherwise at
 * 255 quantiles of its rows.
 */
export function binColumns({ rows, columns }: Design): BinnedColumns {
  const cuts = columns.map(findCuts);
  const bins = columns.map((column, j) => placeInBins(column, cuts[j] ?? column));
  const bounds = columns.map((column, j) => findBounds(column, bins[j] ?? new Uint8Array()));
  return { rows, cuts, bins, lows: bounds.map(({ low }) => low), highs: bounds.map(({ high }) => high) };
}

function findBounds(
  column: Float64Array,
  bins: Uint8Array,
): { readonly low: Float64Array; readonly high: Float64Array } {
  const low = new Float64Array(MOST_BINS).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(MOST_BINS).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < column.length; i += 1) {
    const value = column[i] ?? 0;
    const bin = bins[i] ?? 0;
    if (value < (low[bin] ?? 0)) low[bin] = value;
    if (value > (high[bin] ?? 0)) high[bin] = value;
  }
  return { low, high };
}

function findCuts(column: Float64Array): Float64Array {
  const sorted = column.slice().sort();
  const distinct: number[] = [];
  for (const value of sorted) {
    if (value === distinct.at(-1)) continue;
    distinct.push(value);
    if (distinct.length > MOST_BINS) return cutAtQuantiles(sorted);
  }
  return Float64Array.from(distinct.slice(1), (value, at) => cutBetween(distinct[at] ?? value, value));
}

function cutAtQuantiles(sorted: Float64Array): Float64Array {
  const cuts: number[] = [];
  for (let bin = 1; bin < MOST_BINS; bin += 1) {
    const at = Math.floor((bin * sorted.length) / MOST_BINS);
    const value = sorted[at] ?? 0;
    const before = sorted[at - 1] ?? value;
    const cut = before === value ? value : cutBetween(before, value);
    if (cuts.length === 0 || cut > (cuts.at(-1) ?? 0)) cuts.push(cut);
  }
  if (cuts.at(-1) === sorted.at(-1)) cuts.pop();
  return Float64Array.from(cuts);
}

/** Halfway between two values, and always at or above the lower value and below the upper one. */
export function cutBetween(lower: number, upper: number): number {
  const middle = lower / 2 + upper / 2;
  return middle >= upper || middle < lower ? lower : middle;
}

function placeInBins(column: Float64Array, cuts: Float64Array): Uint8Array {
  const bins = new Uint8Array(column.length);
  for (let i = 0; i < column.length; i += 1) {
    const value = column[i] ?? 0;
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > (cuts[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    bins[i] = low;
  }
  return bins;
}
