/** A matrix in a flat list: entry (i, j) is at `i·down + j·across`. */
export interface Matrix {
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly down: number;
  readonly across: number;
}

/** A matrix written row by row. */
export function byRow(values: Float64Array, rows: number, columns: number): Matrix {
  return { values, rows, columns, down: columns, across: 1 };
}

/** The same numbers, rows for columns. */
export function transpose(one: Matrix): Matrix {
  return { ...one, rows: one.columns, columns: one.rows, down: one.across, across: one.down };
}

/** Up to this width a sum in a register is quicker than a row of sums in memory. */
const NARROW = 4;

/** target += a·b, `b` and `target` row by row. */
export function addProduct(a: Matrix, b: Float64Array, target: Float64Array): void {
  if (target.length / a.rows <= NARROW) addNarrow(a, b, target);
  else addWide(a, b, target);
}

function addNarrow(
  { values, rows, columns, down, across }: Matrix,
  b: Float64Array,
  target: Float64Array,
): void {
  const width = target.length / rows;
  for (let i = 0; i < rows; i += 1) {
    for (let k = 0; k < width; k += 1) {
      let sum = 0;
      for (let j = 0; j < columns; j += 1)
        sum += (values[i * down + j * across] ?? 0) * (b[j * width + k] ?? 0);
      target[i * width + k] = (target[i * width + k] ?? 0) + sum;
    }
  }
}

/** Four rows of `b` for two rows of the target at a time: each number read serves several products. */
function addWide(
  { values, rows, columns, down, across }: Matrix,
  b: Float64Array,
  target: Float64Array,
): void {
  const width = target.length / rows;
  const last = columns - 1;
  for (let i = 0; i < rows; i += 2) {
    const isPair = i + 1 < rows;
    const to = i * width;
    const also = isPair ? to + width : to;
    for (let j = 0; j < columns; j += 4) {
      const at = i * down + j * across;
      const under = at + down;
      const [has1, has2, has3] = [j < last, j + 1 < last, j + 2 < last];
      const a0 = values[at] ?? 0;
      const a1 = has1 ? (values[at + across] ?? 0) : 0;
      const a2 = has2 ? (values[at + 2 * across] ?? 0) : 0;
      const a3 = has3 ? (values[at + 3 * across] ?? 0) : 0;
      const c0 = isPair ? (values[under] ?? 0) : 0;
      const c1 = isPair && has1 ? (values[under + across] ?? 0) : 0;
      const c2 = isPair && has2 ? (values[under + 2 * across] ?? 0) : 0;
      const c3 = isPair && has3 ? (values[under + 3 * across] ?? 0) : 0;
      const b0 = j * width;
      const b1 = has1 ? b0 + width : b0;
      const b2 = has2 ? b1 + width : b0;
      const b3 = has3 ? b2 + width : b0;
      for (let k = 0; k < width; k += 1) {
        const v0 = b[b0 + k] ?? 0;
        const v1 = b[b1 + k] ?? 0;
        const v2 = b[b2 + k] ?? 0;
        const v3 = b[b3 + k] ?? 0;
        target[to + k] = (target[to + k] ?? 0) + a0 * v0 + a1 * v1 + a2 * v2 + a3 * v3;
        target[also + k] = (target[also + k] ?? 0) + c0 * v0 + c1 * v1 + c2 * v2 + c3 * v3;
      }
    }
  }
}
