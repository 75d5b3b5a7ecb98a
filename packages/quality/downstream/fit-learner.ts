import { dotProduct, factorCholesky, fitLogistic, solveCholesky } from '@etalon/numeric';
import type { Encoded } from './encode-rows.ts';

export type TargetKind = 'number' | 'binary';

const PENALTY = 1;

/** Coefficients of the fixed learner: ridge regression of a number, ridge-penalised logistic regression of 0/1; penalty 1. */
export function fitLearner(rows: Encoded, target: Float64Array, kind: TargetKind): Float64Array {
  if (kind === 'binary') return fitLogistic(rows.design, target, rows.width, PENALTY);
  const { design, width } = rows;
  const cross = new Float64Array(width * width);
  const moment = new Float64Array(width);
  for (let i = 0; i < target.length; i += 1) {
    const row = design.subarray(i * width, (i + 1) * width);
    for (let a = 0; a < width; a += 1) {
      const x = row[a] ?? 0;
      moment[a] = (moment[a] ?? 0) + x * (target[i] ?? 0);
      for (let b = 0; b < width; b += 1)
        cross[a * width + b] = (cross[a * width + b] ?? 0) + x * (row[b] ?? 0);
    }
  }
  // The constant is not penalised: a tiny ridge there only keeps the matrix definite.
  for (let a = 0; a < width; a += 1)
    cross[a * width + a] = (cross[a * width + a] ?? 0) + (a === 0 ? 1e-9 : PENALTY);
  return solveCholesky(factorCholesky(cross, width), moment);
}

/** Loss of each row: squared error of a number, log loss of 0/1 with the probability kept in [1e-15, 1 − 1e-15]. */
export function measureLosses(
  rows: Encoded,
  target: Float64Array,
  { coefficients, kind }: { readonly coefficients: Float64Array; readonly kind: TargetKind },
): Float64Array {
  return Float64Array.from(target, (y, i) => {
    const score = dotProduct(coefficients, rows.design.subarray(i * rows.width, (i + 1) * rows.width));
    if (kind === 'number') return (y - score) ** 2;
    const p = Math.min(1 - 1e-15, Math.max(1e-15, 1 / (1 + Math.exp(-score))));
    return -(y * Math.log(p) + (1 - y) * Math.log(1 - p));
  });
}
