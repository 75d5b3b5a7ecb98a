import type { RandomStream } from '@etalon/numeric';
import { shuffleRows } from './hold-out.ts';
import type { Design } from './training-set.ts';

const EULER = 0.5772156649015329;

/**
 * Isolation score of each row, in 0–1 (Liu, Ting & Zhou 2008): 2 to the minus mean depth at which random cuts part it from a
 * sample of 256 rows, over the depth to expect. A row that few cuts part is far from the others; no target is read.
 */
export function scoreIsolation(
  design: Design,
  stream: RandomStream,
  { trees = 100, sample = 256 }: { readonly trees?: number; readonly sample?: number } = {},
): Float64Array {
  const every = Uint32Array.from({ length: design.rows }, (_, row) => row);
  const size = Math.min(sample, design.rows);
  const most = Math.ceil(Math.log2(Math.max(2, size)));
  const depths = new Float64Array(design.rows);
  for (let tree = 0; tree < trees; tree += 1) {
    const root = grow(design, { rows: shuffleRows(every, stream).slice(0, size), left: most, stream });
    for (let row = 0; row < design.rows; row += 1)
      depths[row] = (depths[row] ?? 0) + measureDepth(root, design.columns, row) / trees;
  }
  return depths.map((depth) => 2 ** (-depth / expectDepth(size)));
}

/** Mean depth of a search without success among n rows in a binary tree. */
export function expectDepth(rows: number): number {
  if (rows < 2) return rows === 1 ? 0 : 1;
  return rows === 2 ? 1 : 2 * (Math.log(rows - 1) + EULER) - (2 * (rows - 1)) / rows;
}

type Isolation =
  | { readonly rows: number }
  | { readonly column: number; readonly cut: number; readonly under: Isolation; readonly over: Isolation };

function grow(
  { columns }: Design,
  {
    rows,
    left,
    stream,
  }: { readonly rows: Uint32Array; readonly left: number; readonly stream: RandomStream },
): Isolation {
  const varying = left === 0 || rows.length < 2 ? [] : listVarying(columns, rows);
  const chosen = varying.length === 0 ? undefined : varying[stream.nextBelow(varying.length)];
  if (chosen === undefined) return { rows: rows.length };
  const { column, lo, hi } = chosen;
  const cut = lo + stream.nextUnit() * (hi - lo);
  const values = columns[column] ?? new Float64Array();
  const part = (isUnder: boolean): Isolation =>
    grow(
      { rows: rows.length, columns },
      { rows: rows.filter((row) => (values[row] ?? 0) <= cut === isUnder), left: left - 1, stream },
    );
  return { column, cut, under: part(true), over: part(false) };
}

function listVarying(
  columns: readonly Float64Array[],
  rows: Uint32Array,
): readonly { readonly column: number; readonly lo: number; readonly hi: number }[] {
  return columns.flatMap((values, column) => {
    let lo = Number.POSITIVE_INFINITY;
    let hi = Number.NEGATIVE_INFINITY;
    for (const row of rows) {
      lo = Math.min(lo, values[row] ?? 0);
      hi = Math.max(hi, values[row] ?? 0);
    }
    return lo < hi ? [{ column, lo, hi }] : [];
  });
}

function measureDepth(root: Isolation, columns: readonly Float64Array[], row: number): number {
  let node = root;
  let depth = 0;
  while ('cut' in node) {
    node = (columns[node.column]?.[row] ?? 0) <= node.cut ? node.under : node.over;
    depth += 1;
  }
  return node.rows > 1 ? depth + expectDepth(node.rows) : depth;
}
