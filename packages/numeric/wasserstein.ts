/** First Wasserstein distance ∫|F⁻¹ − G⁻¹| between two samples, in the unit of the values; NaN when one is empty. */
export function measureWasserstein(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const x = new Float64Array(first).sort();
  const y = new Float64Array(second).sort();
  if (x.length === 0 || y.length === 0) return Number.NaN;
  let i = 0;
  let j = 0;
  let previous = Math.min(x[0] ?? 0, y[0] ?? 0);
  let area = 0;
  while (i < x.length || j < y.length) {
    const next = Math.min(x[i] ?? Infinity, y[j] ?? Infinity);
    area += Math.abs(i / x.length - j / y.length) * (next - previous);
    while (i < x.length && x[i] === next) i += 1;
    while (j < y.length && y[j] === next) j += 1;
    previous = next;
  }
  return area;
}
