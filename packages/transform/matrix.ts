import { EtalonError } from '@etalon/error';

/** Rows of numbers, row after row. */
export interface DenseMatrix {
  readonly kind: 'dense';
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/** Rows of numbers mostly zero (CSR): row i holds `indices` and `values` from `starts[i]` to `starts[i + 1]`, by column. */
export interface SparseMatrix {
  readonly kind: 'sparse';
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export type Matrix = DenseMatrix | SparseMatrix;

/** Dense cells that a pipeline may hold at once: 240 MB. */
export const MOST_CELLS = 30_000_000;

/** A dense matrix of zeros; throws `transform.too-large`. */
export function makeDense(rows: number, columns: number): DenseMatrix {
  if (rows * columns > MOST_CELLS)
    throw new EtalonError('transform.too-large', {
      info: { rows, columns, megabytes: Math.ceil((rows * columns * 8) / 1e6), most: (MOST_CELLS * 8) / 1e6 },
    });
  return { kind: 'dense', rows, columns, data: new Float64Array(rows * columns) };
}

/** Rows given as pairs column → value, as a sparse matrix. */
export function makeSparse(rows: readonly ReadonlyMap<number, number>[], columns: number): SparseMatrix {
  const starts = new Int32Array(rows.length + 1);
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const indices = new Int32Array(size);
  const values = new Float64Array(size);
  let at = 0;
  rows.forEach((row, i) => {
    for (const column of [...row.keys()].sort((a, b) => a - b)) {
      indices[at] = column;
      values[at] = row.get(column) ?? 0;
      at += 1;
    }
    starts[i + 1] = at;
  });
  return { kind: 'sparse', rows: rows.length, columns, starts, indices, values };
}

/** Visits the cells of a row by column: all of them when dense, those kept when sparse. */
export function visitRow(matrix: Matrix, row: number, visit: (column: number, value: number) => void): void {
  if (matrix.kind === 'dense') {
    const from = row * matrix.columns;
    for (let j = 0; j < matrix.columns; j += 1) visit(j, matrix.data[from + j] ?? 0);
    return;
  }
  const end = matrix.starts[row + 1] ?? 0;
  for (let at = matrix.starts[row] ?? 0; at < end; at += 1)
    visit(matrix.indices[at] ?? 0, matrix.values[at] ?? 0);
}

/** The matrix with each cell written out. */
export function toDense(matrix: Matrix): DenseMatrix {
  if (matrix.kind === 'dense') return matrix;
  const dense = makeDense(matrix.rows, matrix.columns);
  for (let i = 0; i < matrix.rows; i += 1)
    visitRow(matrix, i, (column, value) => {
      dense.data[i * matrix.columns + column] = value;
    });
  return dense;
}

/** Some rows, in the order given. */
export function takeRows(matrix: Matrix, rows: ArrayLike<number>): Matrix {
  if (matrix.kind === 'dense') {
    const taken = makeDense(rows.length, matrix.columns);
    for (let i = 0; i < rows.length; i += 1) {
      const from = (rows[i] ?? 0) * matrix.columns;
      taken.data.set(matrix.data.subarray(from, from + matrix.columns), i * matrix.columns);
    }
    return taken;
  }
  const starts = new Int32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    starts[i + 1] = (starts[i] ?? 0) + (matrix.starts[row + 1] ?? 0) - (matrix.starts[row] ?? 0);
  }
  const size = starts[rows.length] ?? 0;
  const indices = new Int32Array(size);
  const values = new Float64Array(size);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    const from = matrix.starts[row] ?? 0;
    const end = matrix.starts[row + 1] ?? 0;
    indices.set(matrix.indices.subarray(from, end), starts[i] ?? 0);
    values.set(matrix.values.subarray(from, end), starts[i] ?? 0);
  }
  return { kind: 'sparse', rows: rows.length, columns: matrix.columns, starts, indices, values };
}

/** Matrices of the same rows side by side; sparse when one of them is. */
export function joinMatrices(parts: readonly Matrix[]): Matrix {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const rows = first?.rows ?? 0;
  const columns = parts.reduce((sum, part) => sum + part.columns, 0);
  if (parts.every((part) => part.kind === 'dense')) {
    const joined = makeDense(rows, columns);
    let offset = 0;
    for (const part of parts) {
      for (let i = 0; i < rows; i += 1)
        joined.data.set(part.data.subarray(i * part.columns, (i + 1) * part.columns), i * columns + offset);
      offset += part.columns;
    }
    return joined;
  }
  const maps = Array.from({ length: rows }, () => new Map<number, number>());
  let offset = 0;
  for (const part of parts) {
    const from = offset;
    maps.forEach((map, i) => {
      visitRow(part, i, (column, value) => {
        if (value !== 0) map.set(from + column, value);
      });
    });
    offset += part.columns;
  }
  return makeSparse(maps, columns);
}

/** The first cell that is no finite number, or null. */
export function findMissing(matrix: Matrix): { readonly row: number; readonly column: number } | null {
  const values = matrix.kind === 'dense' ? matrix.data : matrix.values;
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at < 0) return null;
  if (matrix.kind === 'dense') return { row: Math.floor(at / matrix.columns), column: at % matrix.columns };
  const row = matrix.starts.findIndex((start) => start > at) - 1;
  return { row, column: matrix.indices[at] ?? 0 };
}

/** Euclidean norm of each row. */
export function measureNorms(matrix: Matrix): Float64Array {
  return Float64Array.from({ length: matrix.rows }, (_, i) => {
    let squares = 0;
    visitRow(matrix, i, (_column, value) => {
      squares += value * value;
    });
    return Math.sqrt(squares);
  });
}
