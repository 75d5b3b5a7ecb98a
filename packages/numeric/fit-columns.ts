import { factorCholesky, solveCholesky } from './cholesky.ts';
import {
  invertCholesky,
  multiplyColumns,
  multiplyGram,
  multiplyTransposed,
  type StandardColumns,
  standardiseColumns,
  worstPivot,
} from './gram.ts';

export interface ColumnModel {
  /** Columns of the model, without the column of ones. */
  readonly columns: readonly Float64Array[];
  readonly y: Float64Array;
  readonly intercept: boolean;
}

export interface ColumnFit {
  /** The intercept first, when there is one. */
  readonly coefficients: Float64Array;
  /** (XᵀWX)⁻¹ in row order, in the units of the coefficients. */
  readonly bread: Float64Array;
  /** Standardised columns, the ones first, and the p × p map from their row zᵢ to (XᵀWX)⁻¹xᵢ, free of cancellation. */
  readonly standard: readonly Float64Array[];
  readonly map: Float64Array;
  /** Fitted values, of the mean. */
  readonly fitted: Float64Array;
  readonly linear: Float64Array;
  /** Weight of each row in the last step; null when all are 1. */
  readonly weights: Float64Array | null;
  readonly deviance: number;
  readonly iterations: number;
}

/** Below this share left to the worst column, normal equations would lose more than five digits. */
const WORST_PIVOT = 1e-5;
const MOST_ITERATIONS = 30;
const DEVIANCE_TOLERANCE = 1e-13;
const FARTHEST = 15;

interface Scaled {
  readonly standard: StandardColumns;
  readonly columns: readonly Float64Array[];
  readonly intercept: boolean;
}

function scaleModel({ columns, y, intercept }: ColumnModel): Scaled {
  const standard = standardiseColumns(columns, intercept);
  const ones = intercept ? [new Float64Array(y.length).fill(1)] : [];
  return { standard, columns: [...ones, ...standard.columns], intercept };
}

interface Factor {
  readonly lower: Float64Array;
  readonly size: number;
}

function factorGram(columns: readonly Float64Array[], weights: Float64Array | null): Factor | null {
  const size = columns.length;
  const gram = multiplyGram(columns, weights);
  if (!gram.every(Number.isFinite)) return null;
  try {
    const lower = factorCholesky(gram, size);
    return worstPivot(lower, gram, size) < WORST_PIVOT ? null : { lower, size };
  } catch {
    return null;
  }
}

/** Back from standard columns: slopes divided by spreads, the intercept moved by the means; the same line gives the bread. */
function unscale(
  { standard, columns, intercept }: Scaled,
  beta: Float64Array,
  { lower, size }: Factor,
): Pick<ColumnFit, 'coefficients' | 'bread' | 'standard' | 'map'> {
  const first = intercept ? 1 : 0;
  const turn = new Float64Array(size * size);
  if (intercept) turn[0] = 1;
  for (let j = first; j < size; j += 1) {
    const spread = standard.spreads[j - first] ?? 1;
    turn[j * size + j] = 1 / spread;
    if (intercept) turn[j] = -(standard.means[j - first] ?? 0) / spread;
  }
  const inverse = invertCholesky(lower, size);
  const half = multiplySquare(turn, inverse, size);
  return {
    coefficients: Float64Array.from({ length: size }, (_, i) =>
      beta.reduce((sum, one, j) => sum + (turn[i * size + j] ?? 0) * one, 0),
    ),
    bread: multiplySquare(half, transpose(turn, size), size),
    standard: columns,
    map: half,
  };
}

function multiplySquare(a: Float64Array, b: Float64Array, n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => {
    const i = Math.floor(at / n);
    const j = at % n;
    let sum = 0;
    for (let k = 0; k < n; k += 1) sum += (a[i * n + k] ?? 0) * (b[k * n + j] ?? 0);
    return sum;
  });
}

function transpose(a: Float64Array, n: number): Float64Array {
  return a.map((_, at) => a[(at % n) * n + Math.floor(at / n)] ?? 0);
}

/**
 * Least squares by Cholesky on standardised columns with one step of refinement; null when the columns are too close
 * to dependent for it (Golub and Van Loan, 5.3), so that a QR takes over.
 */
export function fitLeastSquares(model: ColumnModel): ColumnFit | null {
  const scaled = scaleModel(model);
  const factor = factorGram(scaled.columns, null);
  if (factor === null) return null;
  const { y } = model;
  const beta = solveCholesky(factor.lower, multiplyTransposed(scaled.columns, y));
  for (let turn = 0; turn < 2; turn += 1) {
    const line = multiplyColumns(scaled.columns, beta);
    const left = y.map((value, i) => value - (line[i] ?? 0));
    const step = solveCholesky(factor.lower, multiplyTransposed(scaled.columns, left));
    for (let j = 0; j < beta.length; j += 1) beta[j] = (beta[j] ?? 0) + (step[j] ?? 0);
  }
  const fitted = multiplyColumns(scaled.columns, beta);
  let deviance = 0;
  for (let i = 0; i < y.length; i += 1) deviance += ((y[i] ?? 0) - (fitted[i] ?? 0)) ** 2;
  return { ...unscale(scaled, beta, factor), fitted, linear: fitted, weights: null, deviance, iterations: 1 };
}

/** A family with its canonical link: the weight of a row is the derivative of its mean. */
export interface CanonicalFamily {
  readonly meanOf: (linear: number) => number;
  readonly weightOf: (mean: number) => number;
  readonly devianceOf: (y: number, mean: number) => number;
  readonly linearOf: (mean: number) => number;
}

const LOGISTIC: CanonicalFamily = {
  meanOf: (linear) => 1 / (1 + Math.exp(-linear)),
  weightOf: (mean) => mean * (1 - mean),
  devianceOf: (y, mean) => -2 * (y === 1 ? Math.log(mean) : Math.log1p(-mean)),
  linearOf: (mean) => Math.log(mean / (1 - mean)),
};

const COUNT: CanonicalFamily = {
  meanOf: Math.exp,
  weightOf: (mean) => mean,
  devianceOf: (y, mean) => 2 * ((y === 0 ? 0 : y * Math.log(y / mean)) - (y - mean)),
  linearOf: Math.log,
};

/** Families that `fitCanonical` knows: 0/1 outcomes by the logistic, counts by Poisson. */
export const CANONICAL_FAMILIES = { logistic: LOGISTIC, count: COUNT } as const;

/**
 * Generalised linear model with its canonical link by Newton's method on standardised columns (McCullagh and Nelder 1989, 2.5).
 * Null when the columns are close to dependent, a mean runs to its bound or the deviance does not settle.
 */
export function fitCanonical(model: ColumnModel, family: CanonicalFamily): ColumnFit | null {
  const scaled = scaleModel(model);
  const { y } = model;
  const n = y.length;
  const beta = new Float64Array(scaled.columns.length);
  if (scaled.intercept) beta[0] = family.linearOf(y.reduce((sum, one) => sum + one, 0) / n);
  const state = makeState(n);
  let deviance = evaluate(state, scaled, beta, model, family);
  for (let turn = 1; turn <= MOST_ITERATIONS; turn += 1) {
    const factor = factorGram(scaled.columns, state.weights);
    if (factor === null) return null;
    const step = solveCholesky(factor.lower, multiplyTransposed(scaled.columns, state.left));
    for (let j = 0; j < beta.length; j += 1) beta[j] = (beta[j] ?? 0) + (step[j] ?? 0);
    const next = evaluate(state, scaled, beta, model, family);
    if (!Number.isFinite(next) || next > deviance * (1 + 1e-9) + 1e-9) return null;
    const settled = Math.abs(deviance - next) <= DEVIANCE_TOLERANCE * (Math.abs(next) + 0.1);
    deviance = next;
    if (!settled) continue;
    if (family === LOGISTIC && state.linear.some((one) => Math.abs(one) > FARTHEST)) return null;
    if (family === COUNT && state.linear.some((one) => one < -FARTHEST)) return null;
    const last = factorGram(scaled.columns, state.weights);
    if (last === null) return null;
    const back = unscale(scaled, beta, last);
    return {
      ...back,
      fitted: state.fitted,
      linear: state.linear,
      weights: state.weights,
      deviance,
      iterations: turn,
    };
  }
  return null;
}

interface State {
  readonly linear: Float64Array;
  readonly fitted: Float64Array;
  readonly weights: Float64Array;
  readonly left: Float64Array;
}

function makeState(n: number): State {
  return {
    linear: new Float64Array(n),
    fitted: new Float64Array(n),
    weights: new Float64Array(n),
    left: new Float64Array(n),
  };
}

function evaluate(
  state: State,
  scaled: Scaled,
  beta: Float64Array,
  { y }: ColumnModel,
  family: CanonicalFamily,
): number {
  multiplyColumns(scaled.columns, beta, state.linear);
  let deviance = 0;
  for (let i = 0; i < y.length; i += 1) {
    const value = y[i] ?? 0;
    const mean = family.meanOf(state.linear[i] ?? 0);
    state.fitted[i] = mean;
    state.weights[i] = family.weightOf(mean);
    state.left[i] = value - mean;
    deviance += family.devianceOf(value, mean);
  }
  return deviance;
}
