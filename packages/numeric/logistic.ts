import { factorCholesky, solveCholesky } from './cholesky.ts';

/**
 * Ridge-penalised logistic regression by Newton steps: `design` holds n rows of p values in row order (add the
 * constant yourself), labels are 0/1. Returns p coefficients; stops below 1e-10 of change or after 50 steps.
 */
export function fitLogistic(
  design: Float64Array,
  labels: ArrayLike<number>,
  p: number,
  ridge = 1e-6,
): Float64Array {
  const n = labels.length;
  let beta = new Float64Array(p);
  for (let step = 0; step < 50; step += 1) {
    const gradient = Float64Array.from(beta, (value) => -ridge * value);
    const hessian = new Float64Array(p * p);
    for (let i = 0; i < n; i += 1) {
      const row = design.subarray(i * p, i * p + p);
      const mu = 1 / (1 + Math.exp(-dotProduct(row, beta)));
      const residual = (labels[i] ?? 0) - mu;
      const weight = mu * (1 - mu);
      for (let a = 0; a < p; a += 1) {
        const xa = row[a] ?? 0;
        gradient[a] = (gradient[a] ?? 0) + residual * xa;
        for (let b = 0; b <= a; b += 1)
          hessian[a * p + b] = (hessian[a * p + b] ?? 0) + weight * xa * (row[b] ?? 0);
      }
    }
    for (let a = 0; a < p; a += 1) {
      for (let b = a + 1; b < p; b += 1) hessian[a * p + b] = hessian[b * p + a] ?? 0;
      hessian[a * p + a] = (hessian[a * p + a] ?? 0) + ridge;
    }
    const delta = solveCholesky(factorCholesky(hessian, p), gradient);
    const largest = Math.max(...delta.map(Math.abs));
    const scale = largest > 5 ? 5 / largest : 1;
    beta = beta.map((value, a) => value + scale * (delta[a] ?? 0));
    if (largest < 1e-10) break;
  }
  return beta;
}

/** Σ aᵢ·bᵢ over the length of the first array. */
export function dotProduct(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
