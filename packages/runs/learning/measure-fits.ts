import { compareFolds } from '@etalon/evaluation';
import type { FitMean, MetricByFit, PlannedFit, Target } from '@etalon/learning';

const CLIP = 1e-15;

/** Metrics of the predictions of one fit: right answers and log loss of classes, absolute error and root of squared error of numbers. */
export function measureFit(
  { values, classes }: Target,
  test: Uint32Array,
  predictions: Float64Array,
): Readonly<Partial<Record<MetricByFit['metric'], number>>> {
  const rows = test.length;
  if (classes === 0) {
    let absolute = 0;
    let squares = 0;
    for (let at = 0; at < rows; at += 1) {
      const error = (predictions[at] ?? 0) - (values[test[at] ?? 0] ?? 0);
      absolute += Math.abs(error);
      squares += error * error;
    }
    return { mae: absolute / rows, rmse: Math.sqrt(squares / rows) };
  }
  let right = 0;
  let loss = 0;
  for (let at = 0; at < rows; at += 1) {
    const own = predictions.subarray(at * classes, (at + 1) * classes);
    const truth = values[test[at] ?? 0] ?? 0;
    right += Number(own.indexOf(Math.max(...own)) === truth);
    loss -= Math.log(Math.min(1, Math.max(CLIP, own[truth] ?? 0)));
  }
  return { accuracy: right / rows, 'log-loss': loss / rows };
}

/** Loss of each row asked: log loss of classes, squared error of numbers. */
export function measureRows(
  { values, classes }: Target,
  test: Uint32Array,
  predictions: Float64Array,
): Float64Array {
  return Float64Array.from(test, (row, at) => {
    const truth = values[row] ?? 0;
    if (classes === 0) return ((predictions[at] ?? 0) - truth) ** 2;
    return -Math.log(Math.min(1, Math.max(CLIP, predictions[at * classes + truth] ?? 0)));
  });
}

const LESS_IS_BETTER: ReadonlySet<string> = new Set(['log-loss', 'mae', 'rmse']);

/** One metric of a model over the fits of a plan, and its gain over the baseline fit by fit. */
export function summariseFits(
  metric: MetricByFit['metric'],
  given: {
    readonly values: readonly number[];
    readonly baseline: readonly number[] | null;
    readonly fits: readonly PlannedFit[];
  },
): MetricByFit {
  const { values, baseline, fits } = given;
  const sign = LESS_IS_BETTER.has(metric) ? -1 : 1;
  const gains = baseline === null ? null : values.map((value, at) => sign * (value - (baseline[at] ?? 0)));
  return {
    metric,
    values,
    summary: summarise(values, fits),
    gain: gains === null ? null : summarise(gains, fits),
  };
}

function summarise(values: readonly number[], fits: readonly PlannedFit[]): FitMean | null {
  if (values.length < 2) return null;
  const share = fits.reduce((sum, { train, test }) => sum + test.length / train.length, 0) / fits.length;
  return summariseValues(values, share);
}

/** Mean of two values or more over fits, with both intervals; `share` is rows asked over rows learned from. */
export function summariseValues(values: readonly number[], share: number): FitMean {
  const { difference, sd, naive, corrected } = compareFolds(values, share);
  return { mean: difference, sd, naive: naive.interval, corrected: corrected.interval, p: corrected.p };
}
