import { EtalonError } from '@etalon/error';
import type { RandomStream } from '@etalon/numeric';
import { type Media, NO_MEDIA } from '../media/media.ts';
import type { Applied, FitContext, State } from './operation.ts';
import { findOperation } from './operations.ts';
import { orderNodes } from './order-nodes.ts';
import { type Cell, OPERATIONS, type PipelineNode, type Table } from './pipeline-node.ts';
import { joinValues, type MatrixValue, type Value } from './value.ts';

export const TRAIN = 0;
export const TEST = 1;

export interface PipelineInput {
  readonly table: Table;
  readonly nodes: readonly PipelineNode[];
  /** Side of the wall of each row: 0 to train, 1 to test. */
  readonly parts: Uint8Array;
  /** Inner fold of each training row, -1 elsewhere. */
  readonly folds: Int8Array;
  readonly target: Float64Array | null;
  /** A stream for each node, by its id. */
  readonly streamOf: (id: string) => RandomStream;
  /** Pictures and sounds that rows name; none by default. */
  readonly media?: Media;
  /** Told after each node. */
  readonly onNode?: (id: string) => void;
}

export interface PipelineOutput {
  /** What each node gives, for every row. */
  readonly values: ReadonlyMap<string, Value>;
  readonly states: ReadonlyMap<string, State>;
  /** The outputs that no node takes, side by side. */
  readonly vectors: MatrixValue;
}

/**
 * Fits each node on its side of the wall and applies it to every row. Throws the codes of `orderNodes` and of the
 * operations, `transform.no-node`, `transform.no-train`, `transform.not-vectors`, `transform.no-target`.
 */
export function runPipeline(input: PipelineInput): PipelineOutput {
  const nodes = orderNodes(input.nodes).filter(({ op }) => OPERATIONS[op]?.stage === 'node');
  if (nodes.length === 0) throw new EtalonError('transform.no-node');
  const train = listRows(input.parts, TRAIN);
  if (train.length === 0) throw new EtalonError('transform.no-train', { info: { rows: input.table.rows } });
  const all = Int32Array.from({ length: input.table.rows }, (_, at) => at);
  const values = new Map<string, Value>();
  const states = new Map<string, State>();
  for (const node of nodes) {
    const given = readInput(node, input.table, values);
    const context: FitContext = {
      node,
      rows: node.fitsOn === 'all' ? all : train,
      lines: input.table.lines,
      media: input.media ?? NO_MEDIA,
      target: input.target,
      folds: input.folds,
      stream: input.streamOf(node.id),
    };
    if (node.op === 'target' && input.target === null)
      throw new EtalonError('transform.no-target', { info: { node: node.id } });
    const { fit, apply, applyInside } = findOperation(node.op);
    const state = fit(given, context);
    const applied = apply(state, given, context);
    states.set(node.id, state);
    values.set(node.id, applyInside === undefined ? applied : applyInside(given, context, applied));
    input.onNode?.(node.id);
  }
  return { values, states, vectors: joinVectors(nodes, values) };
}

/** Rows of one side of the wall. */
export function listRows(parts: Uint8Array, side: number): Int32Array {
  const rows: number[] = [];
  parts.forEach((part, row) => {
    if (part === side) rows.push(row);
  });
  return Int32Array.from(rows);
}

/** What a node takes: columns of the table, and what other nodes gave. */
export function readInput(node: PipelineNode, { columns }: Table, values: ReadonlyMap<string, Value>): Value {
  const own: readonly Value[] =
    node.columns.length === 0
      ? []
      : [
          {
            kind: 'cells',
            names: node.columns,
            columns: node.columns.map((name) => findColumn(columns, name, node.id)),
          },
        ];
  const others = node.deps.map((id) => {
    const value = values.get(id);
    if (value === undefined) throw new EtalonError('transform.unknown-node', { info: { node: id } });
    return value;
  });
  return joinValues([...own, ...others], node);
}

function findColumn(
  columns: ReadonlyMap<string, readonly Cell[]>,
  name: string,
  node: string,
): readonly Cell[] {
  const found = columns.get(name);
  if (found === undefined)
    throw new EtalonError('transform.unknown-column', {
      info: { node, column: name, present: [...columns.keys()].slice(0, 30) },
    });
  return found;
}

/** Nodes whose output no other node takes. */
export function listLeaves(nodes: readonly PipelineNode[]): readonly PipelineNode[] {
  const taken = new Set(nodes.flatMap(({ deps }) => deps));
  return nodes.filter(({ id, op }) => !taken.has(id) && OPERATIONS[op]?.stage === 'node');
}

function joinVectors(nodes: readonly PipelineNode[], values: ReadonlyMap<string, Value>): MatrixValue {
  const leaves = listLeaves(nodes);
  const parts = leaves.map((node) => {
    const value = values.get(node.id);
    if (value?.kind === 'matrix') return value;
    throw new EtalonError('transform.not-vectors', { info: { node: node.id, gives: value?.kind ?? '' } });
  });
  const [first] = leaves;
  const joined = first === undefined ? undefined : joinValues(parts, first);
  if (joined?.kind !== 'matrix') throw new EtalonError('transform.no-node');
  return joined;
}

/** What one fitted node gives again on the rows it was given. */
export function applyNode(
  node: PipelineNode,
  table: Table,
  {
    values,
    states,
    media = NO_MEDIA,
  }: Pick<PipelineOutput, 'values' | 'states'> & { readonly media?: Media },
): Value {
  const applied: Applied = { node, lines: table.lines, media };
  return findOperation(node.op).apply(states.get(node.id) ?? null, readInput(node, table, values), applied);
}

/** Applies a pipeline that was fitted before, from its states alone. */
export function applyPipeline(
  nodes: readonly PipelineNode[],
  states: ReadonlyMap<string, State>,
  { table, media = NO_MEDIA }: { readonly table: Table; readonly media?: Media },
): MatrixValue {
  const ordered = orderNodes(nodes).filter(({ op }) => OPERATIONS[op]?.stage === 'node');
  const values = new Map<string, Value>();
  for (const node of ordered) {
    values.set(node.id, applyNode(node, table, { values, states, media }));
  }
  return joinVectors(ordered, values);
}
