import { type BinnedColumns, cutBetween } from './bin-columns.ts';
import { findSplit, measureNode, openSearch } from './find-split.ts';
import { listRows } from './training-set.ts';
import { buildTree, type Tree } from './tree.ts';

export interface TreeWork {
  readonly binned: BinnedColumns;
  /** Class codes, or numbers when `classes` is 0. */
  readonly values: Float64Array;
  readonly classes: number;
  /** How many times each row counts; a row of weight 0 is left out. */
  readonly weights: Uint8Array;
  readonly depth: number;
  /** Least weight of a leaf. */
  readonly leafRows: number;
  /** Columns looked at for each split, drawn anew when they are not all. */
  readonly tried: number;
  /** Uniform integers below a bound, for the draw of columns. */
  readonly below: (bound: number) => number;
}

interface Node {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly number: number;
}

/**
 * Classification and regression tree (Breiman et al. 1984), grown depth first: each split takes the greatest Σ S²/n over
 * both sides, which is the least Gini impurity of classes and the least squared error of numbers.
 */
export function growTree(work: TreeWork): Tree {
  const { binned, weights, depth, leafRows } = work;
  const rows = listRows(weights.length, (row) => (weights[row] ?? 0) > 0);
  const builder = buildTree();
  const search = openSearch(work, rows);
  const first = measureNode(search, 0, rows.length);
  const root = { start: 0, end: rows.length, depth: 0, number: builder.addLeaf(first.answer) };
  const waiting: (Node & { readonly isPure: boolean; readonly weight: number })[] = [{ ...root, ...first }];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.isPure || node.depth >= depth || node.weight < 2 * leafRows) continue;
    const split = findSplit(search, node.start, node.end);
    if (split === null) continue;
    const middle = partition(rows, binned.bins[split.column] ?? new Uint8Array(), {
      ...node,
      bin: split.bin,
    });
    const high = binned.highs[split.column]?.[split.bin] ?? 0;
    const low = binned.lows[split.column]?.[split.next] ?? 0;
    builder.split(node.number, split.column, cutBetween(high, low));
    const left = measureNode(search, node.start, middle);
    const right = measureNode(search, middle, node.end);
    const children = { left: builder.addLeaf(left.answer), right: builder.addLeaf(right.answer) };
    builder.link(node.number, children);
    const below = node.depth + 1;
    waiting.push({ start: middle, end: node.end, depth: below, number: children.right, ...right });
    waiting.push({ start: node.start, end: middle, depth: below, number: children.left, ...left });
  }
  return builder.finish();
}

/** Brings the rows of lower bins to the front of the segment, both sides in the order they had on the left, reversed on the right. */
export function partition(
  rows: Uint32Array,
  bins: Uint8Array,
  { start, end, bin }: { readonly start: number; readonly end: number; readonly bin: number },
): number {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const row = rows[low] ?? 0;
    if ((bins[row] ?? 0) <= bin) low += 1;
    else {
      rows[low] = rows[high] ?? 0;
      rows[high] = row;
      high -= 1;
    }
  }
  return low;
}
