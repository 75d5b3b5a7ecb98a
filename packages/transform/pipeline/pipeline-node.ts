/** A cell of a table: empty cells are null. */
export type Cell = string | number | null;

/** Rows of a file: columns by name, and the line of the file of each row. */
export interface Table {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly Cell[]>;
  readonly lines: readonly number[];
}

export type Params = Readonly<Record<string, string | number | boolean>>;

/** One operation of a pipeline, on columns of the table or on what other nodes give. */
export interface PipelineNode {
  readonly id: string;
  readonly op: string;
  readonly columns: readonly string[];
  /** Ids of the nodes whose outputs it takes, side by side. */
  readonly deps: readonly string[];
  /** The rows it learns from: the training side of the wall, or both sides (a leak). */
  readonly fitsOn: 'train' | 'all';
  readonly params: Params;
}

export type ValueKind = 'cells' | 'tokens' | 'matrix' | 'pictures' | 'sounds' | 'frames';

export interface OperationShape {
  /** Filters drop rows before the wall, augmentations add copies, the others make columns. */
  readonly stage: 'filter' | 'augment' | 'node';
  readonly takes: readonly ValueKind[];
  readonly gives: ValueKind;
  /** Whether it learns from rows: its fitted state then crosses the wall. */
  readonly learns: boolean;
  /** One column of text, or of names of files. */
  readonly oneColumn?: boolean;
}

const node = (takes: readonly ValueKind[], gives: ValueKind, learns: boolean): OperationShape => ({
  stage: 'node',
  takes,
  gives,
  learns,
});
const filter: OperationShape = { stage: 'filter', takes: ['cells'], gives: 'cells', learns: false };
const augment: OperationShape = { stage: 'augment', takes: ['cells'], gives: 'cells', learns: false };
const NUMBERS: readonly ValueKind[] = ['cells', 'matrix'];

/** Every operation, with what it takes and gives. */
export const OPERATIONS: Readonly<Record<string, OperationShape>> = {
  'filter-empty': filter,
  'filter-length': filter,
  'filter-duplicates': filter,
  'filter-language': filter,
  'augment-plain': augment,
  'augment-words': augment,
  'filter-unreadable': filter,
  'augment-noise': augment,
  'augment-flip': augment,
  'augment-move': augment,
  'augment-turn': augment,
  'augment-light': augment,
  'augment-grain': augment,
  'augment-gain': augment,
  'augment-delay': augment,
  'augment-hiss': augment,
  'augment-speed': augment,
  impute: node(['cells'], 'cells', true),
  numbers: node(['cells'], 'matrix', false),
  log: node(NUMBERS, 'matrix', false),
  standard: node(NUMBERS, 'matrix', true),
  robust: node(NUMBERS, 'matrix', true),
  'min-max': node(NUMBERS, 'matrix', true),
  'one-hot': node(['cells'], 'matrix', true),
  ordinal: node(['cells'], 'matrix', true),
  target: node(['cells'], 'matrix', true),
  dates: node(['cells'], 'matrix', false),
  interactions: node(NUMBERS, 'matrix', false),
  tokenise: { ...node(['cells'], 'tokens', false), oneColumn: true },
  'stop-words': node(['tokens'], 'tokens', false),
  stem: node(['tokens'], 'tokens', false),
  counts: node(['tokens'], 'matrix', true),
  'tf-idf': node(['tokens'], 'matrix', true),
  hashing: node(['tokens'], 'matrix', false),
  encoder: { ...node(['cells'], 'matrix', false), oneColumn: true },
  image: { ...node(['cells'], 'pictures', false), oneColumn: true },
  pixels: node(['pictures'], 'matrix', false),
  'scale-channels': node(['pictures'], 'matrix', true),
  levels: node(['pictures'], 'matrix', false),
  gradients: node(['pictures'], 'matrix', false),
  'picture-hash': node(['pictures'], 'matrix', false),
  sound: { ...node(['cells'], 'sounds', false), oneColumn: true },
  'log-mel': node(['sounds'], 'frames', false),
  mfcc: node(['frames'], 'frames', false),
  'pool-frames': node(['frames'], 'matrix', false),
  'sound-figures': node(['sounds'], 'matrix', false),
  svd: node(['matrix'], 'matrix', true),
  pca: node(['matrix'], 'matrix', true),
};

/** A number among parameters, or its default. */
export function numberOf(params: Params, name: string, otherwise: number): number {
  const value = params[name];
  return typeof value === 'number' ? value : otherwise;
}

/** A whole number among parameters, or its default, brought between two bounds. */
export function wholeOf(
  params: Params,
  name: string,
  { otherwise, least, most }: { readonly otherwise: number; readonly least: number; readonly most: number },
): number {
  return Math.min(most, Math.max(least, Math.round(numberOf(params, name, otherwise))));
}

/** A text among parameters, or its default. */
export function textOf(params: Params, name: string, otherwise: string): string {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

/** A yes or no among parameters, or its default. */
export function flagOf(params: Params, name: string, otherwise: boolean): boolean {
  const value = params[name];
  return typeof value === 'boolean' ? value : otherwise;
}
