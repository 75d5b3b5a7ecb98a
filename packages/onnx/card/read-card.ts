import { EtalonError } from '@etalon/error';
import { countMacs, type LayerCost } from './count-macs.ts';
import type { ModelGraph, ModelNode, ModelValue, OnnxModel } from './onnx-model.ts';
import { parseModel } from './parse-model.ts';

/** What a model says of itself, read from its file without running it. */
export interface ModelFacts {
  readonly bytes: number;
  readonly irVersion: number;
  readonly producer: string;
  readonly modelVersion: number;
  readonly domain: string;
  readonly description: string;
  /** What its metadata give as a licence; empty when they say nothing. */
  readonly licence: string;
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
  readonly opsets: readonly { readonly domain: string; readonly version: number }[];
  readonly inputs: readonly ModelValue[];
  readonly outputs: readonly ModelValue[];
  readonly operators: readonly { readonly name: string; readonly count: number }[];
  readonly nodes: number;
  /** Numbers in its initialisers and constants. */
  readonly parameters: number;
  /** Multiplications and additions for one row, of the layers where shapes are known. */
  readonly macs: number;
  readonly layers: readonly LayerCost[];
  /** Whether it holds whole-number layers or tensors. */
  readonly isQuantised: boolean;
}

/** Opsets that the engine promises (onnxruntime 1.30). */
export const OPSETS = { min: 7, max: 26 } as const;
const ML_OPSETS = { min: 1, max: 5 } as const;
/** Domains whose operators are inside the engine. */
const KNOWN_DOMAINS = new Set(['', 'ai.onnx', 'ai.onnx.ml', 'com.microsoft']);
const MAX_BYTES = 512 * 1024 * 1024;
const MAX_LISTED = 400;

/**
 * The card of an ONNX file. Throws `onnx.too-large`, `onnx.not-a-model`, `onnx.pickled`, `onnx.no-graph`, `onnx.opset`
 * (domain, version, what is read), `onnx.custom-operator` (operator, domain, node), `onnx.external-data` (tensor, location).
 */
export function readCard(bytes: Uint8Array): ModelFacts {
  if (bytes.length > MAX_BYTES)
    throw new EtalonError('onnx.too-large', { info: { mebibytes: MAX_BYTES / (1024 * 1024) } });
  const model = parseModel(bytes);
  const { graph } = model;
  if (graph === null || graph.nodes.length === 0) throw new EtalonError('onnx.no-graph');
  refuseOpsets(model);
  const graphs = listGraphs(graph);
  const every = [...graphs, ...model.functions.flatMap(({ graphs: bodies }) => bodies.flatMap(listGraphs))];
  refuseOperators(every, model);
  refuseExternal(every);
  const nodes = every.flatMap((one) => one.nodes);
  const layers = countMacs(graph);
  const { irVersion, producer, modelVersion, domain, description, metadata, opsets } = model;
  const initialised = new Set(graph.tensors.map(({ name }) => name));
  return {
    ...{ bytes: bytes.length, irVersion, producer, modelVersion, domain, description, metadata, opsets },
    licence: metadata.find(({ key }) => /^licen[cs]e$/i.test(key))?.value ?? '',
    inputs: graph.inputs.filter(({ name }) => !initialised.has(name)),
    outputs: graph.outputs,
    operators: countOperators(nodes),
    nodes: nodes.length,
    parameters: every.reduce((sum, one) => sum + countParameters(one), 0),
    macs: layers.reduce((sum, layer) => sum + (layer.macs ?? 0), 0),
    layers: layers.slice(0, MAX_LISTED),
    isQuantised: nodes.some(({ operator }) =>
      /^(QLinear|DequantizeLinear|DynamicQuantize|MatMulInteger|ConvInteger)/.test(operator),
    ),
  };
}

function listGraphs(graph: ModelGraph): readonly ModelGraph[] {
  return [graph, ...graph.nodes.flatMap(({ graphs }) => graphs.flatMap(listGraphs))];
}

function refuseOpsets({ opsets }: OnnxModel): void {
  for (const { domain, version } of opsets) {
    const range = domain === '' || domain === 'ai.onnx' ? OPSETS : domain === 'ai.onnx.ml' ? ML_OPSETS : null;
    if (range !== null && (version < range.min || version > range.max))
      throw new EtalonError('onnx.opset', { info: { domain: domain || 'ai.onnx', version, ...range } });
  }
}

function refuseOperators(graphs: readonly ModelGraph[], { functions }: OnnxModel): void {
  const own = new Set(functions.map(({ domain, operator }) => `${domain} ${operator}`));
  for (const { nodes } of graphs)
    for (const { name, operator, domain, outputs } of nodes)
      if (!KNOWN_DOMAINS.has(domain) && !own.has(`${domain} ${operator}`))
        throw new EtalonError('onnx.custom-operator', {
          info: { operator, domain, node: name || (outputs[0] ?? '') },
        });
}

function refuseExternal(graphs: readonly ModelGraph[]): void {
  for (const { tensors, nodes } of graphs)
    for (const { name, external } of [...tensors, ...nodes.flatMap((node) => node.tensors)])
      if (external !== null)
        throw new EtalonError('onnx.external-data', { info: { tensor: name, location: external } });
}

function countOperators(nodes: readonly ModelNode[]): ModelFacts['operators'] {
  const counts = new Map<string, number>();
  for (const { operator, domain } of nodes) {
    const name = domain === '' || domain === 'ai.onnx' ? operator : `${domain}.${operator}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}

function countParameters({ tensors, nodes }: ModelGraph): number {
  return [...tensors, ...nodes.flatMap((node) => node.tensors)].reduce(
    (sum, { dims }) => sum + dims.reduce((product, dim) => product * dim, 1),
    0,
  );
}
