/** What a choice of the report is about. */
export const CHOICE_TOPICS = [
  'split',
  'metric',
  'validation',
  'search',
  'extremes',
  'model',
  'other',
] as const;
export type ChoiceTopic = (typeof CHOICE_TOPICS)[number];

/** Where a figure comes from: a kind of run of the document, or what the document itself holds. */
export const FIGURE_FAMILIES = [
  'evaluation',
  'training',
  'network',
  'search',
  'extremes',
  'document',
] as const;
export type FigureFamily = (typeof FIGURE_FAMILIES)[number];

/** A number that a run gives, at its place. */
export interface RunFigure {
  readonly family: FigureFamily;
  /** Id of the run; empty for the document itself. */
  readonly run: string;
  /** JSON pointer in the result of the run, or in the document; a list stands for the number of its items. */
  readonly place: string;
  /** Names and never ranks: the same figure has the same key in the next run. */
  readonly key: string;
  /** The model, the rule or the setting it is about; empty for the run as a whole. */
  readonly subject: string;
  /** Code of what is measured: `roc-auc`, `mean accuracy`, `folds`. */
  readonly what: string;
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Rows it was measured on; null when it counts no rows. */
  readonly n: number | null;
}

/** A figure of a run that a text of the report names: `{id}` writes its value, `{id:i}` with its interval, `{id:n}` its rows. */
export interface BoundFigure extends RunFigure {
  readonly id: string;
  /** What it is and its unit, in the words of its author. */
  readonly label: string;
  readonly unit: string;
}

/** A choice, and what its author says of it; empty texts are not written yet. */
export interface ReportChoice {
  readonly id: string;
  readonly topic: ChoiceTopic;
  readonly choice: string;
  readonly reason: string;
  readonly alternative: string;
  readonly consequence: string;
}

export interface ReportSurprise {
  readonly id: string;
  readonly expected: string;
  readonly seen: string;
  readonly done: string;
}

/** The synthesis report of A3.3: choices and what else was possible, surprises, a conclusion, and the figures that texts name. */
export interface ModelsReport {
  readonly choices: readonly ReportChoice[];
  readonly surprises: readonly ReportSurprise[];
  readonly conclusion: string;
  readonly figures: readonly BoundFigure[];
}

export const CHOICE_TEXTS = ['choice', 'reason', 'alternative', 'consequence'] as const;
export const SURPRISE_TEXTS = ['expected', 'seen', 'done'] as const;

/** True while nobody wrote anything in it. */
export function isEmptyReport({ choices, surprises, conclusion, figures }: ModelsReport): boolean {
  return choices.length + surprises.length + figures.length === 0 && conclusion.trim() === '';
}
