import { EtalonError } from '@etalon/error';
import {
  LAYER_KINDS,
  LAYERS,
  type Layer,
  type LayerKind,
  type LayerSetting,
  type LayerWish,
} from './layer-facts.ts';
import { countShape, type Shape, writeShape } from './shape.ts';

/** A list of weights that a layer learns, or of means that it keeps while it learns (`kept`). */
export interface WeightFacts {
  readonly name: string;
  readonly shape: Shape;
  /** Bound of the uniform draws it begins with; null for a constant. */
  readonly bound: number | null;
  readonly start: number;
  readonly kept: boolean;
}

/** A layer between what it receives and what it gives. */
export interface TracedLayer extends Layer {
  readonly input: Shape;
  readonly output: Shape;
  readonly weights: readonly WeightFacts[];
  readonly parameters: number;
  /** Multiplications and additions for one row. */
  readonly macs: number;
}

export interface NetworkFault {
  readonly code: 'deep.bad-shape' | 'deep.bad-setting' | 'deep.unknown-layer' | 'deep.too-many-parameters';
  /** Place of the layer, from 1; the one after the last is the output. */
  readonly layer: number;
  readonly info: Readonly<Record<string, string | number>>;
}

export interface NetworkTrace {
  /** Layers up to the fault, the output among them when there is none. */
  readonly layers: readonly TracedLayer[];
  readonly parameters: number;
  readonly macs: number;
  readonly fault: NetworkFault | null;
}

export interface NetworkWish {
  readonly input: Shape;
  readonly layers: readonly LayerWish[];
  /** Scores of the output: one by class, or one number. */
  readonly outputs: number;
}

export const MOST_PARAMETERS = 1_000_000;
export const MOST_LAYERS = 40;

/** Shapes, weights and multiplications of each layer, up to the first that does not fit; the output is a dense layer added by itself. */
export function traceNetwork({ input, layers, outputs }: NetworkWish): NetworkTrace {
  const traced: TracedLayer[] = [];
  let parameters = 0;
  let macs = 0;
  let shape = input;
  const wishes: readonly LayerWish[] = [...layers, { kind: 'dense', settings: { units: outputs } }];
  for (const [at, wish] of wishes.entries()) {
    const step = at === layers.length ? traceOutput(shape, outputs) : traceLayer(wish, shape);
    if ('code' in step) return { layers: traced, parameters, macs, fault: { ...step, layer: at + 1 } };
    parameters += step.parameters;
    macs += step.macs;
    if (parameters > MOST_PARAMETERS) {
      const info = { count: parameters, max: MOST_PARAMETERS };
      const fault = { code: 'deep.too-many-parameters', layer: at + 1, info } as const;
      return { layers: traced, parameters, macs, fault };
    }
    traced.push(step);
    shape = step.output;
  }
  return { layers: traced, parameters, macs, fault: null };
}

/** As traceNetwork; throws the fault, with the place of the layer. */
export function checkNetwork(wish: NetworkWish): NetworkTrace {
  const trace = traceNetwork(wish);
  const { fault } = trace;
  if (fault !== null) throw new EtalonError(fault.code, { info: { ...fault.info, layer: fault.layer } });
  return trace;
}

type Fault = Omit<NetworkFault, 'layer'>;

function isKind(kind: string): kind is LayerKind {
  return Object.hasOwn(LAYERS, kind);
}

const badShape = (kind: string, given: Shape, wanted: string): Fault => ({
  code: 'deep.bad-shape',
  info: { kind, given: writeShape(given), wanted },
});

function traceOutput(shape: Shape, outputs: number): TracedLayer | Fault {
  return traceKind({ kind: 'dense', settings: { units: outputs } }, shape);
}

function traceLayer(wish: LayerWish, shape: Shape): TracedLayer | Fault {
  const { kind } = wish;
  if (!isKind(kind)) return { code: 'deep.unknown-layer', info: { kind, known: LAYER_KINDS.join(', ') } };
  const settings: Record<string, number> = {};
  const facts: readonly LayerSetting[] = LAYERS[kind];
  for (const { name, form, low, high, usual } of facts) {
    const value = wish.settings[name] ?? usual;
    const isFit = value >= low && value <= high && (form === 'share' || Number.isInteger(value));
    if (!isFit) return { code: 'deep.bad-setting', info: { kind, setting: name, value, low, high } };
    settings[name] = value;
  }
  return traceKind({ kind, settings }, shape);
}

const glorot = (name: string, shape: Shape, fans: number): WeightFacts => ({
  name,
  shape,
  bound: Math.sqrt(6 / fans),
  start: 0,
  kept: false,
});
const constant = (name: string, shape: Shape, start: number, kept = false): WeightFacts => ({
  name,
  shape,
  bound: null,
  start,
  kept,
});

interface Step {
  readonly output: Shape;
  readonly weights?: readonly WeightFacts[];
  readonly macs?: number;
}

function traceKind(layer: Layer, input: Shape): TracedLayer | Fault {
  const step = TRACES[layer.kind](input, layer.settings, layer.kind);
  if ('code' in step) return step;
  const weights = step.weights ?? [];
  const learned = weights.filter(({ kept }) => !kept);
  return {
    ...layer,
    input,
    output: step.output,
    weights,
    parameters: learned.reduce((sum, { shape }) => sum + countShape(shape), 0),
    macs: step.macs ?? 0,
  };
}

type Settings = Readonly<Record<string, number>>;
type Trace = (input: Shape, settings: Settings, kind: LayerKind) => Step | Fault;

const keepShape: Trace = (input) => ({ output: input });

const traceDense: Trace = (input, { units = 1 }, kind) => {
  const [width = 1, channels] = [input.at(-1), input.length];
  if (channels !== 1) return badShape(kind, input, 'n');
  const weights = [glorot('weights', [width, units], width + units), constant('offsets', [units], 0)];
  return { output: [units], weights, macs: width * units };
};

/** Places of a window along a side, and how many zeros stand before it. */
export function placeWindow(
  length: number,
  { size = 1, stride = 1, same = 0 }: Settings,
): { readonly places: number; readonly before: number } {
  if (same === 0) return { places: Math.floor((length - size) / stride) + 1, before: 0 };
  const places = Math.ceil(length / stride);
  const padding = Math.max(0, (places - 1) * stride + size - length);
  return { places, before: Math.floor(padding / 2) };
}

const traceConvolution =
  (sides: 1 | 2): Trace =>
  (input, settings, kind) => {
    if (input.length !== sides + 1) return badShape(kind, input, sides === 1 ? 't×c' : 'h×l×c');
    const { units = 1, size = 1 } = settings;
    const channels = input[sides] ?? 1;
    const places = input.slice(0, sides).map((length) => placeWindow(length, settings).places);
    if (places.some((place) => place < 1)) return badShape(kind, input, `≥ ${size}`);
    const window = size ** sides * channels;
    const shape = [...new Array<number>(sides).fill(size), channels, units];
    return {
      output: [...places, units],
      weights: [glorot('weights', shape, window + size ** sides * units), constant('offsets', [units], 0)],
      macs: countShape(places) * window * units,
    };
  };

const tracePool: Trace = (input, settings, kind) => {
  if (input.length < 2) return badShape(kind, input, 't×c, h×l×c');
  const sides = input.slice(0, -1);
  const places = sides.map((length) => placeWindow(length, settings).places);
  if (places.some((place) => place < 1)) return badShape(kind, input, `≥ ${settings.size ?? 1}`);
  return { output: [...places, input.at(-1) ?? 1] };
};

const traceGlobal: Trace = (input, _, kind) =>
  input.length < 2 ? badShape(kind, input, 't×c, h×l×c') : { output: [input.at(-1) ?? 1] };

const traceEmbedding: Trace = (input, { words = 2, units = 1 }, kind) => {
  if (input.length !== 1) return badShape(kind, input, 't');
  return { output: [input[0] ?? 1, units], weights: [glorot('weights', [words, units], words + units)] };
};

const traceRecurrent =
  (gates: number): Trace =>
  (input, { units = 1, sequence = 0 }, kind) => {
    const [steps, channels = 1] = input;
    if (input.length !== 2 || steps === undefined) return badShape(kind, input, 't×c');
    const width = gates * units;
    return {
      output: sequence === 1 ? [steps, units] : [units],
      weights: [
        glorot('weights', [channels, width], channels + units),
        glorot('recurrent', [units, width], 2 * units),
        constant('offsets', [width], 0),
      ],
      macs: steps * width * (channels + units),
    };
  };

const traceNorm =
  (keeps: boolean): Trace =>
  (input) => {
    const channels = [input.at(-1) ?? 1];
    const kept = keeps
      ? [constant('means', channels, 0, true), constant('variances', channels, 1, true)]
      : [];
    return {
      output: input,
      weights: [constant('scale', channels, 1), constant('offsets', channels, 0), ...kept],
    };
  };

const TRACES: Readonly<Record<LayerKind, Trace>> = {
  dense: traceDense,
  conv1d: traceConvolution(1),
  conv2d: traceConvolution(2),
  'max-pool': tracePool,
  'mean-pool': tracePool,
  'global-max': traceGlobal,
  'global-mean': traceGlobal,
  embedding: traceEmbedding,
  rnn: traceRecurrent(1),
  gru: traceRecurrent(3),
  lstm: traceRecurrent(4),
  relu: keepShape,
  tanh: keepShape,
  sigmoid: keepShape,
  dropout: keepShape,
  'batch-norm': traceNorm(true),
  'layer-norm': traceNorm(false),
  flatten: (input) => ({ output: [countShape(input)] }),
};
