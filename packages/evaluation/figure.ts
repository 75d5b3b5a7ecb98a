import type { Interval } from '@etalon/numeric';

/** Confidence level of every interval of this package. */
export const LEVEL = 0.95;

/** How an interval was made; `none` when the figure has none. */
export type IntervalMethod =
  | 'wilson'
  | 'newcombe'
  | 'newcombe-paired'
  | 'delong-logit'
  | 'delong'
  | 'bca'
  | 'percentile'
  | 'wald'
  | 'corrected-t'
  | 'none';

/** Why a figure has no value, or a value without an interval. */
export type FigureGap =
  | 'one-class'
  | 'no-row'
  | 'zero-truth'
  | 'constant-truth'
  | 'perfect'
  | 'no-probability'
  | 'averaged'
  | 'too-few-values'
  | 'separated';

/** A measured quality: its value, the rows it stands on, its 95 % interval and how that was made. */
export interface Figure {
  readonly metric: string;
  /** Null when it is not defined on these rows; `gap` then says why. */
  readonly value: number | null;
  readonly n: number;
  readonly interval: Interval | null;
  readonly method: IntervalMethod;
  readonly gap: FigureGap | null;
}

/** A figure that is not defined on these rows. */
export function leaveOut(metric: string, n: number, gap: FigureGap): Figure {
  return { metric, value: null, n, interval: null, method: 'none', gap };
}

/** A figure without an interval, with the reason. */
export function giveValue(metric: string, n: number, value: number, gap: FigureGap): Figure {
  return { metric, value, n, interval: null, method: 'none', gap };
}

/** Metrics of which less is better. */
export const LESS_IS_BETTER: ReadonlySet<string> = new Set([
  'log-loss',
  'brier',
  'mae',
  'rmse',
  'median-absolute-error',
  'mape',
  'pinball',
  'cost',
]);
