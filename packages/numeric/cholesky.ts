import { EtalonError } from '@etalon/error';

/** Lower triangular L with L·Lᵀ = A for a symmetric positive definite n × n matrix in row order; throws `numeric.not-positive-definite`. */
export function factorCholesky(matrix: ArrayLike<number>, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let j = 0; j < n; j += 1) {
    for (let i = j; i < n; i += 1) {
      let sum = matrix[i * n + j] ?? Number.NaN;
      for (let k = 0; k < j; k += 1) sum -= (lower[i * n + k] ?? 0) * (lower[j * n + k] ?? 0);
      if (i === j) {
        if (!(sum > 0)) throw new EtalonError('numeric.not-positive-definite', { info: { order: j + 1 } });
        lower[i * n + i] = Math.sqrt(sum);
      } else lower[i * n + j] = sum / (lower[j * n + j] ?? Number.NaN);
    }
  }
  return lower;
}

/** The x with A·x = b, from the Cholesky factor of A. */
export function solveCholesky(lower: Float64Array, b: ArrayLike<number>): Float64Array {
  const n = b.length;
  const x = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let sum = b[i] ?? Number.NaN;
    for (let k = 0; k < i; k += 1) sum -= (lower[i * n + k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (lower[i * n + i] ?? Number.NaN);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? Number.NaN;
    for (let k = i + 1; k < n; k += 1) sum -= (lower[k * n + i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (lower[i * n + i] ?? Number.NaN);
  }
  return x;
}
