import type { Interval } from '@etalon/numeric';
import type { Algorithm } from './algorithms.ts';
import type { SearchSpace } from './draw-trials.ts';
import type { Settings } from './fit-model.ts';
import type { PlanWish } from './plan-folds.ts';
import type { FitMean, LearningEngine } from './training-document.ts';

export interface Trial {
  readonly settings: Settings;
  /** Mean loss over the fits of the plan, on the largest share of the training rows it was given. */
  readonly loss: number;
  readonly sd: number;
  /** Share of the training rows that it learned from: under 1 for a trial that successive halving gave up. */
  readonly share: number;
}

export interface MeasuredLoss {
  readonly value: number;
  readonly interval: Interval;
}

/** What permuting a setting adds to the error of a forest that learned the losses, over their variance. */
export interface SettingImportance {
  readonly name: string;
  readonly importance: number;
}

/** One outer fold: a whole search on its training rows, then its best settings and the usual ones asked on the others. */
export interface NestedFold {
  readonly fold: number;
  readonly rows: { readonly searched: number; readonly apart: number };
  readonly settings: Settings;
  /** Loss of the best trial during the search, and on the rows that this search never saw. */
  readonly validation: number;
  readonly test: number;
  readonly usual: number;
}

/** The search itself, validated: what one may expect of settings chosen in this way (Varma & Simon 2006). */
export interface NestedSearch {
  readonly folds: readonly NestedFold[];
  readonly test: FitMean;
  /** Loss of the usual settings less that of the best ones. */
  readonly gain: FitMean;
  /** Loss apart less loss of the search. */
  readonly optimism: FitMean;
}

/** All that a search of settings says, as it is kept and handed in. */
export interface SearchDocument {
  readonly task: 'classification' | 'regression';
  readonly n: number;
  /** What every draw comes from. */
  readonly seed: string;
  /** Null for what this room learns by itself. */
  readonly engine: LearningEngine | null;
  readonly source: { readonly file: string; readonly sha256: string };
  readonly target: string;
  readonly algorithm: Algorithm;
  readonly method: 'grid' | 'random' | 'halving' | 'sequential';
  /** Of a sequential search: its trials at most, and how many without a lower loss stop it (0 never). */
  readonly sequence?: { readonly asked: number; readonly patience: number };
  /** Log loss of classes, squared error of numbers: less is better. */
  readonly metric: 'log-loss' | 'mse';
  readonly space: SearchSpace;
  readonly plan: PlanWish;
  readonly fits: number;
  /** Rows that the search learned from, and rows that it never saw. */
  readonly rows: { readonly searched: number; readonly apart: number };
  /** The usual settings first, then the trials in their order. */
  readonly trials: readonly Trial[];
  readonly best: number;
  /** Trials whose loss is no number: they are listed, and never chosen. */
  readonly failed: number;
  /** Null with too few trials to tell. */
  readonly importance: readonly SettingImportance[] | null;
  /** Null unless outer folds were asked for. */
  readonly nested: NestedSearch | null;
  /** Settings of the best trial that are at an end of their bounds. */
  readonly boundary: readonly string[];
  /** Least loss after each trial, and expected least loss after as many trials drawn again (none for a sequential search); among trials on every row. */
  readonly bestSoFar: readonly number[];
  readonly expected: readonly number[];
  /** Probability that a trial is in the best twentieth of the space; null for a grid and a sequential search. */
  readonly topProbability: number | null;
  /** On the rows kept apart: the best settings, the usual ones, and what the first gain on the second, row by row. */
  readonly apart: {
    readonly best: MeasuredLoss;
    readonly usual: MeasuredLoss;
    readonly gain: MeasuredLoss;
    /** Loss kept apart less loss of the search: what choosing the best has flattered. */
    readonly optimism: number;
  };
}
