import { interpolateQuantile } from '@etalon/numeric';
import { type Matrix, measureNorms, visitRow } from '../matrix.ts';

export interface VectorFacts {
  readonly rows: number;
  readonly columns: number;
  readonly form: Matrix['kind'];
  /** Share of the cells that are not zero. */
  readonly density: number;
  /** Rows of zeros: their cosine with any other is not defined. */
  readonly zeroRows: number;
  /** Place of the first, from 0; null without any. */
  readonly firstZeroRow: number | null;
  /** Rows whose vector stands before them already. */
  readonly repeatedRows: number;
  /** Cells that are no number: what was empty and nothing filled. */
  readonly missing: number;
  readonly firstMissing: { readonly row: number; readonly column: number } | null;
  /** Columns of one value. */
  readonly constantColumns: number;
  /** Smallest, quarters and largest norm of a row. */
  readonly norms: readonly number[];
  readonly megabytes: number;
}

/** What vectors are: shape, zeros, repeats, holes, norms. */
export function measureVectors(matrix: Matrix): VectorFacts {
  const norms = measureNorms(matrix);
  const sorted = norms.filter((value) => !Number.isNaN(value)).sort();
  const zero = norms.indexOf(0);
  const cells = measureCells(matrix);
  const bytes = matrix.kind === 'dense' ? matrix.data.length * 8 : matrix.values.length * 12;
  return {
    rows: matrix.rows,
    columns: matrix.columns,
    form: matrix.kind,
    density: matrix.rows * matrix.columns === 0 ? 0 : cells.filled / (matrix.rows * matrix.columns),
    zeroRows: norms.reduce((sum, norm) => sum + Number(norm === 0), 0),
    firstZeroRow: zero < 0 ? null : zero,
    repeatedRows: countRepeats(matrix),
    missing: cells.missing,
    firstMissing: cells.firstMissing,
    constantColumns: cells.constant,
    norms: [0, 0.25, 0.5, 0.75, 1].map((p) => interpolateQuantile(sorted, p)).filter(Number.isFinite),
    megabytes: Number((bytes / 1e6).toFixed(3)),
  };
}

function measureCells(matrix: Matrix) {
  let filled = 0;
  let missing = 0;
  let firstMissing: VectorFacts['firstMissing'] = null;
  const least = new Float64Array(matrix.columns).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(matrix.columns).fill(Number.NEGATIVE_INFINITY);
  const seen = new Uint32Array(matrix.columns);
  for (let row = 0; row < matrix.rows; row += 1)
    visitRow(matrix, row, (column, value) => {
      if (Number.isNaN(value)) {
        missing += 1;
        firstMissing ??= { row, column };
        return;
      }
      filled += Number(value !== 0);
      seen[column] = (seen[column] ?? 0) + 1;
      least[column] = Math.min(least[column] ?? 0, value);
      most[column] = Math.max(most[column] ?? 0, value);
    });
  const constant = least.reduce((sum, lo, column) => {
    const isWhole = (seen[column] ?? 0) === matrix.rows;
    const low = isWhole ? lo : Math.min(lo, 0);
    const high = isWhole ? (most[column] ?? 0) : Math.max(most[column] ?? 0, 0);
    return sum + Number(low === high || seen[column] === 0);
  }, 0);
  return { filled, missing, firstMissing, constant };
}

function countRepeats(matrix: Matrix): number {
  const seen = new Set<string>();
  let repeats = 0;
  for (let row = 0; row < matrix.rows; row += 1) {
    const parts: number[] = [];
    visitRow(matrix, row, (column, value) => {
      if (value !== 0) parts.push(column, value);
    });
    const key = parts.join(' ');
    if (seen.has(key)) repeats += 1;
    seen.add(key);
  }
  return repeats;
}
