/** An estimated number of distinct elements with its interval at 95 %. */
export interface PopulationEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly lo: number;
  readonly hi: number;
}

const Z = 1.96;

/**
 * Chapman's estimate from two lists of n₁ and n₂ elements with m in common: (n₁+1)(n₂+1)/(m+1) − 1, log-normal interval above
 * what was seen (Chapman 1951; Chao 1989).
 */
export function estimateChapman(n1: number, n2: number, m: number): PopulationEstimate {
  const estimate = ((n1 + 1) * (n2 + 1)) / (m + 1) - 1;
  const variance = ((n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m)) / ((m + 1) ** 2 * (m + 2));
  return { estimate, standardError: Math.sqrt(variance), ...logNormal(estimate, variance, n1 + n2 - m) };
}

/** Bias-corrected Chao1 from S elements seen, f₁ of them in one list and f₂ in two: S + f₁(f₁−1)/(2(f₂+1)) (Chao 1984). */
export function estimateChao(seen: number, once: number, twice: number): PopulationEstimate {
  const ratio = twice + 1;
  const estimate = seen + (once * (once - 1)) / (2 * ratio);
  const variance =
    (once * (once - 1)) / (2 * ratio) +
    (once * (2 * once - 1) ** 2) / (4 * ratio ** 2) +
    (once ** 2 * twice * (once - 1) ** 2) / (4 * ratio ** 4);
  return { estimate, standardError: Math.sqrt(variance), ...logNormal(estimate, variance, seen) };
}

function logNormal(
  estimate: number,
  variance: number,
  seen: number,
): { readonly lo: number; readonly hi: number } {
  const unseen = estimate - seen;
  if (unseen <= 0) return { lo: seen, hi: seen };
  const spread = Math.exp(Z * Math.sqrt(Math.log(1 + variance / unseen ** 2)));
  return { lo: seen + unseen / spread, hi: seen + unseen * spread };
}
