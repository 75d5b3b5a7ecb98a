import type { Interval } from '@etalon/numeric';
import type { Algorithm } from './algorithms.ts';
import type { Curve, CurveBand } from './curve.ts';
import type { Settings } from './fit-model.ts';
import type { PlanWish } from './plan-folds.ts';
import type { FollowBy } from './training-set.ts';

/** What is worth knowing beside the figures: a code and its numbers and names. */
export interface TrainingWarning {
  readonly code:
    | 'column-left'
    | 'baseline-added'
    | 'groups-split'
    | 'time-ignored'
    | 'time-ties'
    | 'folds-differ'
    | 'rows-never-asked'
    | 'one-fold'
    | 'model-not-kept'
    | 'not-followed';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Scores over the fits of a plan: their mean, and the interval as if fits were independent beside the corrected one. */
export interface FitMean {
  readonly mean: number;
  readonly sd: number;
  readonly naive: Interval;
  /** Variance widened by the training rows that fits share (Nadeau & Bengio 2003). */
  readonly corrected: Interval;
  /** Of the corrected test against zero; read for a gain alone. */
  readonly p: number;
}

export interface MetricByFit {
  readonly metric: 'accuracy' | 'log-loss' | 'mae' | 'rmse';
  /** One value for each fit, in the order of the plan. */
  readonly values: readonly number[];
  /** Null with one fit. */
  readonly summary: FitMean | null;
  /** The same over the gains on the baseline, fit by fit, above 0 when better; null for the baseline and with one fit. */
  readonly gain: FitMean | null;
}

/** A library that learned, and the hash of its binary. */
export interface LearningEngine {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** A metric of models that learned from a share of the training rows of each fit. */
export interface GrowthPoint {
  readonly share: number;
  /** Mean number of rows learned from. */
  readonly n: number;
  readonly values: readonly number[];
  /** Null with one fit. */
  readonly summary: FitMean | null;
}

export interface TrainedModel {
  readonly name: string;
  readonly algorithm: Algorithm;
  readonly settings: Settings;
  readonly metrics: readonly MetricByFit[];
  /** Losses of the fit on every row; null for what is not learned in rounds. */
  readonly curve: Curve | null;
  /** Losses of the fits of the plan at each step that all of them took; null for what is not learned in rounds, or with one fit. */
  readonly band: CurveBand | null;
  /** The first metric against the rows learned from, the largest share last; empty when it was not asked. */
  readonly growth: readonly GrowthPoint[];
  /** Null for what this room learns by itself. */
  readonly engine: LearningEngine | null;
  /** Numbers that the model holds once learned on every row, and bytes of its file. */
  readonly numbers: number;
  readonly bytes: number;
  /** Its file among the outputs; null when it was too large to be kept. */
  readonly file: string | null;
  /** The same as ONNX, with the preparation of its columns. */
  readonly onnx: { readonly file: string; readonly bytes: number } | null;
  /** Its columns in the table of predictions: one by class, or one. */
  readonly columns: readonly string[];
}

export interface DrawnPlan extends PlanWish {
  /** SHA-256 of the identifiers and the folds of the rows, in their order. */
  readonly sha256: string;
  readonly fits: readonly {
    readonly repeat: number;
    readonly fold: number;
    readonly train: number;
    readonly test: number;
  }[];
  /** For each repeat, the fold of rows taken at equal steps in the order that `order` says; −1 for a row that is never asked. */
  readonly strips: readonly (readonly number[])[];
  readonly order: 'file' | 'group' | 'time';
  /** Entities that folds split, in the first repeat: for some of them, a cell of the strip and its fold, row after row. */
  readonly threads: readonly (readonly { readonly cell: number; readonly fold: number }[])[];
}

/** All that a training says, as it is kept and handed in. */
export interface TrainingDocument {
  readonly task: 'classification' | 'regression';
  readonly n: number;
  /** What every draw comes from. */
  readonly seed: string;
  readonly source: { readonly file: string; readonly sha256: string };
  readonly target: string;
  readonly id: string | null;
  readonly group: string | null;
  readonly time: string | null;
  readonly classes: readonly string[];
  readonly columns: readonly { readonly name: string; readonly kind: 'number' | 'category' }[];
  readonly plan: DrawnPlan;
  /** What rows followed to stop are kept apart by, as in the plan; absent when they are drawn one by one. */
  readonly followedBy?: FollowBy['by'];
  readonly models: readonly TrainedModel[];
  readonly warnings: readonly TrainingWarning[];
}
