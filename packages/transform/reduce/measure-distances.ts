import type { Matrix, SparseMatrix } from '../matrix.ts';

/** Squared Euclidean distances between rows, each pair measured once: n × n numbers, row after row. */
export function measureDistances(matrix: Matrix): Float64Array {
  const n = matrix.rows;
  const distances = new Float64Array(n * n);
  for (let a = 0; a < n; a += 1)
    for (let b = 0; b < a; b += 1) {
      const distance = measureDistance(matrix, a, b);
      distances[a * n + b] = distance;
      distances[b * n + a] = distance;
    }
  return distances;
}

/** The other rows from the nearest to row i, equal distances in the order of rows. */
export function orderOthers(distances: Float64Array, rows: number, i: number): readonly number[] {
  const from = distances.subarray(i * rows, (i + 1) * rows);
  return [...from.keys()].filter((j) => j !== i).sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0) || a - b);
}

/** Squared Euclidean distance between two rows. */
function measureDistance(matrix: Matrix, a: number, b: number): number {
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
