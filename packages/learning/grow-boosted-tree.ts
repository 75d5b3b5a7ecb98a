import type { BinnedColumns } from './bin-columns.ts';
import { partition } from './grow-tree.ts';
import { buildTree, type Tree } from './tree.ts';

export interface BoostedWork {
  readonly binned: BinnedColumns;
  /** First and second derivative of the loss at each row. */
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
  readonly leaves: number;
  readonly leafRows: number;
  readonly penalty: number;
  readonly rate: number;
}

export interface BoostedTree {
  readonly tree: Tree;
  /** The rows, those of a leaf side by side. */
  readonly rows: Uint32Array;
  readonly ends: readonly { readonly start: number; readonly end: number; readonly answer: number }[];
}

interface Leaf {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly gradient: number;
  readonly hessian: number;
  readonly histogram: Float64Array;
  readonly split: Split | null;
}

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
  readonly gradient: number;
  readonly hessian: number;
}

/** Gradient, hessian and rows of a bin. */
const STRIDE = 3;
const LEAST_HESSIAN = 1e-3;

/**
 * One tree of gradient boosting (Chen & Guestrin 2016, eq. 6 and 7), the leaf of greatest gain split first; a histogram is
 * filled for the smaller side of a split and subtracted for the other (Ke et al. 2017).
 */
export function growBoostedTree(work: BoostedWork): BoostedTree {
  const { binned, gradients, hessians, penalty, rate } = work;
  const rows = Uint32Array.from({ length: binned.rows }, (_, row) => row);
  const offsets = placeColumns(binned);
  const builder = buildTree();
  const fill = (start: number, end: number): Float64Array =>
    fillHistogram(work, offsets, rows.subarray(start, end));
  const answerOf = (gradient: number, hessian: number): number => (-rate * gradient) / (hessian + penalty);
  const openLeaf = (leaf: Omit<Leaf, 'number' | 'split'>): Leaf => ({
    ...leaf,
    number: builder.addLeaf([answerOf(leaf.gradient, leaf.hessian)]),
    split: leaf.end - leaf.start < 2 * work.leafRows ? null : findSplit(work, offsets, leaf),
  });
  const leaves = [
    openLeaf({
      start: 0,
      end: rows.length,
      gradient: sum(gradients),
      hessian: sum(hessians),
      histogram: fill(0, rows.length),
    }),
  ];
  while (leaves.length < work.leaves) {
    const at = findBest(leaves);
    const leaf = leaves[at];
    if (leaf === undefined || leaf.split === null) break;
    const { split, start, end } = leaf;
    const middle = partition(rows, binned.bins[split.column] ?? new Uint8Array(), {
      start,
      end,
      bin: split.bin,
    });
    builder.split(leaf.number, split.column, binned.cuts[split.column]?.[split.bin] ?? 0);
    const isLeftSmall = middle - start <= end - middle;
    const small = isLeftSmall ? fill(start, middle) : fill(middle, end);
    const large = subtract(leaf.histogram, small);
    const { gradient, hessian } = split;
    const left = openLeaf({ start, end: middle, gradient, hessian, histogram: isLeftSmall ? small : large });
    const right = openLeaf({
      start: middle,
      end,
      gradient: leaf.gradient - gradient,
      hessian: leaf.hessian - hessian,
      histogram: isLeftSmall ? large : small,
    });
    builder.link(leaf.number, { left: left.number, right: right.number });
    leaves.splice(at, 1, left, right);
  }
  const ends = leaves.map(({ start, end, gradient, hessian }) => ({
    start,
    end,
    answer: answerOf(gradient, hessian),
  }));
  return { tree: builder.finish(), rows, ends };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at] ?? 0;
  return total;
}

function findBest(leaves: readonly Leaf[]): number {
  let best = -1;
  let most = 0;
  for (const [at, { split }] of leaves.entries()) {
    if (split === null || split.gain <= most) continue;
    best = at;
    most = split.gain;
  }
  return best;
}

function placeColumns({ cuts }: BinnedColumns): Int32Array {
  const offsets = new Int32Array(cuts.length + 1);
  cuts.forEach((column, j) => {
    offsets[j + 1] = (offsets[j] ?? 0) + (column.length + 1) * STRIDE;
  });
  return offsets;
}

function fillHistogram(
  { binned, gradients, hessians }: BoostedWork,
  offsets: Int32Array,
  rows: Uint32Array,
): Float64Array {
  const histogram = new Float64Array(offsets.at(-1) ?? 0);
  const near = new Float64Array(rows.length * 2);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    near[2 * at] = gradients[row] ?? 0;
    near[2 * at + 1] = hessians[row] ?? 0;
  }
  for (let j = 0; j < binned.bins.length; j += 1)
    addColumn(
      histogram.subarray(offsets[j] ?? 0, offsets[j + 1] ?? 0),
      binned.bins[j] ?? new Uint8Array(),
      rows,
      near,
    );
  return histogram;
}

function addColumn(histogram: Float64Array, bins: Uint8Array, rows: Uint32Array, near: Float64Array): void {
  for (let at = 0; at < rows.length; at += 1) {
    const to = (bins[rows[at] ?? 0] ?? 0) * STRIDE;
    histogram[to] = (histogram[to] ?? 0) + (near[2 * at] ?? 0);
    histogram[to + 1] = (histogram[to + 1] ?? 0) + (near[2 * at + 1] ?? 0);
    histogram[to + 2] = (histogram[to + 2] ?? 0) + 1;
  }
}

function subtract(whole: Float64Array, part: Float64Array): Float64Array {
  const left = new Float64Array(whole.length);
  for (let at = 0; at < whole.length; at += 1) left[at] = (whole[at] ?? 0) - (part[at] ?? 0);
  return left;
}

function findSplit(
  { leafRows, penalty, binned }: BoostedWork,
  offsets: Int32Array,
  { histogram, gradient, hessian, start, end }: Omit<Leaf, 'number' | 'split'>,
): Split | null {
  const rows = end - start;
  const own = (gradient * gradient) / (hessian + penalty);
  let best: Split | null = null;
  let most = 1e-12;
  for (let column = 0; column < binned.bins.length; column += 1) {
    const from = offsets[column] ?? 0;
    const cuts = binned.cuts[column]?.length ?? 0;
    let leftGradient = 0;
    let leftHessian = 0;
    let leftRows = 0;
    for (let bin = 0; bin < cuts; bin += 1) {
      const at = from + bin * STRIDE;
      const count = histogram[at + 2] ?? 0;
      if (count === 0) continue;
      leftGradient += histogram[at] ?? 0;
      leftHessian += histogram[at + 1] ?? 0;
      leftRows += count;
      if (leftRows < leafRows || leftHessian < LEAST_HESSIAN) continue;
      const rightHessian = hessian - leftHessian;
      if (rows - leftRows < leafRows || rightHessian < LEAST_HESSIAN) break;
      const rightGradient = gradient - leftGradient;
      const gain =
        (leftGradient * leftGradient) / (leftHessian + penalty) +
        (rightGradient * rightGradient) / (rightHessian + penalty) -
        own;
      if (gain <= most) continue;
      most = gain;
      best = { column, bin, gain, gradient: leftGradient, hessian: leftHessian };
    }
  }
  return best;
}
