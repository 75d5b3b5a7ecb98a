import { EtalonError } from '@etalon/error';
import { factorCholesky, fitLogistic, type RandomStream, solveCholesky } from '@etalon/numeric';
import { type DenseMatrix, findMissing, type Matrix, makeDense, takeRows, toDense } from '../matrix.ts';
import { factorMatrix, projectRows } from '../reduce/factor-matrix.ts';
import { scaleColumns } from './scale-columns.ts';

/** Columns above which the learner sees as many principal components instead. */
export const MOST_LEARNED = 60;
const RIDGE = 1;
const STILL = 1e-7;

export interface LearnInput {
  readonly vectors: Matrix;
  readonly train: Int32Array;
  readonly test: Int32Array;
  /** Codes of classes, or numbers. */
  readonly target: Float64Array;
  /** How many classes; 0 for numbers. */
  readonly classes: number;
  readonly stream: RandomStream;
}

export interface Learned {
  /** For each class, its probability for each row of test; for numbers, one list of answers. */
  readonly scores: readonly Float64Array[];
  /** Columns the learner saw. */
  readonly seen: number;
}

/**
 * A small learner, the same for every variant: logistic regression, one class against the others, or ridge regression, on
 * standardised columns with a penalty of 1 (the constant too). Learned on the training rows alone. Throws
 * `transform.missing-values`, `transform.one-class`.
 */
export function fitLearner(input: LearnInput): Learned {
  const { vectors, train, test, target, classes } = input;
  const missing = findMissing(vectors);
  if (missing !== null)
    throw new EtalonError('transform.missing-values', {
      info: { row: missing.row, column: missing.column },
    });
  const { learned, asked } = makeDesigns(input);
  const labels = Float64Array.from(train, (row) => target[row] ?? 0);
  if (classes === 0) return { scores: [fitRidge(learned, labels, asked)], seen: learned.columns - 1 };
  if (new Set(labels).size < 2)
    throw new EtalonError('transform.one-class', { info: { rows: train.length } });
  const positives = classes === 2 ? [1] : Array.from({ length: classes }, (_, code) => code);
  const one = positives.map((code) => {
    const beta = fitLogistic(
      learned.data,
      labels.map((label) => Number(label === code)),
      learned.columns,
      RIDGE,
    );
    return answer(asked, beta).map((value) => 1 / (1 + Math.exp(-value)));
  });
  const [first = new Float64Array(test.length)] = one;
  const scores = classes === 2 ? [first.map((p) => 1 - p), first] : shareOut(one);
  return { scores, seen: learned.columns - 1 };
}

/** The rows of each side with a constant, standardised as the training side says, in at most `MOST_LEARNED` columns. */
function makeDesigns({ vectors, train, test, stream }: LearnInput) {
  let some: Matrix = takeRows(vectors, train);
  let others: Matrix = takeRows(vectors, test);
  const size = Math.min(MOST_LEARNED, train.length);
  if (vectors.columns > size) {
    const factors = factorMatrix(some, { components: size, centred: true, stream, still: STILL });
    const project = (matrix: Matrix): DenseMatrix => ({
      kind: 'dense',
      rows: matrix.rows,
      columns: size,
      data: projectRows(matrix, factors),
    });
    [some, others] = [project(some), project(others)];
  }
  const scale = scaleColumns(toDense(some));
  return { learned: scale(toDense(some)), asked: scale(toDense(others)) };
}

function answer(design: DenseMatrix, beta: Float64Array): Float64Array {
  return Float64Array.from({ length: design.rows }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < design.columns; j += 1)
      sum += (design.data[i * design.columns + j] ?? 0) * (beta[j] ?? 0);
    return sum;
  });
}

function fitRidge(learned: DenseMatrix, labels: Float64Array, asked: DenseMatrix): Float64Array {
  const p = learned.columns;
  const gram = makeDense(p, p).data;
  const moments = new Float64Array(p);
  const mean = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  for (let i = 0; i < learned.rows; i += 1)
    for (let a = 0; a < p; a += 1) {
      const value = learned.data[i * p + a] ?? 0;
      moments[a] = (moments[a] ?? 0) + value * ((labels[i] ?? 0) - mean);
      for (let b = 0; b < p; b += 1)
        gram[a * p + b] = (gram[a * p + b] ?? 0) + value * (learned.data[i * p + b] ?? 0);
    }
  for (let a = 0; a < p; a += 1) gram[a * p + a] = (gram[a * p + a] ?? 0) + RIDGE;
  const beta = solveCholesky(factorCholesky(gram, p), moments);
  return answer(asked, beta).map((value) => value + mean);
}

/** Probabilities one against the others, brought to a sum of 1. */
function shareOut(scores: readonly Float64Array[]): readonly Float64Array[] {
  const rows = scores[0]?.length ?? 0;
  const sums = Float64Array.from({ length: rows }, (_, i) =>
    scores.reduce((sum, column) => sum + (column[i] ?? 0), 0),
  );
  return scores.map((column) => column.map((value, i) => value / (sums[i] ?? 1)));
}
