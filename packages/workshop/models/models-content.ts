import type { CardFigure, ImportedModel, ModelRegistry } from './registry-content.ts';
import type { ModelsReport } from './report/report-content.ts';

/** A file of the project, by name and content. */
export interface ModelFile {
  readonly name: string;
  readonly sha256: string;
}

/** Rows on which models are measured, and what is asked of them. Empty texts and null stand for what is not said yet. */
export interface ModelsData {
  /** File that holds the truth. */
  readonly file: ModelFile | null;
  readonly task: 'classification' | 'regression';
  readonly truth: string;
  /** Column that names a row in every file. */
  readonly id: string;
  readonly positive: string;
  readonly classes: readonly string[];
  readonly threshold: number | null;
  readonly falsePositiveCost: number | null;
  readonly falseNegativeCost: number | null;
  readonly quantile: number | null;
  readonly slices: readonly string[];
  readonly groups: readonly string[];
  readonly fold: string;
  /** Column of the weight of each row. */
  readonly weight: string;
  /** Column of the entity of each row: a person, a machine. */
  readonly cluster: string;
  /** Shares of rows that conformal intervals or sets are asked to hold, in ]0, 1[; the first one leaves with its columns. */
  readonly levels: readonly number[];
}

export interface ModelEntry {
  readonly id: string;
  readonly name: string;
  /** File of its predictions; null for the one of the truth. */
  readonly file: ModelFile | null;
  /** Column of its answers. */
  readonly prediction: string;
  readonly scores: readonly { readonly id: string; readonly column: string; readonly class: string }[];
  /** Columns of the bounds and of the spread that a model of numbers gives beside its predictions. */
  readonly lower: string;
  readonly upper: string;
  readonly spread: string;
  /** True when scores rank rows without being probabilities. */
  readonly ranking: boolean;
  /** What it is and where it comes from, in its author's words. */
  readonly algorithm: string;
}

/** A model to be learned by the tool. */
export interface TrainingEntry {
  readonly id: string;
  readonly name: string;
  readonly algorithm: string;
}

/** What models are learned from, how they are checked, and which ones. Empty texts stand for what is not said. */
export interface ModelsTraining {
  /** Table of the project to learn from. */
  readonly file: ModelFile | null;
  readonly task: 'classification' | 'regression';
  readonly target: string;
  readonly id: string;
  /** Column of the entity of each row, which grouped folds keep whole. */
  readonly group: string;
  readonly time: string;
  /** Columns that nothing is learned from. */
  readonly left: readonly string[];
  readonly scheme: string;
  readonly folds: number;
  readonly repeats: number;
  /** Share of the rows asked, for one split. */
  readonly share: number;
  /** Rows left out between learning and asking, for time. */
  readonly gap: number;
  readonly models: readonly TrainingEntry[];
  /** Whether models also learn from shares of the rows. */
  readonly growth: boolean;
  /** Settings that are not the usual ones, as `algorithm.setting`. */
  readonly settings: Readonly<Record<string, number>>;
}

/** A layer of a network, with the numbers that it is given. */
export interface NetworkLayer {
  readonly id: string;
  readonly kind: string;
  readonly settings: Readonly<Record<string, number>>;
}

/** A network composed layer by layer, learned from the table and the plan of the training. */
export interface ModelsNetwork {
  readonly name: string;
  /** Shape of a row, `28×28×1`; empty for one number by column. */
  readonly shape: string;
  /** File of the rows; null for the columns of the table. */
  readonly rows: ModelFile | null;
  readonly layers: readonly NetworkLayer[];
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  /** Epochs without a lower validation loss before it stops; 0 goes to the end. */
  readonly patience: number;
  /** How many times it is learned from other draws. */
  readonly seeds: number;
  /** Share of the training rows on which the loss is followed. */
  readonly apart: number;
  readonly seed: number;
  readonly balanced: boolean;
  readonly scales: boolean;
  /** Epochs of one run before it leaves its checkpoint; 0 for all. */
  readonly until: number;
}

/** What an extreme row is: an error, or a case that is rare and legitimate. */
export const EXTREME_NATURES = ['erreur', 'rare_légitime'] as const;
export type ExtremeNature = (typeof EXTREME_NATURES)[number];

/** What is decided of an extreme row, and why. */
export interface ExtremeDecision {
  readonly id: string;
  /** Its identifier, or its place in the file. */
  readonly rowKey: string;
  /** Its isolation when it was decided. */
  readonly score: number;
  readonly nature: ExtremeNature;
  readonly treatment: string;
  readonly reason: string;
}

/** Which model is taken, and why. */
export interface ModelSelection {
  /** Id of a model; empty before the choice. */
  readonly model: string;
  readonly argument: string;
  readonly constraints: string;
}

/** What a person who would use the model must know (Mitchell et al. 2019). */
export interface ModelCard {
  readonly intendedUse: string;
  readonly limits: string;
  readonly data: string;
  readonly ethics: string;
  /** Its figures, each with the run that measured it. */
  readonly figures: readonly CardFigure[];
}

/** The whole of a document of models. */
export interface ModelsContent {
  readonly data: ModelsData;
  readonly training: ModelsTraining;
  readonly network: ModelsNetwork;
  readonly models: readonly ModelEntry[];
  readonly extremes: readonly ExtremeDecision[];
  /** Models made elsewhere. */
  readonly imports: readonly ImportedModel[];
  /** Training logs from elsewhere. */
  readonly logs: readonly { readonly id: string; readonly file: ModelFile }[];
  readonly registry: ModelRegistry;
  readonly selection: ModelSelection;
  readonly card: ModelCard;
  readonly report: ModelsReport;
}
