/** The first `kept` rows of the orthonormal DCT-II of `size` values, row after row. */
export function cosineRows(size: number, kept: number): Float64Array {
  return Float64Array.from({ length: kept * size }, (_, at) => {
    const k = Math.floor(at / size);
    const scale = k === 0 ? Math.sqrt(1 / size) : Math.sqrt(2 / size);
    return scale * Math.cos((Math.PI * k * (2 * (at % size) + 1)) / (2 * size));
  });
}
