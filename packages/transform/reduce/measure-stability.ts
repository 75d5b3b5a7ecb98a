import type { DenseMatrix } from '../matrix.ts';
import { measureDistances, orderOthers } from './measure-distances.ts';

export interface Stability {
  readonly seeds: number;
  readonly rows: number;
  readonly neighbours: number;
  /** Share of neighbours that two layouts of two seeds have in common (Jaccard), over rows and pairs of seeds. */
  readonly mean: number;
  /** The same for the pair of seeds that agrees least. */
  readonly least: number;
}

/** How far the neighbours of rows stay the same when only the seed of a layout changes. */
export function measureStability(layouts: readonly DenseMatrix[], neighbours: number): Stability {
  const sets = layouts.map((layout) => listNeighbours(layout, neighbours));
  const shares: number[] = [];
  sets.forEach((some, a) => {
    for (const others of sets.slice(a + 1)) shares.push(shareNeighbours(some, others));
  });
  return {
    seeds: layouts.length,
    rows: layouts[0]?.rows ?? 0,
    neighbours,
    mean: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
    least: shares.reduce((least, share) => Math.min(least, share), 1),
  };
}

function listNeighbours(layout: DenseMatrix, neighbours: number): readonly ReadonlySet<number>[] {
  const distances = measureDistances(layout);
  return Array.from(
    { length: layout.rows },
    (_, i) => new Set(orderOthers(distances, layout.rows, i).slice(0, neighbours)),
  );
}

function shareNeighbours(
  some: readonly ReadonlySet<number>[],
  others: readonly ReadonlySet<number>[],
): number {
  const shares = some.map((set, row) => {
    const other = others[row] ?? new Set<number>();
    const shared = [...set].filter((one) => other.has(one)).length;
    const union = set.size + other.size - shared;
    return union === 0 ? 1 : shared / union;
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}
