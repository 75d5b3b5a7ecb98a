import type { Picture } from '../media/media.ts';
import { cosineRows } from './cosine-transform.ts';
import { shrinkGrey } from './resize-picture.ts';

const SIDE = 8;
const GRID = 32;
const ROWS = cosineRows(GRID, SIDE);
export const HASH_BITS = SIDE * SIDE;
/** Values nearer than this are equal: flat areas do not differ by the last digit of a sum. */
const SAME = 1e-9;

/** Difference hash: 64 bits, whether each of 9 × 8 means of grey is under the one at its right. */
export function hashDifferences(picture: Picture): Uint8Array {
  const grey = shrinkGrey(picture, SIDE + 1, SIDE);
  return Uint8Array.from({ length: HASH_BITS }, (_, at) => {
    const place = Math.floor(at / SIDE) * (SIDE + 1) + (at % SIDE);
    return Number((grey[place + 1] ?? 0) > (grey[place] ?? 0) + SAME);
  });
}

/**
 * Perceptual hash (Zauner 2010): 64 bits, whether each of the 8 × 8 lowest frequencies of the DCT-II of 32 × 32 means of grey
 * is above their median.
 */
export function hashPerception(picture: Picture): Uint8Array {
  const grey = shrinkGrey(picture, GRID, GRID);
  const half = new Float64Array(SIDE * GRID);
  for (let k = 0; k < SIDE; k += 1)
    for (let x = 0; x < GRID; x += 1)
      for (let y = 0; y < GRID; y += 1)
        half[k * GRID + x] =
          (half[k * GRID + x] ?? 0) + (ROWS[k * GRID + y] ?? 0) * (grey[y * GRID + x] ?? 0);
  const low = Float64Array.from({ length: HASH_BITS }, (_, at) => {
    const [k, l] = [Math.floor(at / SIDE), at % SIDE];
    let sum = 0;
    for (let x = 0; x < GRID; x += 1) sum += (half[k * GRID + x] ?? 0) * (ROWS[l * GRID + x] ?? 0);
    return sum;
  });
  const sorted = low.toSorted();
  const median = ((sorted[HASH_BITS / 2 - 1] ?? 0) + (sorted[HASH_BITS / 2] ?? 0)) / 2;
  return Uint8Array.from(low, (value) => Number(value > median + SAME));
}

/** Bits by which two hashes differ. */
export function countDifferences(a: Uint8Array, b: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < a.length; at += 1) count += Number(a[at] !== b[at]);
  return count;
}
