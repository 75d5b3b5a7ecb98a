import type { Algorithm } from './algorithms.ts';
import type { AskedLosses } from './leave-out.ts';
import type { FitMean } from './training-document.ts';

/** What is taken out of the rows learned from: those most isolated, or those worst predicted out of fold. */
export const EXTREME_RULES = ['none', 'isolation-1', 'isolation-5', 'residual-1'] as const;
export type ExtremeRule = (typeof EXTREME_RULES)[number];

export interface RuleEffect {
  readonly rule: ExtremeRule;
  /** Rows taken out of the training rows of each fit, on average; the rows asked stay the same. */
  readonly removed: number;
  /** Mean loss of each model over the fits, less is better. */
  readonly losses: readonly number[];
  /** Null with one fit. */
  readonly summaries: readonly (FitMean | null)[];
  /** Rank of each model by its loss, 1 the least. */
  readonly ranks: readonly number[];
  /** Kendall's τ-b between these losses and those without any rule; null for it, and with one model. */
  readonly tau: number | null;
}

/** A row asked out of fold, and what the mean loss of each model would be without it (jackknife). */
export interface InfluentialRow {
  /** Its place in the file, from 1. */
  readonly row: number;
  /** Its identifier when the table has one; absent from documents of version 1.0. */
  readonly key?: string;
  readonly isolation: number;
  /** Share of the rows that are as isolated or more. */
  readonly isolationRank: number;
  readonly losses: readonly number[];
  readonly without: readonly number[];
  /** Whether the order of the models changes without it. */
  readonly movesRanks: boolean;
}

/** What extreme rows do to the scores and to the order of algorithms. */
export interface ExtremesDocument {
  readonly task: 'classification' | 'regression';
  readonly n: number;
  readonly seed: string;
  readonly source: { readonly file: string; readonly sha256: string };
  readonly target: string;
  /** Log loss of classes, squared error of numbers. */
  readonly metric: 'log-loss' | 'mse';
  readonly fits: number;
  readonly models: readonly { readonly name: string; readonly algorithm: Algorithm }[];
  readonly rules: readonly RuleEffect[];
  /** Rows asked in the first repeat, and their mean losses by model; absent from documents of version 1.0. */
  readonly asked?: AskedLosses;
  readonly rows: readonly InfluentialRow[];
  /** Rows asked whose removal alone would change the order of the models. */
  readonly movers: number;
}
