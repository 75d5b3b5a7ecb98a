import type { TreeWork } from './grow-tree.ts';
import { sortByBin } from './sort-by-bin.ts';

/** What is filled again and again while a tree grows. */
export interface SplitSearch {
  readonly work: TreeWork;
  readonly rows: Uint32Array;
  /** Weight of a bin, then the sum of its values or the weight of each class. */
  readonly histogram: Float64Array;
  readonly left: Float64Array;
  readonly total: Float64Array;
  readonly order: Int32Array;
  readonly sorted: Uint32Array;
}

export interface Split {
  readonly column: number;
  readonly bin: number;
  /** The next bin that holds a row of the node. */
  readonly next: number;
  /** Σ S²/n of both sides. */
  readonly gain: number;
}

/** Under this many rows a node sorts them by bin instead of filling a histogram. */
const FEW_ROWS = 48;
const NEVER = Number.NEGATIVE_INFINITY;
const NO_BIN = new Uint8Array();

/** Opens the search of splits of one tree, over the rows that count. */
export function openSearch(work: TreeWork, rows: Uint32Array): SplitSearch {
  const stride = Math.max(1, work.classes) + 1;
  return {
    work,
    rows,
    histogram: new Float64Array(256 * stride),
    left: new Float64Array(stride),
    total: new Float64Array(stride),
    order: Int32Array.from(work.binned.bins.keys()),
    sorted: new Uint32Array(FEW_ROWS),
  };
}

function addRow({ values, classes, weights }: TreeWork, target: Float64Array, at: number, row: number): void {
  const weight = weights[row] ?? 0;
  const value = values[row] ?? 0;
  target[at] = (target[at] ?? 0) + weight;
  if (classes === 0) target[at + 1] = (target[at + 1] ?? 0) + weight * value;
  else target[at + 1 + value] = (target[at + 1 + value] ?? 0) + weight;
}

/** What a node would answer as a leaf, its weight, and whether its rows are all alike. */
export function measureNode(
  { work, rows, total }: SplitSearch,
  start: number,
  end: number,
): { readonly answer: Float64Array; readonly isPure: boolean; readonly weight: number } {
  total.fill(0);
  const firstValue = work.values[rows[start] ?? 0];
  let isPure = true;
  for (let at = start; at < end; at += 1) {
    const row = rows[at] ?? 0;
    addRow(work, total, 0, row);
    if (work.values[row] !== firstValue) isPure = false;
  }
  const weight = total[0] ?? 0;
  return { answer: total.slice(1).map((sum) => sum / weight), isPure, weight };
}

/** Σ S²/n of both sides when the rows counted in `left` go left. */
function gainOf({ left, total, work: { leafRows } }: SplitSearch): number {
  const leftWeight = left[0] ?? 0;
  const rightWeight = (total[0] ?? 0) - leftWeight;
  if (leftWeight < leafRows || rightWeight < leafRows) return NEVER;
  let leftSquares = 0;
  let rightSquares = 0;
  for (let k = 1; k < left.length; k += 1) {
    const one = left[k] ?? 0;
    const other = (total[k] ?? 0) - one;
    leftSquares += one * one;
    rightSquares += other * other;
  }
  return leftSquares / leftWeight + rightSquares / rightWeight;
}

/** Best cut of a column; null when its rows are all in one bin. */
function scanHistogram(search: SplitSearch, column: number, start: number, end: number): Split | null {
  const { work, rows, histogram, left, total } = search;
  const bins = work.binned.bins[column] ?? NO_BIN;
  const stride = left.length;
  const count = (work.binned.cuts[column]?.length ?? 0) + 1;
  histogram.fill(0, 0, count * stride);
  for (let at = start; at < end; at += 1) {
    const row = rows[at] ?? 0;
    addRow(work, histogram, (bins[row] ?? 0) * stride, row);
  }
  left.fill(0);
  let best: Split | null = null;
  for (let bin = 0; bin + 1 < count; bin += 1) {
    const at = bin * stride;
    if (histogram[at] === 0) continue;
    for (let k = 0; k < stride; k += 1) left[k] = (left[k] ?? 0) + (histogram[at + k] ?? 0);
    if (left[0] === total[0]) break;
    const gain = gainOf(search);
    if (best === null || gain > best.gain) best = { column, bin, next: bin + 1, gain };
  }
  if (best === null) return null;
  let { next } = best;
  while (histogram[next * stride] === 0) next += 1;
  return { ...best, next };
}

function scanSorted(search: SplitSearch, column: number, start: number, end: number): Split | null {
  const { work, rows, left, sorted } = search;
  const bins = work.binned.bins[column] ?? NO_BIN;
  const few = sortByBin(rows.subarray(start, end), bins, sorted);
  left.fill(0);
  let best: Split | null = null;
  for (let at = 0; at + 1 < few.length; at += 1) {
    const row = few[at] ?? 0;
    addRow(work, left, 0, row);
    const bin = bins[row] ?? 0;
    const next = bins[few[at + 1] ?? 0] ?? 0;
    if (bin === next) continue;
    const gain = gainOf(search);
    if (best === null || gain > best.gain) best = { column, bin, next, gain };
  }
  return best;
}

/** The best cut of a node over the columns tried, those that do not vary there not counting; null when none leaves enough rows. */
export function findSplit(search: SplitSearch, start: number, end: number): Split | null {
  const { work, order } = search;
  const { tried, below } = work;
  measureNode(search, start, end);
  const scan = end - start <= FEW_ROWS ? scanSorted : scanHistogram;
  let best: Split | null = null;
  let looked = 0;
  for (let at = 0; at < order.length && looked < tried; at += 1) {
    if (tried < order.length) {
      const other = at + below(order.length - at);
      const moved = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = moved;
    }
    const split = scan(search, order[at] ?? 0, start, end);
    if (split === null) continue;
    looked += 1;
    if (split.gain > (best?.gain ?? NEVER)) best = split;
  }
  return best;
}
