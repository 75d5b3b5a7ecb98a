import { EtalonError } from '@etalon/error';
import type { Matrix, SparseMatrix } from '../matrix.ts';

export interface Fidelity {
  readonly neighbours: number;
  readonly rows: number;
  /** Are neighbours in the picture neighbours in the vectors? 1 when all are. */
  readonly trustworthiness: number;
  /** Are neighbours in the vectors still neighbours in the picture? 1 when all are. */
  readonly continuity: number;
}

/**
 * Trustworthiness and continuity of a reduction (Venna & Kaski 2001) by Euclidean neighbours, equal distances taken in the
 * order of rows. Defined for k < n/2; throws `transform.too-many-neighbours`.
 */
export function measureFidelity(high: Matrix, low: Matrix, neighbours: number): Fidelity {
  const n = high.rows;
  if (neighbours < 1 || neighbours >= n / 2)
    throw new EtalonError('transform.too-many-neighbours', { info: { neighbours, rows: n } });
  let intruders = 0;
  let lost = 0;
  for (let i = 0; i < n; i += 1) {
    const inHigh = rankOthers(high, i);
    const inLow = rankOthers(low, i);
    for (let j = 0; j < n; j += 1) {
      if (j === i) continue;
      const a = inHigh[j] ?? 0;
      const b = inLow[j] ?? 0;
      if (b <= neighbours && a > neighbours) intruders += a - neighbours;
      if (a <= neighbours && b > neighbours) lost += b - neighbours;
    }
  }
  const scale = 2 / (n * neighbours * (2 * n - 3 * neighbours - 1));
  return { neighbours, rows: n, trustworthiness: 1 - scale * intruders, continuity: 1 - scale * lost };
}

/** Rank of each other row by its distance to row i, from 1. */
function rankOthers(matrix: Matrix, i: number): Int32Array {
  const distances = Float64Array.from({ length: matrix.rows }, (_, j) => measureDistance(matrix, i, j));
  const order = Array.from({ length: matrix.rows }, (_, j) => j)
    .filter((j) => j !== i)
    .sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b);
  const ranks = new Int32Array(matrix.rows);
  order.forEach((j, at) => {
    ranks[j] = at + 1;
  });
  return ranks;
}

/** Squared Euclidean distance between two rows. */
export function measureDistance(matrix: Matrix, a: number, b: number): number {
  if (matrix.kind === 'sparse') return measureSparseDistance(matrix, a, b);
  const { columns, data } = matrix;
  let sum = 0;
  for (let j = 0; j < columns; j += 1)
    sum += ((data[a * columns + j] ?? 0) - (data[b * columns + j] ?? 0)) ** 2;
  return sum;
}

function measureSparseDistance({ starts, indices, values }: SparseMatrix, a: number, b: number): number {
  let x = starts[a] ?? 0;
  let y = starts[b] ?? 0;
  const endX = starts[a + 1] ?? 0;
  const endY = starts[b + 1] ?? 0;
  let sum = 0;
  while (x < endX || y < endY) {
    const atX = x < endX ? (indices[x] ?? 0) : Number.POSITIVE_INFINITY;
    const atY = y < endY ? (indices[y] ?? 0) : Number.POSITIVE_INFINITY;
    const left = atX <= atY ? (values[x] ?? 0) : 0;
    const right = atY <= atX ? (values[y] ?? 0) : 0;
    sum += (left - right) ** 2;
    if (atX <= atY) x += 1;
    if (atY <= atX) y += 1;
  }
  return sum;
}
