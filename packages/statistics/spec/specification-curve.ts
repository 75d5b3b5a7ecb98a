import type { RowFilter } from '../table/data-table.ts';
import type { Analysis } from './analysis-spec.ts';
import type { ErrorModel, GlmFamily, ModelTerm, Outcome } from './model-spec.ts';

export interface Alternative<T> {
  readonly id: string;
  readonly value: T;
}

/** Reasonable choices declared beforehand; every combination is estimated. An axis left out has one choice. */
export interface SpecificationCurveSpec {
  /** The term followed, as it is written in the estimates of each analysis. */
  readonly term: string;
  readonly level?: number;
  readonly unit?: string;
  readonly outcomes: readonly Alternative<Outcome>[];
  /** The exposure itself, in every analysis. */
  readonly exposure: ModelTerm;
  readonly covariates: readonly Alternative<readonly ModelTerm[]>[];
  readonly filters: readonly Alternative<readonly RowFilter[]>[];
  readonly methods: readonly Alternative<SpecificationMethod>[];
}

export type SpecificationMethod =
  | { readonly kind: 'linear-model'; readonly errors?: ErrorModel }
  | { readonly kind: 'glm'; readonly family: GlmFamily; readonly errors?: ErrorModel };

export interface SpecificationPoint {
  readonly choices: {
    readonly outcome: string;
    readonly covariates: string;
    readonly filter: string;
    readonly method: string;
  };
  readonly analysis: Analysis;
  readonly estimate: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly p: number | null;
  readonly n: number;
  /** Code of what kept it from being estimated. */
  readonly refused: string | null;
}

export interface SpecificationCurve {
  /** Sorted by estimate, then by the order of declaration; refused ones last. */
  readonly points: readonly SpecificationPoint[];
  readonly estimated: number;
  readonly positive: number;
  readonly negative: number;
  /** How many intervals leave zero out. */
  readonly excludingZero: number;
  readonly median: number | null;
}
