/** Cosines and sines of a transform of one size, in the order in which its stages ask for them. */
export interface Fourier {
  readonly size: number;
  readonly cos: Float64Array;
  readonly sin: Float64Array;
  readonly order: Uint32Array;
}

/** Tables of a discrete Fourier transform; `size` is a power of two. */
export function planFourier(size: number): Fourier {
  const bits = Math.log2(size);
  const order = Uint32Array.from({ length: size }, (_, at) => {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit += 1) reversed |= ((at >> bit) & 1) << (bits - 1 - bit);
    return reversed;
  });
  const angle = (at: number): number => (-2 * Math.PI * at) / size;
  return {
    size,
    cos: Float64Array.from({ length: size / 2 }, (_, at) => Math.cos(angle(at))),
    sin: Float64Array.from({ length: size / 2 }, (_, at) => Math.sin(angle(at))),
    order,
  };
}

/** |X|² of the first size/2 + 1 frequencies of real values (Cooley & Tukey 1965, radix 2). */
export function measurePower({ size, cos, sin, order }: Fourier, values: Float64Array): Float64Array {
  const real = Float64Array.from({ length: size }, (_, at) => values[order[at] ?? 0] ?? 0);
  const imaginary = new Float64Array(size);
  for (let half = 1; half < size; half *= 2) {
    const step = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half)
      for (let k = 0; k < half; k += 1) {
        const [a, b] = [start + k, start + k + half];
        const [c, s] = [cos[k * step] ?? 0, sin[k * step] ?? 0];
        const [x, y] = [real[b] ?? 0, imaginary[b] ?? 0];
        const [u, v] = [c * x - s * y, c * y + s * x];
        real[b] = (real[a] ?? 0) - u;
        imaginary[b] = (imaginary[a] ?? 0) - v;
        real[a] = (real[a] ?? 0) + u;
        imaginary[a] = (imaginary[a] ?? 0) + v;
      }
  }
  return Float64Array.from(
    { length: size / 2 + 1 },
    (_, at) => (real[at] ?? 0) ** 2 + (imaginary[at] ?? 0) ** 2,
  );
}
