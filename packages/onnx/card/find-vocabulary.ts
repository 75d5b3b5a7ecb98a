import type { ModelGraph } from './onnx-model.ts';
import { parseModel } from './parse-model.ts';

/** Operators that give an index, or a table, the same but for its form. */
const SAME = new Set(['Cast', 'Identity', 'Unsqueeze', 'Squeeze', 'Reshape', 'DequantizeLinear']);

/**
 * How many rows the table has in which a model looks its tokens up: the first dimension of what `Gather` (or `EmbedLayerNormalization`)
 * takes rows of by the input of that name. Null when it is not found.
 */
export function findVocabulary(bytes: Uint8Array, input: string): number | null {
  const { graph } = parseModel(bytes);
  return graph === null ? null : findInGraph(graph, input);
}

function findInGraph({ nodes, tensors }: ModelGraph, input: string): number | null {
  const countRows = (dims: readonly number[]): number | null =>
    dims.length === 2 ? (dims[0] ?? null) : null;
  const rows = new Map(tensors.map(({ name, dims }) => [name, countRows(dims)]));
  const indexes = new Set([input]);
  for (const { operator, inputs, outputs, tensors: held } of nodes) {
    const [first = '', second = '', third = ''] = inputs;
    const [output = ''] = outputs;
    if (operator === 'Constant') rows.set(output, countRows(held[0]?.dims ?? []));
    if (SAME.has(operator)) {
      if (indexes.has(first)) indexes.add(output);
      const known = rows.get(first);
      if (known !== undefined) rows.set(output, known);
    }
    if (operator === 'Gather' && indexes.has(second)) return rows.get(first) ?? null;
    if (operator === 'EmbedLayerNormalization' && indexes.has(first)) return rows.get(third) ?? null;
  }
  return null;
}
