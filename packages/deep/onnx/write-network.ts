import { ELEMENTS, float, type Graph, type GraphBuilder, int, ints, openGraph } from '@etalon/onnx-graph';
import type { Scaling } from '../deep-data.ts';
import type { LayerKind } from '../layer-facts.ts';
import { turn } from '../layers/opened-layer.ts';
import type { NamedWeight } from '../network.ts';
import { placeWindow, type TracedLayer } from '../trace-network.ts';

/** A network once learned: its layers, its weights in their order, and how rows and answers are scaled. */
export interface LearnedNetwork {
  readonly layers: readonly TracedLayer[];
  readonly weights: readonly NamedWeight[];
  readonly scaling: Scaling;
  /** 0 when numbers are answered. */
  readonly classes: number;
}

const EPSILON = 1e-5;

/** The network as operators of ONNX: rows as they are in the file, probabilities or numbers out. */
export function writeNetwork({ layers, weights, scaling, classes }: LearnedNetwork): Graph {
  const graph = openGraph();
  const rows = graph.input({ name: 'lignes', kind: 'float', shape: layers[0]?.input ?? [1] });
  let at = layers[0]?.kind === 'embedding' ? rows : addScaling(graph, rows, scaling);
  let next = 0;
  for (const layer of layers) {
    const own = weights.slice(next, next + layer.weights.length).map(({ values }) => values);
    next += layer.weights.length;
    at = WRITERS[layer.kind]({ graph, layer, weights: own, from: at });
  }
  if (classes > 0) at = graph.add('Softmax', [at], { axis: int(-1) });
  else at = addScale(graph, at, { by: [scaling.spread], plus: [scaling.centre] });
  const name = classes > 0 ? 'probabilites' : 'reponse';
  graph.output(at, { name, kind: 'float', shape: [Math.max(1, classes)] });
  return graph.finish();
}

function addScaling(graph: GraphBuilder, from: string, { means, spreads }: Scaling): string {
  const less = graph.add('Sub', [from, graph.floats([means.length], means)]);
  const scaled = graph.add('Div', [less, graph.floats([spreads.length], spreads)]);
  return graph.add('Where', [graph.add('IsNaN', [scaled]), graph.floats([1], Float32Array.of(0)), scaled]);
}

function addScale(
  graph: GraphBuilder,
  from: string,
  { by, plus }: { readonly by: ArrayLike<number>; readonly plus: ArrayLike<number> },
): string {
  const scaled = graph.add('Mul', [from, graph.floats([by.length], Float32Array.from(by))]);
  return graph.add('Add', [scaled, graph.floats([plus.length], Float32Array.from(plus))]);
}

interface Written {
  readonly graph: GraphBuilder;
  readonly layer: TracedLayer;
  readonly weights: readonly Float32Array[];
  readonly from: string;
}

type Writer = (written: Written) => string;

const NONE = new Float32Array();

/** ONNX puts channels before the sides; here they come last. */
function addChannelsFirst({ graph, layer, from }: Written, work: (first: string) => string): string {
  const [there, back] =
    layer.input.length === 2
      ? [
          [0, 2, 1],
          [0, 2, 1],
        ]
      : [
          [0, 3, 1, 2],
          [0, 2, 3, 1],
        ];
  return graph.add('Transpose', [work(graph.add('Transpose', [from], { perm: ints(there) }))], {
    perm: ints(back),
  });
}

const sidesOf = ({ input }: TracedLayer): readonly number[] => input.slice(0, -1);

const writeDense: Writer = ({ graph, layer, weights: [weights = NONE, offsets = NONE], from }) => {
  const shape = [layer.input[0] ?? 1, layer.output[0] ?? 1];
  return graph.add('Gemm', [from, graph.floats(shape, weights), graph.floats([offsets.length], offsets)]);
};

const writeConvolution: Writer = (written) => {
  const { graph, layer, weights } = written;
  const [own = NONE, offsets = NONE] = weights;
  const { size = 1, stride = 1 } = layer.settings;
  const sides = sidesOf(layer);
  const channels = layer.input.at(-1) ?? 1;
  const units = offsets.length;
  const window = own.length / units;
  const turned = new Float32Array(own.length);
  const places = window / channels;
  for (let place = 0; place < places; place += 1)
    for (let c = 0; c < channels; c += 1)
      for (let k = 0; k < units; k += 1)
        turned[(k * channels + c) * places + place] = own[(place * channels + c) * units + k] ?? 0;
  const befores = sides.map((length) => placeWindow(length, layer.settings).before);
  const afters = sides.map((length, at) => {
    const covered = (placeWindow(length, layer.settings).places - 1) * stride + size;
    return Math.max(0, covered - length - (befores[at] ?? 0));
  });
  return addChannelsFirst(written, (first) =>
    graph.add(
      'Conv',
      [
        first,
        graph.floats([units, channels, ...sides.map(() => size)], turned),
        graph.floats([units], offsets),
      ],
      {
        kernel_shape: ints(sides.map(() => size)),
        strides: ints(sides.map(() => stride)),
        pads: ints([...befores, ...afters]),
      },
    ),
  );
};

const writePool =
  (operator: string): Writer =>
  (written) => {
    const { size = 1, stride = 1 } = written.layer.settings;
    const sides = sidesOf(written.layer);
    const attributes = {
      kernel_shape: ints(sides.map(() => size)),
      strides: ints(sides.map(() => stride)),
    };
    return addChannelsFirst(written, (first) => written.graph.add(operator, [first], attributes));
  };

const writeGlobal =
  (operator: string): Writer =>
  ({ graph, layer, from }) =>
    graph.add(operator, [from], {
      axes: ints(sidesOf(layer).map((_, at) => at + 1)),
      keepdims: int(0),
    });

const writeEmbedding: Writer = ({ graph, layer, weights: [weights = NONE], from }) => {
  const units = layer.output[1] ?? 1;
  const table = graph.floats([weights.length / units, units], weights);
  return graph.add('Gather', [table, graph.add('Cast', [from], { to: int(ELEMENTS.int64) })]);
};

const writeRecurrent =
  (operator: string): Writer =>
  ({ graph, layer, weights: [weights = NONE, recurrent = NONE, offsets = NONE], from }) => {
    const { units = 1, sequence = 0 } = layer.settings;
    const [wide, channels] = [offsets.length, layer.input[1] ?? 1];
    const turned = (values: Float32Array, rows: number): Float32Array => {
      const made = new Float32Array(values.length);
      turn(made, values, rows, wide);
      return made;
    };
    const both = new Float32Array(2 * wide);
    both.set(offsets);
    const inputs = [
      graph.add('Transpose', [from], { perm: ints([1, 0, 2]) }),
      graph.floats([1, wide, channels], turned(weights, channels)),
      graph.floats([1, wide, units], turned(recurrent, units)),
      graph.floats([1, 2 * wide], both),
    ];
    const attributes = {
      hidden_size: int(units),
      ...(operator === 'GRU' ? { linear_before_reset: int(1) } : {}),
    };
    if (sequence === 0)
      return graph.add('Squeeze', [graph.addSecond(operator, inputs, attributes), graph.wholes([0])]);
    const all = graph.add('Squeeze', [graph.add(operator, inputs, attributes), graph.wholes([1])]);
    return graph.add('Transpose', [all], { perm: ints([1, 0, 2]) });
  };

const writeBatchNorm: Writer = ({ graph, weights, from }) => {
  const [scale = NONE, offsets = NONE, means = NONE, variances = NONE] = weights;
  const by = scale.map((value, c) => value / Math.sqrt((variances[c] ?? 0) + EPSILON));
  const plus = offsets.map((value, c) => value - (means[c] ?? 0) * (by[c] ?? 0));
  return addScale(graph, from, { by, plus });
};

const writeLayerNorm: Writer = ({ graph, weights: [scale = NONE, offsets = NONE], from }) =>
  graph.add(
    'LayerNormalization',
    [from, graph.floats([scale.length], scale), graph.floats([offsets.length], offsets)],
    { axis: int(-1), epsilon: float(EPSILON) },
  );

const writeAlone =
  (operator: string): Writer =>
  ({ graph, from }) =>
    graph.add(operator, [from]);

const WRITERS: Readonly<Record<LayerKind, Writer>> = {
  dense: writeDense,
  conv1d: writeConvolution,
  conv2d: writeConvolution,
  'max-pool': writePool('MaxPool'),
  'mean-pool': writePool('AveragePool'),
  'global-max': writeGlobal('ReduceMax'),
  'global-mean': writeGlobal('ReduceMean'),
  embedding: writeEmbedding,
  rnn: writeRecurrent('RNN'),
  gru: writeRecurrent('GRU'),
  lstm: writeRecurrent('LSTM'),
  relu: writeAlone('Relu'),
  tanh: writeAlone('Tanh'),
  sigmoid: writeAlone('Sigmoid'),
  dropout: ({ from }) => from,
  'batch-norm': writeBatchNorm,
  'layer-norm': writeLayerNorm,
  flatten: ({ graph, from }) => graph.add('Flatten', [from], { axis: int(1) }),
};
