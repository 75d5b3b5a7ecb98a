import { EtalonError } from '@etalon/error';

export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Divisor n − 1; NaN for one value. */
  readonly variance: number;
  readonly min: number;
  readonly max: number;
}

/** Sum with Neumaier's compensation (1974): the error does not grow with the number of values. */
export function sumValues(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** Mean, variance and bounds of finite values; corrected two-pass algorithm of Chan, Golub and LeVeque (1983). */
export function measureMoments(values: Float64Array): Moments {
  const n = values.length;
  if (n === 0) throw new EtalonError('numeric.too-few-values', { info: { count: 0, minimum: 1 } });
  const mean = sumValues(values) / n;
  let squares = 0;
  let drift = 0;
  let lost = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    const gap = value - mean;
    drift += gap;
    const square = gap * gap - lost;
    const next = squares + square;
    lost = next - squares - square;
    squares = next;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { n, mean: mean + drift / n, variance: (squares - (drift * drift) / n) / (n - 1), min, max };
}
