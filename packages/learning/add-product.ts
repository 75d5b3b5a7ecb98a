/** A matrix in a flat list: entry (i, j) is at `from + i·down + j·across`. */
export interface Matrix {
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly down: number;
  readonly across: number;
  readonly from?: number;
}

/** A matrix written row by row. */
export function byRow(values: Float64Array, rows: number, columns: number): Matrix {
  return { values, rows, columns, down: columns, across: 1 };
}

/** The same numbers, rows for columns. */
export function transpose(one: Matrix): Matrix {
  return { ...one, rows: one.columns, columns: one.rows, down: one.across, across: one.down };
}

/** target += a·b, `b` and `target` row by row; four rows of `b` at a time, so that the target is read a quarter as often. */
export function addProduct(a: Matrix, b: Float64Array, target: Float64Array): void {
  const { values, rows, columns, down, across, from = 0 } = a;
  const width = target.length / rows;
  const blocks = columns - (columns % 4);
  for (let i = 0; i < rows; i += 1) {
    const to = i * width;
    const row = from + i * down;
    for (let j = 0; j < blocks; j += 4) {
      const a0 = values[row + j * across] ?? 0;
      const a1 = values[row + (j + 1) * across] ?? 0;
      const a2 = values[row + (j + 2) * across] ?? 0;
      const a3 = values[row + (j + 3) * across] ?? 0;
      if (a0 === 0 && a1 === 0 && a2 === 0 && a3 === 0) continue;
      const b0 = j * width;
      const b1 = b0 + width;
      const b2 = b1 + width;
      const b3 = b2 + width;
      for (let k = 0; k < width; k += 1)
        target[to + k] =
          (target[to + k] ?? 0) +
          a0 * (b[b0 + k] ?? 0) +
          a1 * (b[b1 + k] ?? 0) +
          a2 * (b[b2 + k] ?? 0) +
          a3 * (b[b3 + k] ?? 0);
    }
    for (let j = blocks; j < columns; j += 1) {
      const one = values[row + j * across] ?? 0;
      const at = j * width;
      for (let k = 0; k < width; k += 1) target[to + k] = (target[to + k] ?? 0) + one * (b[at + k] ?? 0);
    }
  }
}
