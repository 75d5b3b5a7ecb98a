import { EtalonError } from '@etalon/error';

/** Columns brought to mean 0 and spread 1 when there is an intercept, to spread 1 otherwise. */
export interface StandardColumns {
  readonly columns: readonly Float64Array[];
  readonly means: Float64Array;
  readonly spreads: Float64Array;
}

/** Standardises columns of equal length, so that their products are well scaled; a constant column gives spread 0. */
export function standardiseColumns(columns: readonly Float64Array[], isCentred: boolean): StandardColumns {
  const means = new Float64Array(columns.length);
  const spreads = new Float64Array(columns.length);
  const made = columns.map((values, j) => {
    const n = values.length;
    let sum = 0;
    for (let i = 0; i < n; i += 1) sum += values[i] ?? 0;
    const mean = isCentred ? sum / n : 0;
    let squares = 0;
    for (let i = 0; i < n; i += 1) squares += ((values[i] ?? 0) - mean) ** 2;
    const spread = Math.sqrt(squares / n);
    means[j] = mean;
    spreads[j] = spread;
    const standard = new Float64Array(n);
    for (let i = 0; i < n; i += 1) standard[i] = ((values[i] ?? 0) - mean) / spread;
    return standard;
  });
  return { columns: made, means, spreads };
}

const BLOCK = 2048;

/** XᵀWX in row order (p × p) of p columns, W diagonal or absent; blocks of rows keep the columns in cache, two sums at a time the adder busy. */
export function multiplyGram(columns: readonly Float64Array[], weights: Float64Array | null): Float64Array {
  const p = columns.length;
  const n = columns[0]?.length ?? 0;
  const gram = new Float64Array(p * p);
  const scaled = new Float64Array(BLOCK);
  for (let start = 0; start < n; start += BLOCK) {
    const end = Math.min(n, start + BLOCK);
    for (let j = 0; j < p; j += 1) {
      const a = columns[j] ?? scaled;
      for (let i = start; i < end; i += 1)
        scaled[i - start] = (a[i] ?? 0) * (weights === null ? 1 : (weights[i] ?? 0));
      for (let k = 0; k <= j; k += 2) {
        const b = columns[k] ?? scaled;
        const c = columns[k + 1] ?? b;
        let first = 0;
        let second = 0;
        for (let i = start; i < end; i += 1) {
          const one = scaled[i - start] ?? 0;
          first += one * (b[i] ?? 0);
          second += one * (c[i] ?? 0);
        }
        gram[j * p + k] = (gram[j * p + k] ?? 0) + first;
        if (k < j) gram[j * p + k + 1] = (gram[j * p + k + 1] ?? 0) + second;
      }
    }
  }
  for (let j = 0; j < p; j += 1) for (let k = j + 1; k < p; k += 1) gram[j * p + k] = gram[k * p + j] ?? 0;
  return gram;
}

/** Xᵀv of p columns. */
export function multiplyTransposed(columns: readonly Float64Array[], v: Float64Array): Float64Array {
  return Float64Array.from(columns, (column) => {
    let sum = 0;
    for (let i = 0; i < v.length; i += 1) sum += (column[i] ?? 0) * (v[i] ?? 0);
    return sum;
  });
}

/** Xβ of p columns, written into `target` when given. */
export function multiplyColumns(
  columns: readonly Float64Array[],
  beta: ArrayLike<number>,
  target?: Float64Array,
): Float64Array {
  const n = columns[0]?.length ?? 0;
  const out = target ?? new Float64Array(n);
  out.fill(0);
  columns.forEach((column, j) => {
    const b = beta[j] ?? 0;
    for (let i = 0; i < n; i += 1) out[i] = (out[i] ?? 0) + b * (column[i] ?? 0);
  });
  return out;
}

/** The inverse of a symmetric positive definite p × p matrix, from its Cholesky factor. */
export function invertCholesky(lower: Float64Array, p: number): Float64Array {
  if (lower.length !== p * p)
    throw new EtalonError('numeric.unequal-lengths', { info: { first: lower.length, second: p * p } });
  const inverse = new Float64Array(p * p);
  for (let k = 0; k < p; k += 1) {
    const x = new Float64Array(p);
    for (let i = k; i < p; i += 1) {
      let sum = i === k ? 1 : 0;
      for (let m = k; m < i; m += 1) sum -= (lower[i * p + m] ?? 0) * (x[m] ?? 0);
      x[i] = sum / (lower[i * p + i] ?? Number.NaN);
    }
    for (let i = p - 1; i >= 0; i -= 1) {
      let sum = x[i] ?? 0;
      for (let m = i + 1; m < p; m += 1) sum -= (lower[m * p + i] ?? 0) * (x[m] ?? 0);
      x[i] = sum / (lower[i * p + i] ?? Number.NaN);
      inverse[i * p + k] = x[i] ?? Number.NaN;
    }
  }
  return inverse;
}

/** Smallest squared pivot over its diagonal: 1 − R² of the worst column given those before it. */
export function worstPivot(lower: Float64Array, gram: Float64Array, p: number): number {
  let worst = 1;
  for (let j = 0; j < p; j += 1)
    worst = Math.min(worst, (lower[j * p + j] ?? 0) ** 2 / (gram[j * p + j] ?? Number.NaN));
  return worst;
}
