/** A file of the project, by name and content. */
export interface TransformFile {
  readonly name: string;
  readonly sha256: string;
}

/** The rows, and what their columns are. Empty texts stand for what is not said yet. */
export interface TransformData {
  readonly file: TransformFile | null;
  /** Archive of the images or sounds that its rows name. */
  readonly archive: TransformFile | null;
  /** The model that encodes texts, and its tokenizer. */
  readonly encoder: TransformFile | null;
  readonly tokenizer: TransformFile | null;
  readonly task: 'classification' | 'regression';
  /** Column that a model would learn to answer. */
  readonly target: string;
  readonly id: string;
  /** Column of the entity of each row: a person, a machine. */
  readonly entity: string;
  readonly time: string;
}

/** The wall between what is learned from and what is tested on. */
export interface TransformSplit {
  readonly method: 'random' | 'stratified' | 'grouped' | 'time' | 'column';
  readonly testShare: number;
  readonly seed: number;
  /** With `column`: the column that says the side, and its value for test. */
  readonly column: string;
  readonly testValue: string;
}

export interface TransformNode {
  readonly id: string;
  readonly name: string;
  readonly op: string;
  readonly columns: readonly string[];
  /** Ids of the nodes it takes from. */
  readonly deps: readonly string[];
  readonly fitsOn: 'train' | 'all';
  readonly params: Readonly<Record<string, string | number | boolean>>;
  /** Ids of the filters that must stand before it. */
  readonly after: readonly string[];
  /** Its cost for a row in microseconds, measured here or elsewhere; null before. */
  readonly costUs: number | null;
  /** Why it is there, in its author's words; for an augmentation, why labels stay true. */
  readonly why: string;
}

/** A variable that the pipeline makes or reads, as a person who knows the trade would say it. */
export interface TransformFeature {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** Who or what says that it matters. */
  readonly source: string;
  readonly availableAt: 'before' | 'after' | 'unknown';
}

/** What the pipeline is for, and what its order is chosen by. */
export interface TransformChoice {
  readonly need: string;
  readonly criterion: string;
  readonly argument: string;
}

/** The whole of a document of transformation. */
export interface TransformContent {
  readonly data: TransformData;
  readonly split: TransformSplit;
  readonly nodes: readonly TransformNode[];
  readonly neighbours: number;
  /** How vectors are laid out on two axes. */
  readonly picture: 'pca' | 'umap' | 'tsne';
  readonly features: readonly TransformFeature[];
  readonly choice: TransformChoice;
}
