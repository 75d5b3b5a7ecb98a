import { EtalonError } from '@etalon/error';
import { drawNormal, type RandomStream } from '@etalon/numeric';
import { SingularValueDecomposition, Matrix as SmallMatrix } from 'ml-matrix';
import { findMissing, type Matrix, visitRow } from '../matrix.ts';
import { type Columns, factorQr } from './orthogonal-basis.ts';

export interface Factors {
  /** Singular values, largest first. */
  readonly singular: readonly number[];
  /** Right singular vectors, each of `matrix.columns` numbers; the largest in size is positive. */
  readonly components: readonly Float64Array[];
  /** What is taken from each column first; zeros without centring. */
  readonly means: Float64Array;
  /** Sum of squares of the centred matrix. */
  readonly total: number;
  readonly iterations: number;
}

export interface FactorOptions {
  readonly components: number;
  readonly centred: boolean;
  readonly stream: RandomStream;
  /** Share of the largest value under which the others no longer move; 1e-14, and less is enough for a picture. */
  readonly still?: number;
}

/** Below this size the sketch takes the whole space, and the factors are exact. */
const WHOLE_SIZE = 200;
const EXTRA = 12;
const MOST_ITERATIONS = 60;
const STILL = 1e-14;
const SAME_SIZE = 1e-9;

/**
 * The first singular values and vectors by a randomised sketch with power iterations (Halko, Martinsson & Tropp 2011),
 * repeated until the values no longer move; centring is implied, so that a sparse matrix stays so. Throws
 * `transform.missing-values`, `transform.too-many-components`.
 */
export function factorMatrix(matrix: Matrix, options: FactorOptions): Factors {
  const { components, centred, stream, still = STILL } = options;
  const least = Math.min(matrix.rows, matrix.columns);
  if (components > least)
    throw new EtalonError('transform.too-many-components', {
      info: { components, rows: matrix.rows, columns: matrix.columns },
    });
  const missing = findMissing(matrix);
  if (missing !== null) throw new EtalonError('transform.missing-values', { info: { ...missing } });
  const means = centred ? measureMeans(matrix) : new Float64Array(matrix.columns);
  const isWhole = least <= WHOLE_SIZE;
  const size = isWhole ? least : Math.min(least, components + EXTRA);
  let basis = factorQr(times(matrix, means, drawSketch(matrix.columns, size, stream))).basis;
  let found = factorSmall(transposedTimes(matrix, means, basis));
  let iterations = 0;
  while (!isWhole && iterations < MOST_ITERATIONS) {
    basis = factorQr(times(matrix, means, found.basis)).basis;
    const next = factorSmall(transposedTimes(matrix, means, basis));
    const moved = found.singular
      .slice(0, components)
      .some((value, at) => Math.abs(value - (next.singular[at] ?? 0)) > still * (next.singular[0] ?? 0));
    found = next;
    iterations += 1;
    if (!moved) break;
  }
  return {
    singular: found.singular.slice(0, components),
    components: turnBasis(found.basis, found.turn, components),
    means,
    total: measureTotal(matrix, means),
    iterations,
  };
}

function drawSketch(rows: number, size: number, stream: RandomStream): Columns {
  return Array.from({ length: size }, () => Float64Array.from({ length: rows }, () => drawNormal(stream)));
}

interface SmallFactors {
  readonly basis: Columns;
  readonly singular: readonly number[];
  readonly turn: SmallMatrix;
}

function factorSmall(columns: Columns): SmallFactors {
  const { basis, upper } = factorQr(columns);
  const size = columns.length;
  const small = SmallMatrix.from1DArray(size, size, [...upper]);
  const { diagonal, leftSingularVectors } = new SingularValueDecomposition(small);
  return { basis, singular: diagonal, turn: leftSingularVectors };
}

function turnBasis(basis: Columns, turn: SmallMatrix, count: number): readonly Float64Array[] {
  return Array.from({ length: count }, (_, c) => {
    const component = new Float64Array(basis[0]?.length ?? 0);
    basis.forEach((column, k) => {
      const weight = turn.get(k, c);
      for (let j = 0; j < component.length; j += 1)
        component[j] = (component[j] ?? 0) + weight * (column[j] ?? 0);
    });
    return orient(component);
  });
}

/** The sign of a component is free: its largest number, the first when equal, is made positive. */
function orient(component: Float64Array): Float64Array {
  const size = component.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const largest = component.find((value) => Math.abs(value) >= size * (1 - SAME_SIZE)) ?? 0;
  return largest < 0 ? component.map((value) => -value) : component;
}

/** (X − 1μᵀ)·B, column by column. */
function times(matrix: Matrix, means: Float64Array, columns: Columns): Columns {
  const flat = flatten(columns, matrix.columns);
  const size = columns.length;
  const out = columns.map(() => new Float64Array(matrix.rows));
  const shift = columns.map((column) => column.reduce((sum, value, j) => sum + value * (means[j] ?? 0), 0));
  const row = new Float64Array(size);
  for (let i = 0; i < matrix.rows; i += 1) {
    row.fill(0);
    visitRow(matrix, i, (j, value) => {
      if (value === 0) return;
      const from = j * size;
      for (let c = 0; c < size; c += 1) row[c] = (row[c] ?? 0) + value * (flat[from + c] ?? 0);
    });
    out.forEach((column, c) => {
      column[i] = (row[c] ?? 0) - (shift[c] ?? 0);
    });
  }
  return out;
}

/** (X − 1μᵀ)ᵀ·Q, column by column. */
function transposedTimes(matrix: Matrix, means: Float64Array, columns: Columns): Columns {
  const size = columns.length;
  const flat = new Float64Array(matrix.columns * size);
  const row = new Float64Array(size);
  for (let i = 0; i < matrix.rows; i += 1) {
    for (let c = 0; c < size; c += 1) row[c] = columns[c]?.[i] ?? 0;
    visitRow(matrix, i, (j, value) => {
      if (value === 0) return;
      const from = j * size;
      for (let c = 0; c < size; c += 1) flat[from + c] = (flat[from + c] ?? 0) + value * (row[c] ?? 0);
    });
  }
  return columns.map((column, c) => {
    const sum = column.reduce((all, value) => all + value, 0);
    return Float64Array.from(
      { length: matrix.columns },
      (_, j) => (flat[j * size + c] ?? 0) - (means[j] ?? 0) * sum,
    );
  });
}

function flatten(columns: Columns, rows: number): Float64Array {
  const flat = new Float64Array(rows * columns.length);
  columns.forEach((column, c) => {
    for (let j = 0; j < rows; j += 1) flat[j * columns.length + c] = column[j] ?? 0;
  });
  return flat;
}

function measureMeans(matrix: Matrix): Float64Array {
  const sums = new Float64Array(matrix.columns);
  for (let i = 0; i < matrix.rows; i += 1)
    visitRow(matrix, i, (j, value) => {
      sums[j] = (sums[j] ?? 0) + value;
    });
  return sums.map((sum) => sum / matrix.rows);
}

function measureTotal(matrix: Matrix, means: Float64Array): number {
  let total = matrix.rows * means.reduce((sum, mean) => sum + mean * mean, 0);
  for (let i = 0; i < matrix.rows; i += 1)
    visitRow(matrix, i, (j, value) => {
      total += (value - (means[j] ?? 0)) ** 2 - (means[j] ?? 0) ** 2;
    });
  return total;
}

/** The rows in the space of the components: n × k, row after row. */
export function projectRows(
  matrix: Matrix,
  { components, means }: Pick<Factors, 'components' | 'means'>,
): Float64Array {
  const size = components.length;
  const out = times(matrix, means, components);
  const flat = new Float64Array(matrix.rows * size);
  out.forEach((column, c) => {
    for (let i = 0; i < matrix.rows; i += 1) flat[i * size + c] = column[i] ?? 0;
  });
  return flat;
}
