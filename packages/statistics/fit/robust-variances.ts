import type { ColumnFit, ColumnModel } from '@etalon/numeric';

/** Leverage of each row: wᵢ·xᵢᵀ(XᵀWX)⁻¹xᵢ. */
export function measureLeverage(
  { columns, intercept, y }: ColumnModel,
  { bread, weights }: ColumnFit,
): Float64Array {
  const p = columns.length + (intercept ? 1 : 0);
  const shift = intercept ? 1 : 0;
  const leverage = new Float64Array(y.length);
  const row = new Float64Array(p).fill(1);
  for (let i = 0; i < leverage.length; i += 1) {
    for (let j = shift; j < p; j += 1) row[j] = columns[j - shift]?.[i] ?? 0;
    let sum = 0;
    for (let j = 0; j < p; j += 1) {
      let line = 0;
      for (let k = 0; k < p; k += 1) line += (bread[j * p + k] ?? 0) * (row[k] ?? 0);
      sum += line * (row[j] ?? 0);
    }
    leverage[i] = sum * (weights?.[i] ?? 1);
  }
  return leverage;
}

/** Diagonal of the sandwich (MacKinnon and White 1985) of a least-squares or canonical fit. */
export function robustVariances(
  model: ColumnModel,
  fit: ColumnFit,
  type: 'HC0' | 'HC1' | 'HC2' | 'HC3',
): Float64Array {
  const { columns, intercept, y } = model;
  const p = fit.coefficients.length;
  const n = y.length;
  const shift = intercept ? 1 : 0;
  const leverage = type === 'HC2' || type === 'HC3' ? measureLeverage(model, fit) : null;
  const meat = new Float64Array(p * p);
  const row = new Float64Array(p).fill(1);
  for (let i = 0; i < n; i += 1) {
    const left = (y[i] ?? 0) - (fit.fitted[i] ?? 0);
    const h = 1 - (leverage?.[i] ?? 0);
    const square = (left * left) / (type === 'HC3' ? h * h : type === 'HC2' ? h : 1);
    for (let j = shift; j < p; j += 1) row[j] = columns[j - shift]?.[i] ?? 0;
    for (let j = 0; j < p; j += 1)
      for (let k = 0; k <= j; k += 1)
        meat[j * p + k] = (meat[j * p + k] ?? 0) + square * (row[j] ?? 0) * (row[k] ?? 0);
  }
  const factor = type === 'HC1' ? n / (n - p) : 1;
  return Float64Array.from({ length: p }, (_, j) => {
    let sum = 0;
    for (let a = 0; a < p; a += 1)
      for (let b = 0; b < p; b += 1)
        sum +=
          (fit.bread[j * p + a] ?? 0) *
          (meat[Math.max(a, b) * p + Math.min(a, b)] ?? 0) *
          (fit.bread[j * p + b] ?? 0);
    return sum * factor;
  });
}
