import type { DenseMatrix } from '@etalon/transform';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
const ALIGNED = 64;

/** A matrix as NumPy reads it (NPY 1.0): numbers of 64 bits, row after row, least significant byte first. */
export function writeNpy({ rows, columns, data }: DenseMatrix): Uint8Array {
  const words = `{'descr': '<f8', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  const before = MAGIC.length + 2;
  const length = Math.ceil((before + words.length + 1) / ALIGNED) * ALIGNED;
  const bytes = new Uint8Array(length + 8 * data.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint16(MAGIC.length, length - before, true);
  bytes.set(new TextEncoder().encode(`${words.padEnd(length - before - 1)}\n`), before);
  data.forEach((value, at) => {
    view.setFloat64(length + 8 * at, value, true);
  });
  return bytes;
}
