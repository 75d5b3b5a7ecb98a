import { EtalonError } from '@etalon/error';
import { sumValues } from '@etalon/numeric';

export interface WeightedMean {
  readonly mean: number;
  /** Σw(x−m)²/(Σw − Σw²/Σw), as R's `cov.wt`. */
  readonly variance: number;
  /** Linearised, for weights that are inverse chances of selection. */
  readonly se: number;
  /** (Σw)²/Σw², Kish 1965. */
  readonly effectiveRows: number;
}

/** Mean under weights that are not negative; a negative one is `statistics.bad-weight`. */
export function weighMean(values: Float64Array, weights: Float64Array, column: string): WeightedMean {
  const negative = weights.reduce((sum, weight) => sum + (weight < 0 ? 1 : 0), 0);
  if (negative > 0) throw new EtalonError('statistics.bad-weight', { info: { column, count: negative } });
  const total = sumValues(weights);
  if (!(total > 0))
    throw new EtalonError('statistics.bad-weight', { info: { column, count: weights.length } });
  const squared = sumValues(weights.map((weight) => weight * weight));
  const mean = sumValues(values.map((value, i) => value * (weights[i] ?? 0))) / total;
  const squares = sumValues(values.map((value, i) => (weights[i] ?? 0) * (value - mean) ** 2));
  const spread = sumValues(values.map((value, i) => ((weights[i] ?? 0) * (value - mean)) ** 2));
  const n = values.length;
  return {
    mean,
    variance: squares / (total - squared / total),
    se: Math.sqrt((spread * n) / (n - 1)) / total,
    effectiveRows: total ** 2 / squared,
  };
}
