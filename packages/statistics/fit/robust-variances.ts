import type { ColumnFit } from '@etalon/numeric';

/** (XᵀWX)⁻¹xᵢ of row i, written into `target`. */
function weighRow({ standard, map }: ColumnFit, i: number, target: Float64Array): void {
  const p = standard.length;
  for (let j = 0; j < p; j += 1) {
    let sum = 0;
    for (let k = 0; k < p; k += 1) sum += (map[j * p + k] ?? 0) * (standard[k]?.[i] ?? 0);
    target[j] = sum;
  }
}

/** Leverage of each row: wᵢ·xᵢᵀ(XᵀWX)⁻¹xᵢ, for columns that include the ones when there is an intercept. */
export function measureLeverage(columns: readonly Float64Array[], fit: ColumnFit): Float64Array {
  const rows = fit.fitted.length;
  const shift = fit.standard.length - columns.length;
  const leverage = new Float64Array(rows);
  const weighed = new Float64Array(fit.standard.length);
  for (let i = 0; i < rows; i += 1) {
    weighRow(fit, i, weighed);
    let sum = shift === 1 ? (weighed[0] ?? 0) : 0;
    for (let j = 0; j < columns.length; j += 1) sum += (weighed[j + shift] ?? 0) * (columns[j]?.[i] ?? 0);
    leverage[i] = sum * (fit.weights?.[i] ?? 1);
  }
  return leverage;
}

/** Diagonal of the sandwich (MacKinnon and White 1985) of a least-squares or canonical fit. */
export function robustVariances(
  model: { readonly columns: readonly Float64Array[]; readonly y: Float64Array },
  fit: ColumnFit,
  type: 'HC0' | 'HC1' | 'HC2' | 'HC3',
): Float64Array {
  const p = fit.coefficients.length;
  const n = model.y.length;
  const leverage = type === 'HC2' || type === 'HC3' ? measureLeverage(model.columns, fit) : null;
  const variances = new Float64Array(p);
  const weighed = new Float64Array(p);
  for (let i = 0; i < n; i += 1) {
    weighRow(fit, i, weighed);
    const left = (model.y[i] ?? 0) - (fit.fitted[i] ?? 0);
    const rest = 1 - (leverage?.[i] ?? 0);
    const square = (left * left) / (type === 'HC3' ? rest * rest : type === 'HC2' ? rest : 1);
    for (let j = 0; j < p; j += 1) variances[j] = (variances[j] ?? 0) + square * (weighed[j] ?? 0) ** 2;
  }
  return type === 'HC1' ? variances.map((one) => (one * n) / (n - p)) : variances;
}
