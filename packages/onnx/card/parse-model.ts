import { EtalonError } from '@etalon/error';
import type { TensorType } from '../tensor.ts';
import type { Dim, ModelGraph, ModelNode, ModelTensor, ModelValue, OnnxModel } from './onnx-model.ts';
import { type Field, listInts, readFields, readText } from './wire.ts';

/** TensorProto.DataType of ONNX, by number. */
const TYPES: Readonly<Record<number, TensorType>> = {
  1: 'float32',
  2: 'uint8',
  3: 'int8',
  4: 'uint16',
  5: 'int16',
  6: 'int32',
  7: 'int64',
  8: 'string',
  9: 'bool',
  10: 'float16',
  11: 'float64',
  12: 'uint32',
  13: 'uint64',
};
const INT64 = 7;
const EXTERNAL = 1;
const MAX_DEPTH = 16;
const SMALL_BYTES = 512;

/**
 * The parts of an ONNX file (ModelProto of onnx.proto, Apache-2.0) without its numbers, which stay where they are. Throws
 * `onnx.not-a-model` (what the bytes contradict), `onnx.too-deep`, `onnx.pickled` for what Python would have to run.
 */
export function parseModel(bytes: Uint8Array): OnnxModel {
  refuseOthers(bytes);
  try {
    const model = parseParts(bytes);
    if (model.irVersion > 0 && (model.graph !== null || model.opsets.length > 0)) return model;
    throw new RangeError('no version and no graph');
  } catch (error) {
    if (error instanceof EtalonError) throw error;
    const rule = error instanceof Error ? error.message.slice(0, 120) : '';
    throw new EtalonError('onnx.not-a-model', { info: { rule } });
  }
}

/** Pickles, archives of PyTorch and joblib files are programs: they are not opened. */
function refuseOthers(bytes: Uint8Array): void {
  const [first, second] = bytes;
  if (first === 0x80 && second !== undefined && second <= 5) throw new EtalonError('onnx.pickled');
  if (first === 0x50 && second === 0x4b) throw new EtalonError('onnx.pickled');
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function parseParts(bytes: Uint8Array): OnnxModel {
  const opsets: OnnxModel['opsets'][number][] = [];
  const metadata: OnnxModel['metadata'][number][] = [];
  const functions: ModelNode[] = [];
  const model: Mutable<OnnxModel> = {
    ...{ irVersion: 0, producer: '', modelVersion: 0, domain: '', description: '', graph: null },
    ...{ opsets, metadata, functions },
  };
  let version = '';
  for (const field of readFields(bytes)) {
    if (field.number === 1) model.irVersion = field.int;
    else if (field.number === 2) model.producer = readText(field);
    else if (field.number === 3) version = readText(field);
    else if (field.number === 4) model.domain = readText(field);
    else if (field.number === 5) model.modelVersion = field.int;
    else if (field.number === 6) model.description = readText(field);
    else if (field.number === 7) model.graph = parseGraph(field.bytes, 0);
    else if (field.number === 8) opsets.push(parseOpset(field.bytes));
    else if (field.number === 14) metadata.push(parseEntry(field.bytes));
    else if (field.number === 25) functions.push(parseFunction(field.bytes));
  }
  return { ...model, producer: [model.producer, version].filter(Boolean).join(' ') };
}

function fieldsOf(bytes: Uint8Array | null): Iterable<Field> {
  if (bytes === null) throw new RangeError('a message was expected');
  return readFields(bytes);
}

function parseOpset(bytes: Uint8Array | null): OnnxModel['opsets'][number] {
  const opset = { domain: '', version: 0 };
  for (const field of fieldsOf(bytes))
    if (field.number === 1) opset.domain = readText(field);
    else if (field.number === 2) opset.version = field.int;
  return opset;
}

function parseEntry(bytes: Uint8Array | null): { readonly key: string; readonly value: string } {
  const entry = { key: '', value: '' };
  for (const field of fieldsOf(bytes))
    if (field.number === 1) entry.key = readText(field);
    else if (field.number === 2) entry.value = readText(field);
  return entry;
}

function parseGraph(bytes: Uint8Array | null, depth: number): ModelGraph {
  if (depth > MAX_DEPTH) throw new EtalonError('onnx.too-deep', { info: { max: MAX_DEPTH } });
  const nodes: ModelNode[] = [];
  const tensors: ModelTensor[] = [];
  const lists: Record<number, ModelValue[]> = { 11: [], 12: [], 13: [] };
  let name = '';
  for (const field of fieldsOf(bytes)) {
    if (field.number === 1) nodes.push(parseNode(field.bytes, depth));
    else if (field.number === 2) name = readText(field);
    else if (field.number === 5) tensors.push(parseTensor(field.bytes));
    else lists[field.number]?.push(parseValue(field.bytes));
  }
  const { 11: inputs = [], 12: outputs = [], 13: values = [] } = lists;
  return { name, nodes, tensors, inputs, outputs, values };
}

function parseNode(bytes: Uint8Array | null, depth: number): ModelNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const tensors: ModelTensor[] = [];
  const graphs: ModelGraph[] = [];
  const ints = new Map<string, readonly number[]>();
  const names = { name: '', operator: '', domain: '' };
  for (const field of fieldsOf(bytes)) {
    if (field.number === 1) inputs.push(readText(field));
    else if (field.number === 2) outputs.push(readText(field));
    else if (field.number === 3) names.name = readText(field);
    else if (field.number === 4) names.operator = readText(field);
    else if (field.number === 7) names.domain = readText(field);
    else if (field.number === 5) {
      const attribute = parseAttribute(field.bytes, depth);
      if (attribute.ints.length > 0) ints.set(attribute.name, attribute.ints);
      tensors.push(...attribute.tensors);
      graphs.push(...attribute.graphs);
    }
  }
  return { ...names, inputs, outputs, ints: Object.fromEntries(ints), tensors, graphs };
}

function parseAttribute(
  bytes: Uint8Array | null,
  depth: number,
): Pick<ModelNode, 'name' | 'tensors' | 'graphs'> & { readonly ints: readonly number[] } {
  const ints: number[] = [];
  const tensors: ModelTensor[] = [];
  const graphs: ModelGraph[] = [];
  let name = '';
  for (const field of fieldsOf(bytes)) {
    if (field.number === 1) name = readText(field);
    else if (field.number === 3) ints.push(field.int);
    else if (field.number === 8) ints.push(...listInts(field));
    else if (field.number === 5 || field.number === 10) tensors.push(parseTensor(field.bytes));
    else if (field.number === 6 || field.number === 11) graphs.push(parseGraph(field.bytes, depth + 1));
  }
  return { name, ints, tensors, graphs };
}

function parseTensor(bytes: Uint8Array | null): ModelTensor {
  const dims: number[] = [];
  const ints: number[] = [];
  let name = '';
  let type = 0;
  let raw: Uint8Array | null = null;
  let external: string | null = null;
  for (const field of fieldsOf(bytes)) {
    if (field.number === 1) dims.push(...listInts(field));
    else if (field.number === 2) type = field.int;
    else if (field.number === 7) ints.push(...listInts(field));
    else if (field.number === 8) name = readText(field);
    else if (field.number === 9) raw = field.bytes;
    else if (field.number === 13) {
      const { key, value } = parseEntry(field.bytes);
      if (key === 'location') external = value;
    } else if (field.number === 14 && field.int === EXTERNAL) external ??= '';
  }
  if (type === INT64 && raw !== null && raw.length <= SMALL_BYTES && raw.length % 8 === 0)
    ints.push(...Array.from(new BigInt64Array(Uint8Array.from(raw).buffer), Number));
  return { name, dims, external, ints: ints.length > SMALL_BYTES ? [] : ints };
}

function parseValue(bytes: Uint8Array | null): ModelValue {
  let name = '';
  let found: Pick<ModelValue, 'type' | 'dims'> = { type: null, dims: null };
  for (const field of fieldsOf(bytes))
    if (field.number === 1) name = readText(field);
    else if (field.number === 2)
      for (const kind of fieldsOf(field.bytes)) if (kind.number === 1) found = parseTensorType(kind.bytes);
  return { name, ...found };
}

function parseTensorType(bytes: Uint8Array | null): Pick<ModelValue, 'type' | 'dims'> {
  let type: TensorType | null = null;
  let dims: Dim[] | null = null;
  for (const field of fieldsOf(bytes))
    if (field.number === 1) type = TYPES[field.int] ?? null;
    else if (field.number === 2) {
      dims = [];
      for (const dim of fieldsOf(field.bytes)) if (dim.number === 1) dims.push(parseDim(dim.bytes));
    }
  return { type, dims };
}

function parseDim(bytes: Uint8Array | null): Dim {
  let dim: Dim = null;
  for (const field of fieldsOf(bytes))
    if (field.number === 1) dim = field.int;
    else if (field.number === 2) dim = readText(field);
  return dim;
}

/** FunctionProto, as a node that stands for its body. */
function parseFunction(bytes: Uint8Array | null): ModelNode {
  const nodes: ModelNode[] = [];
  let name = '';
  let domain = '';
  for (const field of fieldsOf(bytes))
    if (field.number === 1) name = readText(field);
    else if (field.number === 7) nodes.push(parseNode(field.bytes, 1));
    else if (field.number === 10) domain = readText(field);
  const body: ModelGraph = { name, nodes, tensors: [], inputs: [], outputs: [], values: [] };
  return { name, operator: name, domain, inputs: [], outputs: [], ints: {}, tensors: [], graphs: [body] };
}
