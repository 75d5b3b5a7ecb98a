import type { RandomStream } from '@etalon/numeric';
import { type Cell, numberOf, OPERATIONS, type PipelineNode, type Table } from '../pipeline/pipeline-node.ts';
import { readNumber } from '../pipeline/value.ts';
import { alterCell } from './alter-cell.ts';

/** A table with the copies that augmentation made after its own rows. */
export interface AugmentedTable {
  readonly table: Table;
  readonly parts: Uint8Array;
  /** Row that each row is or was copied from. */
  readonly origins: Int32Array;
  /** Number of a copy, from 1; 0 for the rows themselves. */
  readonly copies: Int32Array;
  /** Copies made by each node, and those among them of a row of test (a leak). */
  readonly made: readonly { readonly id: string; readonly copies: number; readonly ofTest: number }[];
}

/**
 * Adds altered copies of rows to the training side: of training rows alone, or, with `fitsOn: all`, of every row, as an
 * augmentation made before the wall does.
 */
export function augmentRows(
  table: Table,
  parts: Uint8Array,
  {
    nodes,
    streamOf,
  }: { readonly nodes: readonly PipelineNode[]; readonly streamOf: (id: string) => RandomStream },
): AugmentedTable {
  const columns = new Map([...table.columns].map(([name, cells]): [string, Cell[]] => [name, [...cells]]));
  const lines = [...table.lines];
  const sides = [...parts];
  const origins = Array.from({ length: table.rows }, (_, at) => at);
  const copies = new Array<number>(table.rows).fill(0);
  const made: { id: string; copies: number; ofTest: number }[] = [];
  for (const node of nodes.filter(({ op }) => OPERATIONS[op]?.stage === 'augment')) {
    const stream = streamOf(node.id);
    const spreads = new Map(node.columns.map((name) => [name, measureSpread(table, name)]));
    const count = { id: node.id, copies: 0, ofTest: 0 };
    for (let copy = 1; copy <= numberOf(node.params, 'copies', 1); copy += 1)
      for (let row = 0; row < table.rows; row += 1) {
        if (node.fitsOn === 'train' && parts[row] !== 0) continue;
        for (const [name, cells] of columns) {
          const cell = cells[row] ?? null;
          const isAltered = node.columns.includes(name);
          cells.push(isAltered ? alterCell(cell, node, { stream, spread: spreads.get(name) ?? 0 }) : cell);
        }
        lines.push(table.lines[row] ?? 0);
        sides.push(0);
        origins.push(row);
        copies.push(copy);
        count.copies += 1;
        count.ofTest += Number(parts[row] !== 0);
      }
    made.push(count);
  }
  return {
    table: { rows: lines.length, columns, lines },
    parts: Uint8Array.from(sides),
    origins: Int32Array.from(origins),
    copies: Int32Array.from(copies),
    made,
  };
}

function measureSpread({ columns }: Table, name: string): number {
  const numbers = (columns.get(name) ?? []).flatMap((cell) => {
    const number = readNumber(cell);
    return number === undefined || Number.isNaN(number) ? [] : [number];
  });
  if (numbers.length === 0) return 0;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length);
}
