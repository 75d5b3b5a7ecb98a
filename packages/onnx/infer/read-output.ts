import { EtalonError } from '@etalon/error';
import type { PlainTensor } from '../tensor.ts';

/** How the numbers of an output are taken. */
export const SCALES = ['none', 'softmax', 'sigmoid'] as const;
export type Scale = (typeof SCALES)[number];

/** The numbers of an output as doubles, row by row; throws `onnx.output-kind` for texts. */
export function readNumbersOf(name: string, tensor: PlainTensor | undefined): Float64Array {
  if (tensor === undefined || tensor.type === 'string')
    throw new EtalonError('onnx.output-kind', { info: { output: name, type: tensor?.type ?? '' } });
  const { data, type } = tensor;
  if (type === 'float16' && data instanceof Uint16Array)
    return Float64Array.from(new Float16Array(data.slice().buffer));
  if (data instanceof Float32Array || data instanceof Float64Array) return new Float64Array(data);
  return Float64Array.from<unknown>(data, Number);
}

/** Turns the columns of scores into probabilities, in place. */
export function applyScale(columns: readonly Float64Array[], scale: Scale): void {
  if (scale === 'none') return;
  const rows = columns[0]?.length ?? 0;
  for (let row = 0; row < rows; row += 1) {
    if (scale === 'sigmoid')
      for (const column of columns) column[row] = 1 / (1 + Math.exp(-(column[row] ?? 0)));
    else softmaxRow(columns, row);
  }
}

function softmaxRow(columns: readonly Float64Array[], row: number): void {
  const most = columns.reduce((top, column) => Math.max(top, column[row] ?? 0), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (const column of columns) {
    const share = Math.exp((column[row] ?? 0) - most);
    column[row] = share;
    sum += share;
  }
  for (const column of columns) column[row] = (column[row] ?? 0) / sum;
}
