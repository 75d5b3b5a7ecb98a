import { type ColumnFit, multiplyColumns } from '@etalon/numeric';

const BLOCK = 2048;

/** Rows from `start` on, and their (XᵀWX)⁻¹xᵢ, one array per coefficient. */
interface Block {
  readonly start: number;
  readonly rows: number;
  readonly weighed: readonly Float64Array[];
}

/** Column by column over few rows at a time, so that they stay in cache. */
function* weighRows({ standard, map, fitted }: ColumnFit): Generator<Block> {
  const p = standard.length;
  for (let start = 0; start < fitted.length; start += BLOCK) {
    const columns = standard.map((column) => column.subarray(start, start + BLOCK));
    const weighed = columns.map((_, j) => multiplyColumns(columns, map.subarray(j * p, (j + 1) * p)));
    yield { start, rows: Math.min(BLOCK, fitted.length - start), weighed };
  }
}

function leverageOf(
  columns: readonly Float64Array[],
  fit: ColumnFit,
  { start, rows, weighed }: Block,
): Float64Array {
  const shift = fit.standard.length - columns.length;
  const leverage = new Float64Array(rows);
  const [ones] = weighed;
  if (shift === 1 && ones !== undefined) leverage.set(ones);
  columns.forEach((column, j) => {
    const weights = weighed[j + shift] ?? leverage;
    for (let i = 0; i < rows; i += 1)
      leverage[i] = (leverage[i] ?? 0) + (weights[i] ?? 0) * (column[start + i] ?? 0);
  });
  return leverage.map((one, i) => one * (fit.weights?.[start + i] ?? 1));
}

/** Leverage of each row: wᵢ·xᵢᵀ(XᵀWX)⁻¹xᵢ, for columns that include the ones when there is an intercept. */
export function measureLeverage(columns: readonly Float64Array[], fit: ColumnFit): Float64Array {
  const leverage = new Float64Array(fit.fitted.length);
  for (const block of weighRows(fit)) leverage.set(leverageOf(columns, fit, block), block.start);
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
  const variances = new Float64Array(p);
  for (const block of weighRows(fit)) {
    const leverage = type === 'HC2' || type === 'HC3' ? leverageOf(model.columns, fit, block) : null;
    const squares = Float64Array.from({ length: block.rows }, (_, i) => {
      const left = (model.y[block.start + i] ?? 0) - (fit.fitted[block.start + i] ?? 0);
      const rest = 1 - (leverage?.[i] ?? 0);
      return (left * left) / (type === 'HC3' ? rest * rest : type === 'HC2' ? rest : 1);
    });
    block.weighed.forEach((weighed, j) => {
      let sum = variances[j] ?? 0;
      for (let i = 0; i < block.rows; i += 1) sum += (squares[i] ?? 0) * (weighed[i] ?? 0) ** 2;
      variances[j] = sum;
    });
  }
  return type === 'HC1' ? variances.map((one) => (one * n) / (n - p)) : variances;
}
