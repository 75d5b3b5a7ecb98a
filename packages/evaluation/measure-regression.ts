import type { RandomStream } from '@etalon/numeric';
import { type Figure, giveValue, leaveOut } from './figure.ts';
import { ERROR_VALUES, measureErrors, type NumberErrors, type NumberRows } from './measure-errors.ts';
import { type ResampledRows, type RowStatistic, resampleRows } from './resample-rows.ts';
import { sortScores } from './sort-scores.ts';

export interface RegressionFacts {
  readonly n: number;
  /** Figures in the order mae, rmse, median-absolute-error, r2, mape, pinball, mae-skill. */
  readonly figures: readonly Figure[];
  /** Mean of truth − prediction. */
  readonly bias: number;
  /** Rows whose truth is zero: the relative error has no value. */
  readonly zeroTruths: number;
  readonly meanTruth: number;
  readonly medianTruth: number;
  /** RMSE / MAE: 1 when every error has one size, larger when few are large. */
  readonly tailRatio: number | null;
}

export interface RegressionOptions {
  readonly stream: RandomStream;
  /** Quantile that the prediction stands for, in ]0, 1[: its pinball loss is then given. */
  readonly quantile?: number;
  readonly replicates?: number;
}

/**
 * Errors of predicted numbers, with a bootstrap interval over rows. `mae-skill` is the gain over the median of the truths
 * and `r2` the gain over their mean, both known from these rows. Throws nothing: no row gives figures without value.
 */
export function measureRegression(rows: NumberRows, options: RegressionOptions): RegressionFacts {
  const n = rows.truth.length;
  const errors = measureErrors(rows, options.quantile ?? 0.5);
  const { bias, zeroTruths, meanTruth, medianTruth } = errors;
  const found = n === 0 ? null : resampleErrors(rows, errors, options);
  const figures = ERROR_VALUES.flatMap((metric, at) => {
    if (metric === 'pinball' && options.quantile === undefined) return [];
    if (found === null) return [leaveOut(metric, n, 'no-row')];
    if (metric === 'mape' && zeroTruths > 0) return [leaveOut(metric, n, 'zero-truth')];
    return [makeFigure(metric, n, found, at)];
  });
  const [mae = Number.NaN, rmse = Number.NaN] = errors.values;
  return {
    n,
    figures,
    bias,
    zeroTruths,
    meanTruth,
    medianTruth,
    tailRatio: mae > 0 ? rmse / mae : null,
  };
}

function resampleErrors(
  { truth, predicted }: NumberRows,
  { absolute, medianTruth }: NumberErrors,
  { stream, quantile = 0.5, replicates }: RegressionOptions,
): ResampledRows {
  const order = sortScores(absolute);
  const sorted = { truth: new Float64Array(order.length), predicted: new Float64Array(order.length) };
  order.forEach((row, at) => {
    sorted.truth[at] = truth[row] ?? 0;
    sorted.predicted[at] = predicted[row] ?? 0;
  });
  return resampleRows({
    rows: order.length,
    values: ERROR_VALUES.length,
    statistic: prepareErrors(sorted, { quantile, medianTruth }),
    stream,
    ...(replicates !== undefined && { replicates }),
  });
}

function makeFigure(metric: string, n: number, found: ResampledRows, at: number): Figure {
  const value = found.estimates[at] ?? Number.NaN;
  if (!Number.isFinite(value)) return leaveOut(metric, n, 'constant-truth');
  const interval = found.intervals[at] ?? null;
  if (interval === null || n < 2) return giveValue(metric, n, value, 'too-few-values');
  return { metric, value, n, interval, method: found.method, gap: null };
}

/** Rows in ascending order of their absolute error, so that its median is read while counting. */
function prepareErrors(
  { truth, predicted }: NumberRows,
  { quantile, medianTruth }: { readonly quantile: number; readonly medianTruth: number },
): RowStatistic {
  const n = truth.length;
  const origin = medianTruth;
  return (counts, into) => {
    let taken = 0;
    for (let at = 0; at < n; at += 1) taken += counts[at] ?? 0;
    const lowPlace = Math.floor((taken - 1) / 2);
    const highPlace = Math.ceil((taken - 1) / 2);
    let seen = 0;
    let low = Number.NaN;
    let high = Number.NaN;
    let absolute = 0;
    let square = 0;
    let sum = 0;
    let sumSquares = 0;
    let relative = 0;
    let pinball = 0;
    let base = 0;
    for (let at = 0; at < n; at += 1) {
      const count = counts[at] ?? 0;
      if (count === 0) continue;
      const y = truth[at] ?? 0;
      const gap = y - (predicted[at] ?? 0);
      const size = Math.abs(gap);
      if (seen <= lowPlace) low = size;
      if (seen <= highPlace) high = size;
      seen += count;
      absolute += count * size;
      square += count * gap * gap;
      sum += count * (y - origin);
      sumSquares += count * (y - origin) * (y - origin);
      relative += (count * size) / Math.abs(y);
      pinball += count * (gap >= 0 ? quantile * gap : (quantile - 1) * gap);
      base += count * Math.abs(y - medianTruth);
    }
    into[0] = absolute / taken;
    into[1] = Math.sqrt(square / taken);
    into[2] = low + (high - low) / 2;
    into[3] = 1 - square / (sumSquares - (sum * sum) / taken);
    into[4] = relative / taken;
    into[5] = pinball / taken;
    into[6] = 1 - absolute / base;
  };
}
