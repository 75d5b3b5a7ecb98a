import type { FoldComparison } from './compare-folds.ts';
import type { ModelComparison } from './compare-models.ts';
import type { MeanComparison } from './compare-scores.ts';
import type { ConformalDesign, ConformalReport } from './conformal-report.ts';
import type { ClassificationQuality } from './evaluate-classification.ts';
import type { Figure } from './figure.ts';
import type { Calibration } from './measure-calibration.ts';
import type { GroupReport } from './measure-groups.ts';
import type { RegressionFacts } from './measure-regression.ts';
import type { SliceReport } from './measure-slices.ts';
import type { ThresholdCosts } from './weigh-thresholds.ts';

/** What is worth knowing beside the figures: a code, the model it is about, and its numbers and names. */
export interface EvaluationWarning {
  readonly code:
    | 'few-rows'
    | 'few-of-class'
    | 'one-class'
    | 'class-order'
    | 'inverted-scores'
    | 'positive-guessed'
    | 'class-unseen'
    | 'answers-differ'
    | 'ties'
    | 'constant-scores'
    | 'clipped'
    | 'reordered'
    | 'extra-rows'
    | 'ids-tell-truth'
    | 'zero-truth'
    | 'slices-left'
    | 'few-clusters';
  readonly model: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Where the figures of a model come from: its file, by name and content, and the columns read. */
export interface ModelPlace {
  readonly file: string;
  readonly sha256: string;
  readonly columns: readonly string[];
}

/** Quality of a model in each fold: right answers (or mean absolute error) on the rows of the fold. */
export interface FoldScores {
  readonly names: readonly string[];
  readonly rows: readonly number[];
  readonly values: readonly number[];
  readonly mean: number;
  readonly sd: number;
}

export interface EvaluatedModel {
  readonly name: string;
  readonly place: ModelPlace;
  readonly quality: ClassificationQuality | null;
  readonly regression: RegressionFacts | null;
  readonly calibration: (Calibration & { readonly of: 'positive' | 'top-class' }) | null;
  readonly thresholds: ThresholdCosts | null;
  readonly slices: SliceReport | null;
  readonly groups: readonly GroupReport[];
  readonly folds: FoldScores | null;
  /** The same qualities when rows count for their weight and are drawn by entity; empty when they have neither. */
  readonly byDesign: readonly Figure[];
  /** Intervals or sets made by conformal prediction: one report for each score and level. */
  readonly conformal: readonly ConformalReport[];
}

/** A row where the models differ: its identifier, its truth, what each answers. */
export interface ExampleRow {
  readonly id: string;
  readonly truth: string;
  readonly first: string;
  readonly second: string;
}

export interface ComparedModels {
  readonly first: string;
  readonly second: string;
  readonly classification:
    | (Omit<ModelComparison, 'examples'> & {
        /** p adjusted over the pairs compared (Holm 1979). */
        readonly adjustedMidP: number;
        readonly adjustedAucP: number | null;
      })
    | null;
  readonly regression: { readonly absolute: MeanComparison; readonly square: MeanComparison } | null;
  readonly folds: FoldComparison | null;
  readonly examples: {
    readonly firstOnly: readonly ExampleRow[];
    readonly secondOnly: readonly ExampleRow[];
  };
}

/** All that an evaluation of predictions says, as it is kept and handed in. */
export interface EvaluationDocument {
  readonly task: 'classification' | 'regression';
  readonly n: number;
  readonly level: number;
  readonly truth: ModelPlace;
  readonly classes: readonly string[];
  readonly positive: string | null;
  /** Columns of the weight and of the entity of each row, and how many entities there are. */
  readonly design: {
    readonly weight: string | null;
    readonly cluster: string | null;
    readonly clusters: number | null;
  };
  /** From what score a row is positive when a model gives no answer. */
  readonly threshold: number;
  readonly conformal: ConformalDesign;
  readonly models: readonly EvaluatedModel[];
  readonly comparisons: readonly ComparedModels[];
  readonly warnings: readonly EvaluationWarning[];
}
