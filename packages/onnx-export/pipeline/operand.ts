import { type GraphBuilder, int } from '@etalon/onnx-graph';
import type { InputEnds } from './open-ends.ts';

/** A cell of a column of the table, filled when it is empty. */
export interface CellOperand {
  readonly column: string;
  readonly fill: string | number | null;
}

/** What a node gives inside the graph. */
export type Operand =
  | { readonly kind: 'cells'; readonly cells: readonly CellOperand[] }
  | { readonly kind: 'words'; readonly name: string }
  | { readonly kind: 'levels'; readonly name: string; readonly size: number }
  /** n × `columns` numbers of 64 bits. */
  | { readonly kind: 'matrix'; readonly name: string; readonly columns: number };

export interface GraphWork {
  readonly graph: GraphBuilder;
  readonly ends: InputEnds;
}

export const doubleRow = (graph: GraphBuilder, values: ArrayLike<number>): string =>
  graph.constant([1, values.length], { kind: 'double', values });

/** Things side by side, in one of n rows. */
export function beside(graph: GraphBuilder, parts: readonly string[]): string {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : graph.add('Concat', parts, { axis: int(1) });
}

/** Columns as numbers, holes as what is not a number until something fills them. */
export function toMatrix(
  { graph, ends }: GraphWork,
  operand: Operand,
): { readonly name: string; readonly columns: number } {
  if (operand.kind === 'matrix') return operand;
  if (operand.kind !== 'cells') throw new TypeError(`unexpected ${operand.kind}`);
  const columns = operand.cells.map(({ column, fill }) => {
    const name = ends.number(column);
    if (fill === null || fill === '') return name;
    return graph.add('Where', [graph.add('IsNaN', [name]), doubleRow(graph, [Number(fill)]), name]);
  });
  return { name: beside(graph, columns), columns: columns.length };
}
