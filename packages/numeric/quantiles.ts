/** Quantile of an ascending array by linear interpolation (Hyndman & Fan type 7); NaN when empty. */
export function interpolateQuantile(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/** Smallest value v of an ascending array with F(v) ≥ p (inverse empirical distribution); NaN when empty. */
export function inverseEmpirical(sorted: ArrayLike<number>, p: number): number {
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * p - 1e-9) - 1));
  return sorted[index] ?? Number.NaN;
}
