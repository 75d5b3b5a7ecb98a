export type Transform = 'identity' | 'log' | 'log1p' | 'sqrt' | 'inverse' | 'square';

/** One column is a main effect; several are their interaction alone. */
export interface ModelTerm {
  readonly columns: readonly string[];
  /** Of a single number column. */
  readonly transform?: Transform;
  /** Of a single number column, after the transform; 1 when left out. */
  readonly power?: number;
}

export interface Outcome {
  readonly column: string;
  readonly transform?: Transform;
  /** The level that counts as 1, when the column is a factor and the model is binomial. */
  readonly event?: string;
}

/** Where the standard errors come from. */
export type ErrorModel =
  | { readonly kind: 'model' }
  | { readonly kind: 'robust'; readonly type: 'HC0' | 'HC1' | 'HC2' | 'HC3' }
  | { readonly kind: 'cluster'; readonly column: string }
  | { readonly kind: 'bootstrap'; readonly replicates: number; readonly seed: number };

interface ModelBase {
  readonly outcome: Outcome;
  readonly terms: readonly ModelTerm[];
  /** True when left out. */
  readonly intercept?: boolean;
  readonly weights?: string;
  readonly errors?: ErrorModel;
}

export interface LinearModelSpec extends ModelBase {
  readonly kind: 'linear-model';
}

export type GlmFamily = 'binomial' | 'poisson' | 'gamma' | 'quasi-binomial' | 'quasi-poisson';
export type GlmLink = 'logit' | 'probit' | 'cloglog' | 'log' | 'identity' | 'inverse' | 'sqrt';

export interface GlmSpec extends ModelBase {
  readonly kind: 'glm';
  readonly family: GlmFamily;
  /** The canonical link when left out. */
  readonly link?: GlmLink;
  /** A column added to the linear predictor, in the units of the link. */
  readonly offset?: string;
}

export interface SurvivalCurveSpec {
  readonly kind: 'survival-curve';
  readonly time: string;
  readonly event: string;
  readonly group?: string;
  /** Times at which the curve is read. */
  readonly at?: readonly number[];
}

export interface CoxSpec {
  readonly kind: 'cox';
  readonly time: string;
  readonly event: string;
  readonly terms: readonly ModelTerm[];
}
