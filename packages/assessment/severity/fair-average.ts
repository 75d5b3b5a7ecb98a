import { type Interval, normalQuantile } from '@etalon/numeric';
import type { JudgementColumns } from './judgement-columns.ts';
import { type SeverityPoint, type SeveritySystem, stepsOf } from './newton-step.ts';
import { fillLevelLaw, type LevelLaw } from './rating-scale.ts';

/** The shared part of the posterior: its covariance (shared × shared, row order) and the examiners of one component. */
export interface SharedPosterior {
  readonly covariance: Float64Array;
  readonly system: SeveritySystem;
  readonly point: SeverityPoint;
  readonly law: LevelLaw;
}

/**
 * Fair average F = mean over criteria of E[x | θ − ᾱ − δ_i] of candidate `n`, ᾱ the mean severity of `examiners`
 * (instruments/07 §7.3), with the 95 % interval of the delta method on the logit of F/top.
 */
export function averageFairly(
  columns: JudgementColumns,
  posterior: SharedPosterior,
  n: number,
  examiners: readonly number[],
): { readonly value: number; readonly interval: Interval } {
  const { point, law } = posterior;
  const steps = stepsOf(columns, point);
  const first = columns.examiners.length;
  const count = columns.criteria.length;
  const slopes = new Float64Array(point.shared.length);
  const severity = examiners.reduce((sum, j) => sum + (point.shared[j] ?? 0), 0) / examiners.length;
  let value = 0;
  let slope = 0;
  for (let i = 0; i < count; i += 1) {
    fillLevelLaw(law, (point.candidates[n] ?? 0) - severity - (point.shared[first + i] ?? 0), steps);
    value += law.mean / count;
    slope += law.variance / count;
    slopes[first + i] = -law.variance / count;
    for (let k = 1; k <= steps.length; k += 1)
      slopes[first + count + k - 1] =
        (slopes[first + count + k - 1] ?? 0) - (law.covariances[k] ?? 0) / count;
  }
  for (const j of examiners) slopes[j] = -slope / examiners.length;
  const sd = Math.sqrt(measureVariance(posterior, n, slope, slopes));
  const top = steps.length;
  const half = (normalQuantile(0.975) * sd * top) / (value * (top - value));
  const logit = Math.log(value / (top - value));
  const back = (at: number): number => top / (1 + Math.exp(-at));
  return { value, interval: { lo: back(logit - half), hi: back(logit + half) } };
}

/** Variance of slope·θ_n + slopes·shared under the block inverse of the information. */
function measureVariance(posterior: SharedPosterior, n: number, slope: number, slopes: Float64Array): number {
  const { covariance, system } = posterior;
  const shared = slopes.length;
  const information = system.diagonal[n] ?? 1;
  const direction = slopes.map(
    (value, place) => value - (slope * (system.border[n * shared + place] ?? 0)) / information,
  );
  let sum = slope ** 2 / information;
  for (let row = 0; row < shared; row += 1) {
    const weight = direction[row] ?? 0;
    if (weight === 0) continue;
    let inner = 0;
    for (let column = 0; column < shared; column += 1)
      inner += (covariance[row * shared + column] ?? 0) * (direction[column] ?? 0);
    sum += weight * inner;
  }
  return sum;
}
