import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { MeasurePiece } from './workbench.ts';

const MAX_BYTES = 20 * 1024 * 1024;

/** The first bytes of a piece, twenty mebibytes unless told otherwise: what is after is not read from the disk. */
export function readHead({ path }: MeasurePiece, maxBytes: number = MAX_BYTES): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(maxBytes, fstatSync(file).size));
    let size = 0;
    for (let read = -1; read !== 0 && size < bytes.length; size += read)
      read = readSync(file, bytes, size, bytes.length - size, null);
    return bytes.subarray(0, size);
  } finally {
    closeSync(file);
  }
}
