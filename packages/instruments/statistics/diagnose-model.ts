import { CANONICAL_FAMILIES, type ColumnFit, fitCanonical, fitLeastSquares } from '@etalon/numeric';
import type { GlmSpec, LinearModelSpec, ModelRows } from '@etalon/statistics';

export interface Influence {
  readonly parameters: number;
  readonly largestLeverage: number;
  readonly largestCook: number;
  /** Rows whose distance is over 4/n. */
  readonly farCook: number;
  /** Rows whose DFFITS is over 2·√(p/n). */
  readonly farFits: number;
}

export interface Diagnosis {
  readonly fit: ColumnFit;
  readonly residuals: Float64Array;
  readonly influence: Influence;
}

/** Fits a model in typed arrays and measures what each row weighs in it; null when its columns are close to dependent or its family is another. */
export function diagnoseModel(spec: LinearModelSpec | GlmSpec, rows: ModelRows): Diagnosis | null {
  const fit = fitRows(spec, rows);
  if (fit === null) return null;
  const residuals = rows.y.map((value, i) => value - (fit.fitted[i] ?? 0));
  return { fit, residuals, influence: measureInfluence(spec, rows, fit, residuals) };
}

function fitRows(spec: LinearModelSpec | GlmSpec, rows: ModelRows): ColumnFit | null {
  if (rows.weights !== null) return null;
  if (spec.kind === 'linear-model') return fitLeastSquares(rows);
  const isCanonical = spec.offset === undefined;
  if (isCanonical && spec.family === 'binomial' && (spec.link ?? 'logit') === 'logit')
    return fitCanonical(rows, CANONICAL_FAMILIES.logistic);
  if (isCanonical && /poisson/.test(spec.family) && (spec.link ?? 'log') === 'log')
    return fitCanonical(rows, CANONICAL_FAMILIES.count);
  return null;
}

/** Leverage, Cook's distance and DFFITS of each row, from standardised Pearson residuals (Belsley, Kuh and Welsch 1980; Williams 1987). */
function measureInfluence(
  spec: LinearModelSpec | GlmSpec,
  { columns, intercept, y }: ModelRows,
  fit: ColumnFit,
  residuals: Float64Array,
): Influence {
  const n = y.length;
  const p = fit.coefficients.length;
  const variance = spec.kind === 'linear-model' ? fit.deviance / (n - p) : 1;
  let [largestLeverage, largestCook, farCook, farFits] = [0, 0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    const weight = fit.weights?.[i] ?? 1;
    const h = Math.min(weight * leverageOf(fit, { columns, intercept }, i), 1 - 1e-12);
    const squared = (residuals[i] ?? 0) ** 2 / (weight * variance * (1 - h));
    const cook = (squared * h) / (p * (1 - h));
    const left = spec.kind === 'linear-model' ? (n - p - squared) / (n - p - 1) : 1;
    const fits = Math.sqrt((Math.max(squared, 0) / Math.max(left, 1e-12)) * (h / (1 - h)));
    largestLeverage = Math.max(largestLeverage, h);
    largestCook = Math.max(largestCook, cook);
    if (cook > 4 / n) farCook += 1;
    if (fits > 2 * Math.sqrt(p / n)) farFits += 1;
  }
  return { parameters: p, largestLeverage, largestCook, farCook, farFits };
}

/** xᵢᵀ(XᵀWX)⁻¹xᵢ, by the map that is free of cancellation. */
function leverageOf(
  { standard, map }: ColumnFit,
  { columns, intercept }: Pick<ModelRows, 'columns' | 'intercept'>,
  i: number,
): number {
  const p = standard.length;
  const first = intercept ? 1 : 0;
  let sum = 0;
  for (let a = 0; a < p; a += 1) {
    let solved = 0;
    for (let b = 0; b < p; b += 1) solved += (map[a * p + b] ?? 0) * (standard[b]?.[i] ?? 0);
    sum += solved * (a < first ? 1 : (columns[a - first]?.[i] ?? 0));
  }
  return sum;
}

/** Variance inflation of each column, 1/(1−R²) against the others; null when the columns are close to dependent. */
export function inflateVariances(
  rows: ModelRows,
): readonly { readonly term: string; readonly vif: number }[] | null {
  if (!rows.intercept || rows.columns.length < 2) return [];
  const fit = fitLeastSquares(rows);
  if (fit === null) return null;
  const p = fit.coefficients.length;
  return rows.names.map((term, j) => {
    const column = rows.columns[j] ?? new Float64Array(0);
    const mean = column.reduce((sum, one) => sum + one, 0) / column.length;
    const squares = column.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    return { term, vif: squares * (fit.bread[(j + 1) * p + j + 1] ?? Number.NaN) };
  });
}

/** Durbin and Watson's d, rows in the order of the table. */
export function watchOrder(residuals: Float64Array): number {
  let [steps, total] = [0, 0];
  for (let i = 0; i < residuals.length; i += 1) {
    const one = residuals[i] ?? 0;
    total += one ** 2;
    if (i > 0) steps += (one - (residuals[i - 1] ?? 0)) ** 2;
  }
  return steps / total;
}

export interface TestValue {
  readonly statistic: number;
  readonly df: readonly number[];
}

/** Breusch and Pagan's statistic, studentised by Koenker (1981), against the columns of the model. */
export function testSpread(rows: ModelRows, residuals: Float64Array): TestValue | null {
  const squares = residuals.map((one) => one ** 2);
  const mean = squares.reduce((sum, one) => sum + one, 0) / squares.length;
  const y = squares.map((one) => one / mean);
  const fit = fitLeastSquares({ ...rows, y });
  const total = y.reduce((sum, one) => sum + (one - 1) ** 2, 0);
  const df = rows.columns.length - (rows.intercept ? 0 : 1);
  if (fit === null || df < 1 || total === 0) return null;
  return { statistic: y.length * (1 - fit.deviance / total), df: [df] };
}

/** Ramsey's RESET: the F of the squares and cubes of the fitted values, added to the model. */
export function testForm(rows: ModelRows, fit: ColumnFit): TestValue | null {
  const n = fit.fitted.length;
  const mean = fit.fitted.reduce((sum, one) => sum + one, 0) / n;
  const spread = Math.sqrt(fit.fitted.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1));
  if (!(spread > 0)) return null;
  const scaled = fit.fitted.map((one) => (one - mean) / spread);
  const added = [scaled.map((one) => one ** 2), scaled.map((one) => one ** 3)];
  const wider = fitLeastSquares({ ...rows, columns: [...rows.columns, ...added] });
  const left = n - fit.coefficients.length - added.length;
  if (wider === null || left < 1) return null;
  const f = (fit.deviance - wider.deviance) / added.length / (wider.deviance / left);
  return { statistic: f, df: [added.length, left] };
}
