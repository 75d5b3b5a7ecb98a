const SIDE = 32;
const KEPT = 8;

/** The image at 32 × 32, each point the mean of the levels that it covers, or the nearest when it covers none. */
function shrink(levels: ArrayLike<number>, width: number, height: number): Float64Array {
  const small = new Float64Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const [top, left] = [Math.floor((y * height) / SIDE), Math.floor((x * width) / SIDE)];
      const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / SIDE));
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / SIDE));
      let sum = 0;
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) sum += levels[row * width + column] ?? 0;
      small[y * SIDE + x] = sum / ((bottom - top) * (right - left));
    }
  return small;
}

/**
 * Perceptual hash of grey levels, row after row: the 8 × 8 lowest frequencies of the cosine transform of the image at
 * 32 × 32, each compared with their median (pHash; Zauner 2010, § 3.2.1). 64 bits.
 */
export function hashImage(levels: ArrayLike<number>, width: number, height: number): bigint {
  const small = shrink(levels, width, height);
  const cosines = Array.from({ length: KEPT }, (_, k) =>
    Float64Array.from({ length: SIDE }, (_point, x) => Math.cos(((2 * x + 1) * k * Math.PI) / (2 * SIDE))),
  );
  const rows = Array.from({ length: SIDE }, (_, y) =>
    cosines.map((wave) => wave.reduce((sum, value, x) => sum + value * (small[y * SIDE + x] ?? 0), 0)),
  );
  const frequencies = cosines.flatMap((wave) =>
    Array.from({ length: KEPT }, (_, k) =>
      wave.reduce((sum, value, y) => sum + value * (rows[y]?.[k] ?? 0), 0),
    ),
  );
  const sorted = frequencies.toSorted((a, b) => a - b);
  const median = ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2;
  return frequencies.reduce((bits, value) => (bits << 1n) | (value > median ? 1n : 0n), 0n);
}

/** Bits by which two hashes differ. */
export function countBits(a: bigint, b: bigint): number {
  let left = a ^ b;
  let bits = 0;
  while (left !== 0n) {
    left &= left - 1n;
    bits += 1;
  }
  return bits;
}
