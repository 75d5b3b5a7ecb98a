import type { Design } from './training-set.ts';

/** Mean and spread of each column; a constant one keeps spread 1. */
export interface Scaling {
  readonly means: Float64Array;
  readonly spreads: Float64Array;
}

/** Mean and population standard deviation of each column. */
export function fitScaling({ rows, columns }: Design): Scaling {
  const means = new Float64Array(columns.length);
  const spreads = new Float64Array(columns.length);
  columns.forEach((column, j) => {
    let sum = 0;
    for (let i = 0; i < rows; i += 1) sum += column[i] ?? 0;
    const mean = sum / rows;
    let squares = 0;
    for (let i = 0; i < rows; i += 1) squares += ((column[i] ?? 0) - mean) ** 2;
    means[j] = mean;
    spreads[j] = Math.sqrt(squares / rows) || 1;
  });
  return { means, spreads };
}

/** Columns brought to the means and spreads of training. */
export function standardise({ rows, columns }: Design, { means, spreads }: Scaling): Design {
  return {
    rows,
    columns: columns.map((column, j) => {
      const mean = means[j] ?? 0;
      const spread = spreads[j] ?? 1;
      const scaled = new Float64Array(rows);
      for (let i = 0; i < rows; i += 1) scaled[i] = ((column[i] ?? 0) - mean) / spread;
      return scaled;
    }),
  };
}
