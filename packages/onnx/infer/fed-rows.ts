import type { PlainTensor, TensorData, Tensors, TensorType } from '../tensor.ts';

/** What one input of a model takes of a row. */
export interface InputColumns {
  readonly name: string;
  readonly type: TensorType;
  readonly columns: readonly string[];
  /** Dimensions after the first: what one row holds. */
  readonly inner: readonly number[];
}

/** Cells of one input, row by row, before they are cut into calls. */
export interface FedInput extends InputColumns {
  readonly numbers: Float64Array | null;
  readonly texts: readonly string[] | null;
}

export interface FedRows {
  readonly rows: number;
  readonly inputs: readonly FedInput[];
  /** Rows of one call that the model wants; null when any number will do. */
  readonly batch: number | null;
}

/** The tensors of the rows from `from`; past the last row, the last one again, for a model that takes a fixed number. */
export function cutCall({ inputs, rows }: FedRows, from: number, count: number): Tensors {
  return Object.fromEntries(
    inputs.map((input) => [input.name, cutInput(input, { from, count, last: rows - 1 })]),
  );
}

function cutInput(
  { type, inner, numbers, texts, columns }: FedInput,
  { from, count, last }: { readonly from: number; readonly count: number; readonly last: number },
): PlainTensor {
  const width = columns.length;
  const dims = [count, ...inner];
  if (texts !== null) {
    const cut = Array.from({ length: count * width }, (_, at) => {
      const row = Math.min(last, from + Math.floor(at / width));
      return texts[row * width + (at % width)] ?? '';
    });
    return { type, dims, data: cut };
  }
  if (numbers !== null && from + count <= last + 1)
    return { type, dims, data: toType(type, numbers.subarray(from * width, (from + count) * width)) };
  const cells = new Float64Array(count * width);
  for (let row = 0; row < count; row += 1) {
    const start = Math.min(last, from + row) * width;
    cells.set((numbers ?? cells).subarray(start, start + width), row * width);
  }
  return { type, dims, data: toType(type, cells) };
}

const WHOLE = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
} as const;

/** Numbers in the type of an input. */
function toType(type: TensorType, cells: Float64Array): TensorData {
  switch (type) {
    case 'float64':
      return cells;
    case 'float16':
      return new Uint16Array(new Float16Array(cells).buffer);
    case 'int64':
      return BigInt64Array.from(cells, (cell) => BigInt(Math.round(cell)));
    case 'uint64':
      return BigUint64Array.from(cells, (cell) => BigInt(Math.max(0, Math.round(cell))));
    case 'bool':
      return Uint8Array.from(cells, (cell) => Number(cell !== 0));
    case 'float32':
    case 'string':
      return new Float32Array(cells);
    default:
      return WHOLE[type].from(cells);
  }
}
