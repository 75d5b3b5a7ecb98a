import { interpolateQuantile, type RandomStream } from '@etalon/numeric';
import { EigenvalueDecomposition, Matrix as SmallMatrix } from 'ml-matrix';
import { findMissing, type Matrix, toDense } from '../matrix.ts';

export interface ParallelAnalysis {
  /** Components whose variance is above what chance gives, counted from the first until one is not. */
  readonly kept: number;
  readonly permutations: number;
  /** Variances of the components, largest first, and the 95th percentile of those of permuted columns. */
  readonly variances: readonly number[];
  readonly limits: readonly number[];
}

const PERMUTATIONS = 200;
const PERCENTILE = 0.95;
const MOST_COLUMNS = 100;
const MOST_CELLS = 300_000;

/** Whether the analysis is within a few seconds. */
export const isParallelPossible = ({ rows, columns }: Pick<Matrix, 'rows' | 'columns'>): boolean =>
  columns > 1 && columns <= MOST_COLUMNS && rows > columns && rows * columns <= MOST_CELLS;

/**
 * Horn's parallel analysis (1965; percentile of Glorfeld 1995): each column is permuted by itself 200 times, which leaves its
 * variance and takes away what it shares with the others. Null with holes, or outside `isParallelPossible`.
 */
export function analyseParallel(matrix: Matrix, stream: RandomStream): ParallelAnalysis | null {
  if (!isParallelPossible(matrix) || findMissing(matrix) !== null) return null;
  const { rows, columns, data } = toDense(matrix);
  const centred = centreColumns(data, rows, columns);
  const variances = listVariances(centred, rows);
  const drawn = Array.from({ length: PERMUTATIONS }, () => {
    for (const column of centred) permute(column, stream);
    return listVariances(centred, rows);
  });
  const limits = variances.map((_, at) =>
    interpolateQuantile(
      drawn.map((one) => one[at] ?? 0).sort((a, b) => a - b),
      PERCENTILE,
    ),
  );
  const first = variances.findIndex((variance, at) => variance <= (limits[at] ?? 0));
  return { kept: first < 0 ? columns : first, permutations: PERMUTATIONS, variances, limits };
}

function centreColumns(data: Float64Array, rows: number, columns: number): readonly Float64Array[] {
  return Array.from({ length: columns }, (_, j) => {
    const column = Float64Array.from({ length: rows }, (_row, i) => data[i * columns + j] ?? 0);
    const mean = column.reduce((sum, value) => sum + value, 0) / rows;
    return column.map((value) => value - mean);
  });
}

/** Eigenvalues of the covariance of centred columns (n - 1), largest first. */
function listVariances(columns: readonly Float64Array[], rows: number): readonly number[] {
  const covariance = SmallMatrix.zeros(columns.length, columns.length);
  columns.forEach((a, i) => {
    columns.slice(0, i + 1).forEach((b, j) => {
      let sum = 0;
      for (let row = 0; row < rows; row += 1) sum += (a[row] ?? 0) * (b[row] ?? 0);
      covariance.set(i, j, sum / (rows - 1));
      covariance.set(j, i, sum / (rows - 1));
    });
  });
  return new EigenvalueDecomposition(covariance, { assumeSymmetric: true }).realEigenvalues.toSorted(
    (a, b) => b - a,
  );
}

function permute(column: Float64Array, stream: RandomStream): void {
  for (let at = column.length - 1; at > 0; at -= 1) {
    const other = stream.nextBelow(at + 1);
    const kept = column[at] ?? 0;
    column[at] = column[other] ?? 0;
    column[other] = kept;
  }
}
