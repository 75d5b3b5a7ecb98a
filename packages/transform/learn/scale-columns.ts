import { type DenseMatrix, makeDense } from '../matrix.ts';

/** How to standardise columns as these say, a constant of 1 put before them; one that does not vary becomes zeros. */
export function scaleColumns(learned: DenseMatrix): (matrix: DenseMatrix) => DenseMatrix {
  const { rows, columns: p, data } = learned;
  const means = Float64Array.from({ length: p }, (_, j) => {
    let sum = 0;
    for (let i = 0; i < rows; i += 1) sum += data[i * p + j] ?? 0;
    return sum / rows;
  });
  const spreads = Float64Array.from(means, (mean, j) => {
    let squares = 0;
    for (let i = 0; i < rows; i += 1) squares += ((data[i * p + j] ?? 0) - mean) ** 2;
    return Math.sqrt(squares / rows);
  });
  return (matrix) => {
    const scaled = makeDense(matrix.rows, p + 1);
    for (let i = 0; i < matrix.rows; i += 1) {
      scaled.data[i * (p + 1)] = 1;
      for (let j = 0; j < p; j += 1) {
        const spread = spreads[j] ?? 0;
        const value = (matrix.data[i * p + j] ?? 0) - (means[j] ?? 0);
        scaled.data[i * (p + 1) + j + 1] = spread > 1e-12 ? value / spread : 0;
      }
    }
    return scaled;
  };
}
