import type { Dim, ModelGraph, ModelNode } from './onnx-model.ts';

export interface LayerCost {
  readonly name: string;
  readonly operator: string;
  /** Numbers in the initialisers that it reads. */
  readonly parameters: number;
  /** Multiplications with addition for one row; null where a shape that it needs is not known. */
  readonly macs: number | null;
}

type Shape = readonly Dim[];
type Shapes = Map<string, Shape>;

const KEEPING = new Set([
  ...[
    'Relu',
    'Sigmoid',
    'Tanh',
    'Softmax',
    'LogSoftmax',
    'LeakyRelu',
    'Elu',
    'Selu',
    'Gelu',
    'Erf',
    'Identity',
  ],
  ...[
    'Dropout',
    'BatchNormalization',
    'LayerNormalization',
    'InstanceNormalization',
    'Clip',
    'Cast',
    'Abs',
    'Neg',
  ],
  ...['IsNaN', 'Exp', 'Log', 'Sqrt', 'HardSwish', 'HardSigmoid', 'Softplus', 'Mish', 'Cos', 'Sin'],
]);
const POOLS = new Set(['MaxPool', 'AveragePool', 'LpPool']);
const COUNTED = new Set(['Gemm', 'MatMul', 'Conv']);

/**
 * Cost of each layer that multiplies (I-ML-9): Gemm and MatMul n·k·m, Conv output × kernel × channels of its group. Shapes come from
 * the file and are carried through the operators that are known; dimensions that are not fixed count for 1, one row.
 */
export function countMacs(graph: ModelGraph): readonly LayerCost[] {
  const shapes: Shapes = new Map();
  for (const { name, dims } of [...graph.inputs, ...graph.outputs, ...graph.values])
    if (dims !== null) shapes.set(name, dims);
  const weights = new Map(graph.tensors.map(({ name, dims }) => [name, dims]));
  const wholes = new Map(graph.tensors.map(({ name, ints }) => [name, ints]));
  for (const [name, dims] of weights) shapes.set(name, dims);
  return graph.nodes.flatMap((node) => {
    const shape = inferShape(node, shapes) ?? moveShape(node, shapes, wholes.get(node.inputs[1] ?? '') ?? []);
    const [output] = node.outputs;
    if (shape !== null && output !== undefined && !shapes.has(output)) shapes.set(output, shape);
    const parameters = node.inputs.reduce((sum, name) => sum + sizeOf(weights.get(name) ?? [0]), 0);
    if (!COUNTED.has(node.operator)) return [];
    const name = node.name || (output ?? '');
    return [{ name, operator: node.operator, parameters, macs: costOf(node, shapes) }];
  });
}

const fixed = (dim: Dim | undefined): number => (typeof dim === 'number' && dim > 0 ? dim : 1);
const sizeOf = (shape: Shape): number =>
  shape.reduce<number>((product, dim) => product * (dim === 0 ? 0 : fixed(dim)), 1);
const intOf = (node: ModelNode, name: string, usual: number): number => node.ints[name]?.[0] ?? usual;

function costOf(node: ModelNode, shapes: Shapes): number | null {
  const [first, second] = node.inputs.map((name) => shapes.get(name));
  const output = shapes.get(node.outputs[0] ?? '');
  if (first === undefined || second === undefined || output === undefined) return null;
  const rows = sizeOf(output);
  if (node.operator === 'Conv') return rows * sizeOf(second.slice(1));
  const isTurned = node.operator === 'Gemm' && intOf(node, 'transA', 0) === 1;
  return rows * fixed(isTurned ? first[0] : first.at(-1));
}

function inferShape(node: ModelNode, shapes: Shapes): Shape | null {
  const [first, second] = node.inputs.map((name) => shapes.get(name));
  if (first === undefined) return null;
  if (KEEPING.has(node.operator)) return first;
  if (node.operator === 'Flatten') {
    const axis = intOf(node, 'axis', 1);
    return [sizeOf(first.slice(0, axis)), sizeOf(first.slice(axis))];
  }
  if (/^Global\w+Pool$/.test(node.operator)) return [...first.slice(0, 2), ...first.slice(2).map(() => 1)];
  if (POOLS.has(node.operator)) return slide(node, first, first[1] ?? null, node.ints.kernel_shape ?? []);
  if (second === undefined) return null;
  if (node.operator === 'Gemm') {
    const rows = first[intOf(node, 'transA', 0)] ?? null;
    return [rows, second[1 - intOf(node, 'transB', 0)] ?? null];
  }
  if (node.operator === 'MatMul') return [...first.slice(0, -1), second.at(-1) ?? null];
  if (node.operator === 'Conv') return slide(node, first, second[0] ?? null, second.slice(2).map(fixed));
  if (['Add', 'Sub', 'Mul', 'Div'].includes(node.operator))
    return first.length >= second.length ? first : second;
  return null;
}

/** Shape after what moves dimensions without computing. */
function moveShape(node: ModelNode, shapes: Shapes, wanted: readonly number[]): Shape | null {
  const [first, second, third] = node.inputs.map((name) => shapes.get(name));
  if (node.operator === 'Where') {
    if (second === undefined || third === undefined) return null;
    return second.length >= third.length ? second : third;
  }
  if (first === undefined) return null;
  if (node.operator === 'Transpose') {
    const order = node.ints.perm ?? [...first.keys()].reverse();
    return order.map((axis) => first[axis] ?? null);
  }
  if (/^Reduce(Max|Mean|Sum|Min)$/.test(node.operator)) return reduceShape(node, first, wanted);
  if (node.operator !== 'Reshape' || wanted.length === 0) return null;
  const named = wanted.map((size, axis) => (size === 0 ? (first[axis] ?? null) : size));
  const rest = sizeOf(first) / sizeOf(named.filter((size) => size !== -1));
  return named.map((size) => (size === -1 ? rest : size));
}

/** Axes are an attribute, or a second input since opset 13 or 18; all of them when neither says. */
function reduceShape(node: ModelNode, first: Shape, wanted: readonly number[]): Shape {
  const told = node.ints.axes ?? wanted;
  const axes =
    told.length === 0 ? [...first.keys()] : told.map((axis) => (axis < 0 ? axis + first.length : axis));
  const keeps = intOf(node, 'keepdims', 1) === 1;
  return first.flatMap((dim, axis) => (axes.includes(axis) ? (keeps ? [1] : []) : [dim]));
}

/** Shape after a window that moves (Conv and pools of ONNX). */
function slide(node: ModelNode, input: Shape, channels: Dim, kernel: readonly number[]): Shape {
  const pads = node.ints.pads ?? [];
  const strides = node.ints.strides ?? [];
  const dilations = node.ints.dilations ?? [];
  const places = kernel.map((size, axis) => {
    const from = input[axis + 2];
    if (typeof from !== 'number') return null;
    const padded = from + (pads[axis] ?? 0) + (pads[axis + kernel.length] ?? 0);
    return Math.floor((padded - (dilations[axis] ?? 1) * (size - 1) - 1) / (strides[axis] ?? 1)) + 1;
  });
  return [input[0] ?? null, channels, ...places];
}
