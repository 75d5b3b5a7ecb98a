import { EtalonError } from '@etalon/error';
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';
import { rankValues } from './ranks.ts';

export interface AucResult extends Interval {
  readonly auc: number;
  readonly standardError: number;
}

/**
 * Area under the ROC curve of scores against 0/1 labels with DeLong's standard error (1988, by mid-ranks) and an
 * interval on the logit scale. Throws `numeric.one-class` when a class is empty.
 */
export function estimateAuc(scores: ArrayLike<number>, labels: ArrayLike<number>, level = 0.95): AucResult {
  const positives: number[] = [];
  const negatives: number[] = [];
  for (let i = 0; i < scores.length; i += 1)
    (labels[i] === 1 ? positives : negatives).push(scores[i] ?? Number.NaN);
  const m = positives.length;
  const n = negatives.length;
  if (m === 0 || n === 0)
    throw new EtalonError('numeric.one-class', { info: { positives: m, negatives: n } });
  const pooled = rankValues([...positives, ...negatives]);
  const rankPositive = rankValues(positives);
  const rankNegative = rankValues(negatives);
  const v10 = Float64Array.from({ length: m }, (_, i) => ((pooled[i] ?? 0) - (rankPositive[i] ?? 0)) / n);
  const v01 = Float64Array.from(
    { length: n },
    (_, j) => 1 - ((pooled[m + j] ?? 0) - (rankNegative[j] ?? 0)) / m,
  );
  const auc = v10.reduce((sum, value) => sum + value, 0) / m;
  const standardError = Math.sqrt(variance(v10, auc) / m + variance(v01, auc) / n);
  const z = normalQuantile(1 - (1 - level) / 2);
  if (auc <= 0 || auc >= 1) return { auc, standardError, lo: auc, hi: auc };
  const logit = Math.log(auc / (1 - auc));
  const spread = (z * standardError) / (auc * (1 - auc));
  return {
    auc,
    standardError,
    lo: 1 / (1 + Math.exp(spread - logit)),
    hi: 1 / (1 + Math.exp(-spread - logit)),
  };
}

function variance(values: Float64Array, mean: number): number {
  let sum = 0;
  for (const value of values) sum += (value - mean) ** 2;
  return values.length < 2 ? 0 : sum / (values.length - 1);
}
