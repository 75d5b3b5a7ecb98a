import { EtalonError } from '@etalon/error';
import { countShape, type Shape } from './shape.ts';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

type Read = (view: DataView, at: number) => number;

const TYPES: Readonly<Record<string, { readonly bytes: number; readonly read: Read }>> = {
  '<f4': { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  '<f8': { bytes: 8, read: (view, at) => view.getFloat64(at, true) },
  '|u1': { bytes: 1, read: (view, at) => view.getUint8(at) },
  '|i1': { bytes: 1, read: (view, at) => view.getInt8(at) },
  '<u2': { bytes: 2, read: (view, at) => view.getUint16(at, true) },
  '<i2': { bytes: 2, read: (view, at) => view.getInt16(at, true) },
  '<i4': { bytes: 4, read: (view, at) => view.getInt32(at, true) },
  '<i8': { bytes: 8, read: (view, at) => Number(view.getBigInt64(at, true)) },
};

/** A NumPy array: rows first, then the shape of each. */
export interface NpyArray {
  readonly rows: number;
  readonly shape: Shape;
  readonly values: Float32Array;
}

/** Reads a `.npy` file (NumPy format 1 to 3) in the order of C; throws `deep.bad-npy` with what is not read. */
export function readNpy(bytes: Uint8Array): NpyArray {
  const refuse = (problem: string): never => {
    throw new EtalonError('deep.bad-npy', { info: { problem } });
  };
  if (bytes.length < 12 || MAGIC.some((byte, at) => bytes[at] !== byte)) return refuse('magic');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isFirst = view.getUint8(6) === 1;
  const start = (isFirst ? 10 : 12) + (isFirst ? view.getUint16(8, true) : view.getUint32(8, true));
  if (start > bytes.length) return refuse('header');
  const header = new TextDecoder('latin1').decode(bytes.subarray(10, start));
  const name = /'descr':\s*'([^']*)'/.exec(header)?.[1] ?? '';
  const type = TYPES[name];
  if (type === undefined) return refuse(`descr ${name}`);
  if (!/'fortran_order':\s*False/.test(header)) return refuse('fortran_order');
  const sizes = (/'shape':\s*\(([^)]*)\)/.exec(header)?.[1] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(Number);
  const [rows = 0, ...rest] = sizes;
  const shape = rest.length === 0 ? [1] : rest;
  const count = rows * countShape(shape);
  if (!Number.isSafeInteger(count) || count === 0) return refuse('shape');
  if (bytes.length - start !== count * type.bytes) return refuse('length');
  const values = Float32Array.from({ length: count }, (_, at) => type.read(view, start + at * type.bytes));
  return { rows, shape, values };
}
