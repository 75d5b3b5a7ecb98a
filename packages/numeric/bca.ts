import { EtalonError } from '@etalon/error';
import type { Interval } from './interval.ts';
import { normalCumulative, normalQuantile } from './normal.ts';
import { inverseEmpirical } from './quantiles.ts';

export interface BcaResult extends Interval {
  readonly bias: number;
  readonly acceleration: number;
}

/**
 * Bias-corrected and accelerated limits from bootstrap replicates (any order) and the leave-one-out values of the
 * same statistic (Efron 1987; limits by inverse empirical distribution, ties counted one half).
 */
export function limitBca(input: {
  readonly estimate: number;
  readonly replicates: Float64Array;
  readonly jackknife: Float64Array;
  /** How many rows share each leave-one-out value; one each by default. */
  readonly jackknifeCounts?: Float64Array;
  readonly level?: number;
}): BcaResult {
  const sorted = Float64Array.from(input.replicates).sort();
  if (sorted.length === 0 || input.jackknife.length < 2)
    throw new EtalonError('numeric.too-few-values', { info: { replicates: sorted.length } });
  let below = 0;
  for (const value of sorted) below += value < input.estimate ? 1 : value === input.estimate ? 0.5 : 0;
  const share = Math.min(1 - 0.5 / sorted.length, Math.max(0.5 / sorted.length, below / sorted.length));
  const bias = normalQuantile(share);
  const acceleration = accelerate(input.jackknife, input.jackknifeCounts);
  const tail = (1 - (input.level ?? 0.95)) / 2;
  const limit = (p: number): number => {
    const shifted = bias + normalQuantile(p);
    return inverseEmpirical(sorted, normalCumulative(bias + shifted / (1 - acceleration * shifted)));
  };
  return { lo: limit(tail), hi: limit(1 - tail), bias, acceleration };
}

/** BCa interval of a statistic of rows 0..n−1, resampled `replicates` times with the given uniform generator in [0, 1[. */
export function bootstrapBca(input: {
  readonly size: number;
  readonly statistic: (rows: Int32Array) => number;
  readonly random: () => number;
  readonly replicates?: number;
  readonly level?: number;
}): BcaResult & { readonly estimate: number } {
  const n = input.size;
  const everyRow = Int32Array.from({ length: n }, (_, row) => row);
  const estimate = input.statistic(everyRow);
  const rows = new Int32Array(n);
  const replicates = Float64Array.from({ length: input.replicates ?? (n > 5000 ? 2000 : 10_000) }, () => {
    for (let i = 0; i < n; i += 1) rows[i] = Math.floor(input.random() * n);
    return input.statistic(rows);
  });
  const jackknife = Float64Array.from({ length: n }, (_, left) =>
    input.statistic(everyRow.filter((row) => row !== left)),
  );
  return { ...limitBca({ estimate, replicates, jackknife, level: input.level ?? 0.95 }), estimate };
}

function accelerate(jackknife: Float64Array, counts: Float64Array | undefined): number {
  let total = 0;
  let sum = 0;
  for (let at = 0; at < jackknife.length; at += 1) {
    const count = counts?.[at] ?? 1;
    total += count;
    sum += count * (jackknife[at] ?? 0);
  }
  const mean = sum / total;
  let squares = 0;
  let cubes = 0;
  for (let at = 0; at < jackknife.length; at += 1) {
    const gap = mean - (jackknife[at] ?? 0);
    const count = counts?.[at] ?? 1;
    squares += count * gap ** 2;
    cubes += count * gap ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
