import { findMedian } from './find-median.ts';

/** True and predicted numbers, row by row, all finite. */
export interface NumberRows {
  readonly truth: Float64Array;
  readonly predicted: Float64Array;
}

/** Errors of numbers, in the order of their values. */
export const ERROR_VALUES = [
  'mae',
  'rmse',
  'median-absolute-error',
  'r2',
  'mape',
  'pinball',
  'mae-skill',
] as const;

export interface NumberErrors {
  /** One for each name of ERROR_VALUES; not finite when it is not defined (truth of zero, constant truth, no row). */
  readonly values: Float64Array;
  /** |truth − prediction| of each row. */
  readonly absolute: Float64Array;
  /** Mean of truth − prediction. */
  readonly bias: number;
  readonly meanTruth: number;
  readonly medianTruth: number;
  readonly zeroTruths: number;
}

/** Errors of predicted numbers in two passes; `quantile` in ]0, 1[ is that of the pinball loss. */
export function measureErrors({ truth, predicted }: NumberRows, quantile: number): NumberErrors {
  const n = truth.length;
  const absolute = new Float64Array(n);
  const medianTruth = findMedian(truth);
  let sumAbsolute = 0;
  let square = 0;
  let bias = 0;
  let sum = 0;
  let sumSquares = 0;
  let relative = 0;
  let pinball = 0;
  let base = 0;
  let zeroTruths = 0;
  for (let row = 0; row < n; row += 1) {
    const y = truth[row] ?? 0;
    const gap = y - (predicted[row] ?? 0);
    const size = Math.abs(gap);
    const centred = y - medianTruth;
    absolute[row] = size;
    sumAbsolute += size;
    square += gap * gap;
    bias += gap;
    sum += centred;
    sumSquares += centred * centred;
    relative += size / Math.abs(y);
    pinball += Math.max(quantile * gap, (quantile - 1) * gap);
    base += Math.abs(centred);
    zeroTruths += Number(y === 0);
  }
  const values = Float64Array.of(
    sumAbsolute / n,
    Math.sqrt(square / n),
    findMedian(absolute),
    1 - square / (sumSquares - (sum * sum) / n),
    relative / n,
    pinball / n,
    1 - sumAbsolute / base,
  );
  return { values, absolute, bias: bias / n, meanTruth: medianTruth + sum / n, medianTruth, zeroTruths };
}
