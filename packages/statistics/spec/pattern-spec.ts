export interface AutocorrelationSpec {
  readonly kind: 'autocorrelation';
  /** Values in order of time. */
  readonly column: string;
  /** Sorts the rows first, when given. */
  readonly order?: string;
  readonly lags: number;
}

export interface DecompositionSpec {
  readonly kind: 'decomposition';
  readonly column: string;
  readonly order?: string;
  /** Observations per period, 2 or more. */
  readonly period: number;
  readonly robust?: boolean;
}

export interface HoltWintersSpec {
  readonly kind: 'holt-winters';
  readonly column: string;
  readonly order?: string;
  /** Observations per period; 1 for a series without season. */
  readonly period: number;
  readonly seasonal?: 'additive' | 'multiplicative' | 'none';
  readonly trend?: boolean;
  readonly horizon: number;
}

export interface ComponentsSpec {
  readonly kind: 'components';
  readonly columns: readonly string[];
  /** Each column divided by its standard deviation; true when left out. */
  readonly scale?: boolean;
}

export interface ClustersSpec {
  readonly kind: 'clusters';
  readonly method: 'k-means' | 'hierarchical';
  readonly columns: readonly string[];
  readonly groups: number;
  readonly scale?: boolean;
  /** Of the hierarchical method; `ward` when left out. */
  readonly linkage?: 'ward' | 'average' | 'complete' | 'single';
  /** Of k-means: random starts and their seed. */
  readonly starts?: number;
  readonly seed?: number;
}
