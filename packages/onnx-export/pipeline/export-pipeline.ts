import { type GraphBuilder, openGraph, writeOnnxModel } from '@etalon/onnx-graph';
import type { PipelineNode, PipelineOutput, Value } from '@etalon/transform';
import { chooseNodes, type OutsideNode } from './choose-nodes.ts';
import { type InputEnds, openEnds, type PipelineInputEnd } from './open-ends.ts';
import { beside, type GraphWork, type Operand, toMatrix } from './operand.ts';
import { TABLE_WRITERS, type WriteNode } from './write-table.ts';
import { writeTerms } from './write-terms.ts';

export { OUTSIDE_REASONS, type OutsideNode, type OutsideReason } from './choose-nodes.ts';
export { INPUT_KINDS, type PipelineInputEnd } from './open-ends.ts';

/** Version of the operators of ONNX, which readers of 2022 and later take. */
const OPERATORS = 13;
const WRITERS: Readonly<Record<string, WriteNode>> = {
  ...TABLE_WRITERS,
  counts: writeTerms,
  'tf-idf': writeTerms,
};

export interface ExportedPipeline {
  /** Null when no node has standard operators. */
  readonly bytes: Uint8Array | null;
  readonly inputs: readonly PipelineInputEnd[];
  /** Nodes in the graph, in the order in which it computes them. */
  readonly inside: readonly string[];
  readonly outside: readonly OutsideNode[];
}

/**
 * The fitted pipeline as ONNX: `vecteurs` (n × columns, 64 bits) from the columns of the table (n × 1, numbers of 64 bits with NaN
 * for a hole, or texts with an empty one) and from what stays outside: a node that no standard operator says is an input, with
 * those before it left to who calls. The values are those of rows outside training. The same pipeline gives the same bytes.
 */
export function exportPipeline(
  nodes: readonly PipelineNode[],
  { values, states, vectors }: PipelineOutput,
  metadata: Readonly<Record<string, string>>,
): ExportedPipeline {
  const { inside, given, outside, leaves } = chooseNodes(nodes, states);
  if (inside.length === 0) return { bytes: null, inputs: [], inside: [], outside };
  const graph = openGraph();
  const ends = openEnds(graph);
  const work: GraphWork = { graph, ends };
  const made = new Map<string, Operand>(
    given.map((node) => [node.id, openOutside(ends, node, values.get(node.id))]),
  );
  for (const node of inside) {
    const write = WRITERS[node.op];
    if (write === undefined) throw new TypeError(`no operators for ${node.op}`);
    const input = joinOperands(work, node, made);
    made.set(node.id, write(work, { node, state: states.get(node.id), input }));
  }
  const parts = leaves.map(({ id }) => toMatrix(work, findOperand(made, id)).name);
  graph.output(beside(graph, parts), { name: 'vecteurs', kind: 'double', shape: [vectors.matrix.columns] });
  const facts = { inputs: ends.list(), inside: inside.map(({ id }) => id), outside };
  return { bytes: writeGraph(graph, { ...metadata, entrees: JSON.stringify(facts.inputs) }), ...facts };
}

const writeGraph = (graph: GraphBuilder, metadata: Readonly<Record<string, string>>): Uint8Array =>
  writeOnnxModel(graph.finish(), { operators: OPERATORS, doc: 'transformation', metadata });

function findOperand(made: ReadonlyMap<string, Operand>, id: string): Operand {
  const found = made.get(id);
  if (found === undefined) throw new TypeError(`no operand for ${id}`);
  return found;
}

function openOutside(ends: InputEnds, { id }: PipelineNode, value: Value | undefined): Operand {
  if (value?.kind === 'tokens') return { kind: 'words', name: ends.outside(id, 'words', 0) };
  if (value?.kind === 'pictures') {
    const { width = 0, height = 0, channels = 1 } = value.pictures[0] ?? {};
    const size = width * height * channels;
    return { kind: 'levels', name: ends.outside(id, 'levels', size), size };
  }
  if (value?.kind !== 'matrix') throw new TypeError(`unexpected ${value?.kind ?? 'nothing'}`);
  const { columns } = value.matrix;
  return { kind: 'matrix', name: ends.outside(id, 'vectors', columns), columns };
}

/** What a node takes, side by side: cells stay cells, so that each is read as a number or as a text where it is used. */
function joinOperands(
  work: GraphWork,
  { columns, deps }: PipelineNode,
  made: ReadonlyMap<string, Operand>,
): Operand {
  const own: readonly Operand[] =
    columns.length === 0 ? [] : [{ kind: 'cells', cells: columns.map((column) => ({ column, fill: null })) }];
  const parts = [...own, ...deps.map((id) => findOperand(made, id))];
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const cells = parts.flatMap((part) => (part.kind === 'cells' ? [part] : []));
  if (cells.length === parts.length) return { kind: 'cells', cells: cells.flatMap((part) => part.cells) };
  const matrices = parts.map((part) => toMatrix(work, part));
  return {
    kind: 'matrix',
    name: beside(
      work.graph,
      matrices.map(({ name }) => name),
    ),
    columns: matrices.reduce((sum, part) => sum + part.columns, 0),
  };
}
