import type { AnalysisKind } from '../spec/analysis-spec.ts';

/** One number with what is known of its precision; null where the method gives none. */
export interface Estimate {
  /** Stable within one analysis: `mean-difference`, `hedges-g`, or a term such as `age`, `sexe[F]`, `age:sexe[F]`. */
  readonly term: string;
  readonly estimate: number | null;
  readonly se: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly p: number | null;
  readonly unit?: string;
  /** Group the estimate is about, when there is one. */
  readonly group?: string;
}

export interface TestResult {
  /** `welch`, `breusch-pagan`, `log-rank`… */
  readonly name: string;
  /** Symbol of the statistic: `t`, `F`, `W`, `chi2`, `z`… */
  readonly symbol: string;
  readonly statistic: number | null;
  readonly df: readonly number[];
  readonly p: number | null;
  /** True when p comes from the exact distribution. */
  readonly exact?: boolean;
}

export type TableCell = string | number | null;

export interface ResultTable {
  readonly id: string;
  readonly columns: readonly { readonly id: string; readonly kind: 'text' | 'number' }[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Points to draw: at most 2,000, chosen by rank so that the same data give the same points. */
export interface Picture {
  readonly id:
    | 'residuals-fitted'
    | 'normal-quantiles'
    | 'scale-location'
    | 'leverage'
    | 'survival'
    | 'autocorrelation'
    | 'partial-autocorrelation'
    | 'decomposition'
    | 'forecast'
    | 'scree'
    | 'components'
    | 'clusters'
    | 'silhouette'
    | 'raw';
  readonly series: readonly PictureSeries[];
  /** Points before thinning. */
  readonly of: number;
}

export interface PictureSeries {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly lo?: readonly number[];
  readonly hi?: readonly number[];
  /** Row of the table, from 0, for pictures whose points are rows. */
  readonly rows?: readonly number[];
}

/** Something a reader must know, as a code (`statistics.separation`) with its facts; sentences are in i18n. */
export interface AnalysisWarning {
  readonly code: string;
  readonly info: Readonly<Record<string, string | number>>;
}

export interface DroppedRows {
  readonly reason: 'filter' | 'missing' | 'not-finite' | 'other-level' | 'unpaired' | 'outside-domain';
  /** Empty for filters. */
  readonly column: string;
  readonly count: number;
}

export interface AnalysisResult {
  readonly kind: AnalysisKind;
  /** Rows used. */
  readonly n: number;
  readonly level: number;
  readonly dropped: readonly DroppedRows[];
  readonly estimates: readonly Estimate[];
  readonly tests: readonly TestResult[];
  readonly tables: readonly ResultTable[];
  /** `r2`, `sigma`, `aic`, `df-residual`, `events`… */
  readonly fit: Readonly<Record<string, number | null>>;
  readonly pictures: readonly Picture[];
  readonly warnings: readonly AnalysisWarning[];
  /** What did the arithmetic: `R 4.6.0` or `etalon`. */
  readonly engine: string;
}
