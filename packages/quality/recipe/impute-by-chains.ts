import { factorCholesky, normalQuantile, type RandomStream, seedPcg32, solveCholesky } from '@etalon/numeric';
import type { ImputedCells } from './impute-cells.ts';

const RIDGE = 1e-8;

/**
 * Missing cells of the first column by chained equations (van Buuren & Groothuis-Oudshoorn 2011, linear regression):
 * each column with missing cells is regressed in turn on all others, from its mean, `rounds` times. With a seed, each
 * value adds a normal draw of the residual deviation; without, it is the conditional mean. One completed table, no pooling.
 */
export function imputeByChains(
  columns: readonly Float64Array[],
  { rounds, seed }: { readonly rounds: number; readonly seed: number | null },
): ImputedCells {
  const filled = columns.map(fillByMean);
  const gaps = columns.map((column) => {
    const rows: number[] = [];
    column.forEach((value, row) => {
      if (Number.isNaN(value)) rows.push(row);
    });
    return rows;
  });
  const order = gaps
    .map((rows, index) => ({ index, count: rows.length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count || a.index - b.index);
  const stream = seed === null ? null : seedPcg32({ high: 0, low: seed >>> 0 }, { high: 0, low: 54 });
  for (let round = 0; round < rounds; round += 1)
    for (const { index } of order) regressColumn(filled, { index, gaps: gaps[index] ?? [], stream });
  const places = (gaps[0] ?? []).filter((row) => Number.isFinite(filled[0]?.[row] ?? Number.NaN));
  return { places, values: places.map((row) => filled[0]?.[row] ?? 0) };
}

function fillByMean(column: Float64Array): Float64Array {
  let count = 0;
  let sum = 0;
  for (const value of column)
    if (!Number.isNaN(value)) {
      count += 1;
      sum += value;
    }
  const mean = sum / count;
  return column.map((value) => (Number.isNaN(value) ? mean : value));
}

/** Predictors are centred on their means over the fitted rows, then solved by Cholesky with a ridge of 1e-8 of the trace. */
function regressColumn(
  columns: readonly Float64Array[],
  task: { readonly index: number; readonly gaps: readonly number[]; readonly stream: RandomStream | null },
): void {
  const target = columns[task.index] ?? new Float64Array();
  const others = columns.filter((_, i) => i !== task.index);
  const missing = new Uint8Array(target.length);
  for (const row of task.gaps) missing[row] = 1;
  const rows = target.length - task.gaps.length;
  if (rows < others.length + 2) return;
  const meanOf = (column: Float64Array): number => {
    let sum = 0;
    for (let row = 0; row < column.length; row += 1) if (missing[row] === 0) sum += column[row] ?? 0;
    return sum / rows;
  };
  const means = others.map(meanOf);
  const mean = meanOf(target);
  const slopes = solveSlopes(others, { target, missing, means, mean });
  if (slopes === null) return;
  const predict = (row: number): number =>
    others.reduce((sum, column, j) => sum + (slopes[j] ?? 0) * ((column[row] ?? 0) - (means[j] ?? 0)), mean);
  let squares = 0;
  if (task.stream !== null)
    for (let row = 0; row < target.length; row += 1)
      if (missing[row] === 0) squares += ((target[row] ?? 0) - predict(row)) ** 2;
  const deviation = Math.sqrt(squares / (rows - others.length - 1));
  for (const row of task.gaps) {
    const draw = task.stream === null ? 0 : normalQuantile((task.stream.nextUint32() + 0.5) / 2 ** 32);
    target[row] = predict(row) + deviation * draw;
  }
}

function solveSlopes(
  others: readonly Float64Array[],
  fit: {
    readonly target: Float64Array;
    readonly missing: Uint8Array;
    readonly means: readonly number[];
    readonly mean: number;
  },
): Float64Array | null {
  const p = others.length;
  const cross = new Float64Array(p * p);
  const right = new Float64Array(p);
  for (let row = 0; row < fit.target.length; row += 1) {
    if (fit.missing[row] === 1) continue;
    const y = (fit.target[row] ?? 0) - fit.mean;
    for (let i = 0; i < p; i += 1) {
      const x = (others[i]?.[row] ?? 0) - (fit.means[i] ?? 0);
      right[i] = (right[i] ?? 0) + x * y;
      for (let j = 0; j <= i; j += 1)
        cross[i * p + j] = (cross[i * p + j] ?? 0) + x * ((others[j]?.[row] ?? 0) - (fit.means[j] ?? 0));
    }
  }
  let trace = 0;
  for (let i = 0; i < p; i += 1) trace += cross[i * p + i] ?? 0;
  if (!(trace > 0)) return null;
  for (let i = 0; i < p; i += 1) {
    cross[i * p + i] = (cross[i * p + i] ?? 0) + (RIDGE * trace) / p;
    for (let j = 0; j < i; j += 1) cross[j * p + i] = cross[i * p + j] ?? 0;
  }
  return solveCholesky(factorCholesky(cross, p), right);
}
