import { factorCholesky, solveCholesky } from '@etalon/numeric';
import { fitScaling, type Scaling, standardise } from './standardise.ts';
import type { Design, TrainingSet } from './training-set.ts';

/** Coefficients on standardised columns, and the mean that a row of means is given. */
export interface LinearState {
  readonly kind: 'linear';
  readonly scaling: Scaling;
  readonly coefficients: Float64Array;
  readonly intercept: number;
}

/** Added to the diagonal without a penalty, so that columns that sum to one another still have an answer. */
const LEAST_PENALTY = 1e-9;

/** Least squares with penalty·Σβ² on standardised columns (Hoerl & Kennard 1970); the intercept is not penalised. */
export function fitLinear(
  { design, target }: TrainingSet,
  { penalty }: { readonly penalty: number },
): LinearState {
  const scaling = fitScaling(design);
  const { columns, rows } = standardise(design, scaling);
  const size = columns.length;
  const intercept = target.values.reduce((sum, value) => sum + value, 0) / rows;
  const left = target.values.map((value) => value - intercept);
  const gram = new Float64Array(size * size);
  const moments = new Float64Array(size);
  columns.forEach((column, j) => {
    moments[j] = multiply(column, left);
    for (let k = 0; k <= j; k += 1) {
      const product = multiply(column, columns[k] ?? column);
      gram[j * size + k] = product;
      gram[k * size + j] = product;
    }
    gram[j * size + j] = (gram[j * size + j] ?? 0) + Math.max(penalty, LEAST_PENALTY * rows);
  });
  return {
    kind: 'linear',
    scaling,
    intercept,
    coefficients: solveCholesky(factorCholesky(gram, size), moments),
  };
}

/** The line at n rows. */
export function predictLinear(
  { scaling, coefficients, intercept }: LinearState,
  design: Design,
): Float64Array {
  const { columns, rows } = standardise(design, scaling);
  const made = new Float64Array(rows).fill(intercept);
  columns.forEach((column, j) => {
    const slope = coefficients[j] ?? 0;
    for (let i = 0; i < rows; i += 1) made[i] = (made[i] ?? 0) + slope * (column[i] ?? 0);
  });
  return made;
}

function multiply(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
