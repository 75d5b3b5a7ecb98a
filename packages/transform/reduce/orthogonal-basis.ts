/** Columns of equal length. */
export type Columns = readonly Float64Array[];

export interface QrFactors {
  readonly basis: Columns;
  /** Upper triangular, l × l in row order. */
  readonly upper: Float64Array;
}

const RANK_TOLERANCE = 1e-13;

/** Q and R of columns by modified Gram–Schmidt, each column cleaned twice; a column that others span becomes zeros. */
export function factorQr(columns: Columns): QrFactors {
  const size = columns.length;
  const upper = new Float64Array(size * size);
  const basis: Float64Array[] = [];
  columns.forEach((column, j) => {
    const left = column.slice();
    const before = normOf(left);
    for (let pass = 0; pass < 2; pass += 1)
      basis.forEach((known, k) => {
        const share = dot(known, left);
        upper[k * size + j] = (upper[k * size + j] ?? 0) + share;
        for (let i = 0; i < left.length; i += 1) left[i] = (left[i] ?? 0) - share * (known[i] ?? 0);
      });
    const norm = normOf(left);
    const isSpanned = norm <= RANK_TOLERANCE * before || norm === 0;
    upper[j * size + j] = isSpanned ? 0 : norm;
    for (let i = 0; i < left.length; i += 1) left[i] = isSpanned ? 0 : (left[i] ?? 0) / norm;
    basis.push(left);
  });
  return { basis, upper };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

const normOf = (values: Float64Array): number => Math.sqrt(dot(values, values));
