import { EtalonError } from '@etalon/error';
import { interpolateQuantile } from '@etalon/numeric';
import { defineOperation, isCells, type Operation } from '../pipeline/operation.ts';
import { type Cell, textOf } from '../pipeline/pipeline-node.ts';
import { type CellsValue, readNumber } from '../pipeline/value.ts';

interface ImputeState {
  readonly names: readonly string[];
  readonly fill: readonly (string | number | null)[];
  readonly [key: string]: readonly (string | number | null)[];
}

/**
 * Fills empty cells with what the rows it learns from say: `mean`, `median`, `most-frequent` (the smallest when equal), or
 * `constant`. A column that is empty there keeps its holes.
 */
export const impute: Operation = defineOperation<CellsValue, ImputeState>({
  takes: isCells,
  fit: (input, { node, rows, lines }) => {
    const strategy = textOf(node.params, 'strategy', 'median');
    const fill = input.columns.map((cells, j): Cell => {
      if (strategy === 'constant') return node.params.value === undefined ? null : String(node.params.value);
      const seen = Array.from(rows, (row) => cells[row] ?? null).filter(
        (cell) => cell !== null && cell !== '',
      );
      if (strategy === 'most-frequent') return findMode(seen);
      const numbers = seen.map((cell) => {
        const number = readNumber(cell);
        if (number !== undefined) return number;
        const line = lines[cells.indexOf(cell)] ?? 0;
        const info = { node: node.id, column: input.names[j] ?? '', text: String(cell), line };
        throw new EtalonError('transform.not-number', { info });
      });
      if (numbers.length === 0) return null;
      if (strategy === 'mean') return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
      return interpolateQuantile(
        numbers.sort((a, b) => a - b),
        0.5,
      );
    });
    return { names: input.names, fill };
  },
  apply: ({ fill }, input) => ({
    ...input,
    columns: input.columns.map((cells, j) =>
      cells.map((cell) => (cell === null || cell === '' ? (fill[j] ?? null) : cell)),
    ),
  }),
});

function findMode(cells: readonly Cell[]): Cell {
  const counts = new Map<Cell, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  let best: Cell = null;
  let most = 0;
  for (const [cell, count] of counts)
    if (count > most || (count === most && best !== null && cell !== null && cell < best)) {
      best = cell;
      most = count;
    }
  return best;
}
