/** A number that a layer is given, within bounds; `usual` when nobody says. Those of `whole` are integers, `switch` is 0 or 1. */
export interface LayerSetting {
  readonly name: 'units' | 'size' | 'stride' | 'same' | 'words' | 'sequence' | 'share';
  readonly form: 'whole' | 'switch' | 'share';
  readonly low: number;
  readonly high: number;
  readonly usual: number;
}

const units = (usual: number): LayerSetting => ({ name: 'units', form: 'whole', low: 1, high: 4096, usual });
const size = (usual: number): LayerSetting => ({ name: 'size', form: 'whole', low: 1, high: 31, usual });
const stride = (usual: number): LayerSetting => ({ name: 'stride', form: 'whole', low: 1, high: 16, usual });
const same: LayerSetting = { name: 'same', form: 'switch', low: 0, high: 1, usual: 1 };
const sequence: LayerSetting = { name: 'sequence', form: 'switch', low: 0, high: 1, usual: 0 };
const words: LayerSetting = { name: 'words', form: 'whole', low: 2, high: 50_000, usual: 1000 };
const share: LayerSetting = { name: 'share', form: 'share', low: 0, high: 0.95, usual: 0.2 };

/** Every kind of layer, with what it is given. */
export const LAYERS = {
  dense: [units(64)],
  conv1d: [units(16), size(3), stride(1), same],
  conv2d: [units(8), size(3), stride(1), same],
  'max-pool': [size(2), stride(2)],
  'mean-pool': [size(2), stride(2)],
  'global-max': [],
  'global-mean': [],
  embedding: [words, units(16)],
  rnn: [units(32), sequence],
  gru: [units(32), sequence],
  lstm: [units(32), sequence],
  relu: [],
  tanh: [],
  sigmoid: [],
  dropout: [share],
  'batch-norm': [],
  'layer-norm': [],
  flatten: [],
} as const satisfies Readonly<Record<string, readonly LayerSetting[]>>;

export type LayerKind = keyof typeof LAYERS;

export const LAYER_KINDS: readonly LayerKind[] = [
  'dense',
  'conv1d',
  'conv2d',
  'max-pool',
  'mean-pool',
  'global-max',
  'global-mean',
  'embedding',
  'rnn',
  'gru',
  'lstm',
  'relu',
  'tanh',
  'sigmoid',
  'dropout',
  'batch-norm',
  'layer-norm',
  'flatten',
];

/** A layer as somebody composes it: what is not said is usual. */
export interface LayerWish {
  readonly kind: string;
  readonly settings: Readonly<Record<string, number>>;
}

/** A layer of a known kind. */
export interface Layer {
  readonly kind: LayerKind;
  readonly settings: Readonly<Record<string, number>>;
}
