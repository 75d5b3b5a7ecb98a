/** A setting of an operation, as a form asks for it. */
export type OperationField =
  | { readonly kind: 'number'; readonly key: string; readonly label: string; readonly value: number }
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly label: string;
      readonly hint?: string;
      readonly value: string;
    }
  | { readonly kind: 'flag'; readonly key: string; readonly label: string; readonly value: boolean }
  | {
      readonly kind: 'choice';
      readonly key: string;
      readonly label: string;
      readonly choices: readonly string[];
      readonly value: string;
    };

const number = (key: string, value: number, label = `param.${key}`): OperationField => ({
  kind: 'number',
  key,
  label,
  value,
});
const choice = (key: string, choices: readonly string[], value = choices[0] ?? ''): OperationField => ({
  kind: 'choice',
  key,
  label: `param.${key}`,
  choices,
  value,
});
const flag = (key: string, value: boolean): OperationField => ({
  kind: 'flag',
  key,
  label: `param.${key}`,
  value,
});
const text = (key: string, hint?: string, value = ''): OperationField => ({
  kind: 'text',
  key,
  label: `param.${key}`,
  value,
  ...(hint !== undefined && { hint }),
});

const TERMS = [
  number('longest', 1),
  number('minDocuments', 1),
  number('maxShare', 1),
  number('most', 10_000),
];

const copies = number('copies', 1);

/** Settings of the operations on images and sounds. */
const MEDIA_FIELDS: Readonly<Record<string, readonly OperationField[]>> = {
  'augment-flip': [copies, choice('axis', ['horizontal', 'vertical'])],
  'augment-move': [copies, number('share', 0.1)],
  'augment-turn': [copies, number('degrees', 10)],
  'augment-light': [copies, number('share', 0.1)],
  'augment-grain': [copies, number('share', 0.05)],
  'augment-gain': [copies, number('decibels', 6)],
  'augment-delay': [copies, number('share', 0.1)],
  'augment-hiss': [copies, number('under', 20)],
  'augment-speed': [copies, number('share', 0.1)],
  image: [
    number('width', 32),
    number('height', 32),
    choice('fit', ['stretch', 'crop']),
    choice('colour', ['rgb', 'grey']),
  ],
  levels: [number('bins', 16)],
  gradients: [number('cell', 8), number('directions', 9)],
  'picture-hash': [choice('hash', ['phash', 'dhash'])],
  sound: [number('rate', 16_000), number('seconds', 0)],
  'log-mel': [
    number('frameMs', 25),
    number('hopMs', 10),
    number('bands', 40),
    choice('scale', ['slaney', 'htk']),
    choice('area', ['area', 'peak']),
    number('floor', 1e-10),
  ],
  mfcc: [number('coefficients', 13)],
  'pool-frames': [choice('pool', ['mean-deviation', 'mean', 'flatten'])],
};

/** Settings of each operation that has some, with what they are at first. */
export const OPERATION_FIELDS: Readonly<Record<string, readonly OperationField[]>> = {
  'filter-length': [number('least', 1), number('most', 100_000, 'param.most-length')],
  'filter-language': [choice('language', ['fr', 'en'])],
  'augment-plain': [copies],
  'augment-words': [number('copies', 1), number('share', 0.1)],
  'augment-noise': [number('copies', 1), number('share', 0.1)],
  ...MEDIA_FIELDS,
  impute: [choice('strategy', ['median', 'mean', 'most-frequent', 'constant']), text('value')],
  log: [choice('shift', ['none', 'one'])],
  'one-hot': [choice('drop', ['none', 'first'])],
  target: [number('weight', 10), flag('inside', true)],
  dates: [text('parts', 'param.parts.hint', 'month, weekday')],
  tokenise: [number('shortest', 2), flag('lower', true), flag('fold', false)],
  'stop-words': [choice('language', ['fr', 'en', 'fr+en']), text('added'), text('keep', 'param.keep.hint')],
  counts: TERMS,
  'tf-idf': [...TERMS, flag('sublinear', false), choice('norm', ['l2', 'l1', 'none'])],
  hashing: [number('bits', 12), number('longest', 1), choice('norm', ['l2', 'l1', 'none'])],
  encoder: [
    choice('pooling', ['mean', 'cls', 'pooled']),
    number('length', 128),
    flag('normalise', true),
    text('output', 'param.output.hint'),
    text('prefix', 'param.prefix.hint'),
  ],
  svd: [number('components', 2)],
  pca: [number('components', 2)],
};

/** Operations in the order in which they are offered, by their family. */
export const OPERATION_FAMILIES = {
  filter: ['filter-empty', 'filter-length', 'filter-duplicates', 'filter-language', 'filter-unreadable'],
  augment: [
    'augment-plain',
    'augment-words',
    'augment-noise',
    'augment-flip',
    'augment-move',
    'augment-turn',
    'augment-light',
    'augment-grain',
    'augment-gain',
    'augment-delay',
    'augment-hiss',
    'augment-speed',
  ],
  table: [
    'impute',
    'numbers',
    'log',
    'standard',
    'robust',
    'min-max',
    'one-hot',
    'ordinal',
    'target',
    'dates',
    'interactions',
  ],
  text: ['tokenise', 'stop-words', 'stem', 'counts', 'tf-idf', 'hashing', 'encoder'],
  picture: ['image', 'pixels', 'scale-channels', 'levels', 'gradients', 'picture-hash'],
  sound: ['sound', 'log-mel', 'mfcc', 'pool-frames', 'sound-figures'],
  reduce: ['svd', 'pca'],
} as const;

/** How vectors may be laid out on two axes. */
export const PICTURES = ['pca', 'umap', 'tsne'] as const;
