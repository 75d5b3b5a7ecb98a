import { countJudgements, type LevelPattern } from './level-patterns.ts';

/** Differences between values: equal or not, by ranks, by distance, by relative distance (Krippendorff 2004, ch. 11). */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Adds `weight` times the coincidences of one unit, o_ck = n_c(n_k − [c = k])/(m − 1), to a K × K matrix in row order. */
export function addCoincidences(matrix: Float64Array, counts: Float64Array, weight: number): void {
  const size = countJudgements(counts);
  if (size < 2) return;
  const k = counts.length;
  for (let row = 0; row < k; row += 1)
    for (let column = 0; column < k; column += 1)
      matrix[row * k + column] =
        (matrix[row * k + column] ?? 0) +
        (weight * (counts[row] ?? 0) * ((counts[column] ?? 0) - (row === column ? 1 : 0))) / (size - 1);
}

/** Coincidences of all units with two judgements or more, K × K in row order. */
export function sumCoincidences(patterns: readonly LevelPattern[], levels: number): Float64Array {
  const matrix = new Float64Array(levels * levels);
  for (const { counts, multiplicity } of patterns) addCoincidences(matrix, counts, multiplicity);
  return matrix;
}

/**
 * Krippendorff's α = 1 − D_o/D_e of a K × K coincidence matrix (Hayes & Krippendorff 2007; instruments/10 « Agreement »);
 * `values` are the K values for the interval and ratio metrics, 0..K−1 by default. NaN when nothing varies.
 */
export function measureAlpha(matrix: Float64Array, metric: AlphaMetric, values?: readonly number[]): number {
  const k = Math.round(Math.sqrt(matrix.length));
  const totals = new Float64Array(k);
  for (let c = 0; c < k; c += 1)
    for (let d = 0; d < k; d += 1) totals[c] = (totals[c] ?? 0) + (matrix[c * k + d] ?? 0);
  const n = countJudgements(totals);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < k; c += 1)
    for (let d = c + 1; d < k; d += 1) {
      const difference = squareDifference({ metric, totals, values, from: c, to: d });
      observed += (matrix[c * k + d] ?? 0) * difference;
      expected += ((totals[c] ?? 0) * (totals[d] ?? 0) * difference) / (n - 1);
    }
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

function squareDifference(input: {
  readonly metric: AlphaMetric;
  readonly totals: Float64Array;
  readonly values: readonly number[] | undefined;
  readonly from: number;
  readonly to: number;
}): number {
  const { metric, totals, values, from, to } = input;
  const a = values?.[from] ?? from;
  const b = values?.[to] ?? to;
  switch (metric) {
    case 'nominal':
      return 1;
    case 'ordinal': {
      let between = -((totals[from] ?? 0) + (totals[to] ?? 0)) / 2;
      for (let g = from; g <= to; g += 1) between += totals[g] ?? 0;
      return between ** 2;
    }
    case 'interval':
      return (a - b) ** 2;
    case 'ratio':
      return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
    default:
      return metric satisfies never;
  }
}
