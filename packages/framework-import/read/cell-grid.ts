import type { Segment } from './source-document.ts';

export interface GridCell {
  readonly segments: readonly Segment[];
  readonly columns: number;
  readonly rows: number;
}

export interface GridRow {
  readonly cells: readonly (readonly Segment[])[];
  readonly covered: boolean;
}

/** Lays merged cells out on a plain grid: text in the first square, empty squares for the rest of the span. */
export function createGrid(): (cells: readonly GridCell[]) => GridRow {
  let pending: number[] = [];
  return (cells) => {
    const row: (readonly Segment[])[] = [];
    const next: number[] = [];
    const queue = [...cells];
    const covered = (pending[0] ?? 0) > 0;
    while (queue.length > 0 || row.length < pending.length) {
      const column = row.length;
      const left = pending[column] ?? 0;
      const cell = left > 0 ? undefined : queue.shift();
      if (left > 0) next[column] = left - 1;
      row.push(cell?.segments ?? []);
      if (cell === undefined) continue;
      next[column] = cell.rows - 1;
      for (let extra = 1; extra < cell.columns; extra += 1) {
        next[row.length] = cell.rows - 1;
        row.push([]);
      }
    }
    pending = Array.from(next, (rows) => rows ?? 0);
    while (pending.length > 0 && pending.at(-1) === 0) pending.pop();
    return { cells: row, covered };
  };
}
