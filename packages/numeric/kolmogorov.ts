const SERIES_TERMS = 100;
const TINY = 1e-16;

/**
 * P(√n·D > λ) of the limit distribution of Kolmogorov (1933), λ ≥ 0: 2 Σ (−1)^(k−1) e^(−2k²λ²), and below 1 the
 * theta-function form 1 − √(2π)/λ · Σ e^(−(2k−1)²π²/8λ²), which converges where the first does not.
 */
export function kolmogorovUpperTail(lambda: number): number {
  if (!(lambda > 0)) return Number.isNaN(lambda) ? Number.NaN : 1;
  if (lambda < 1) {
    let sum = 0;
    for (let k = 1; k <= SERIES_TERMS; k += 1) {
      const term = Math.exp((-((2 * k - 1) ** 2) * Math.PI ** 2) / (8 * lambda * lambda));
      sum += term;
      if (term < TINY * sum) break;
    }
    return Math.min(1, Math.max(0, 1 - (Math.sqrt(2 * Math.PI) / lambda) * sum));
  }
  let sum = 0;
  for (let k = 1; k <= SERIES_TERMS; k += 1) {
    const term = Math.exp(-2 * k * k * lambda * lambda);
    sum += k % 2 === 1 ? term : -term;
    if (term < TINY) break;
  }
  return Math.min(1, Math.max(0, 2 * sum));
}

/**
 * P(D ≥ d) of the two-sample Kolmogorov–Smirnov statistic without ties, sample sizes ≥ 1: share of the lattice paths from
 * (0, 0) to (n, m) that leave the band |i/n − j/m| < d (Hodges 1958). n·m steps: meant for n·m ≤ 10⁴. With ties the
 * true probability is at most this one.
 */
export function smirnovUpperTail(d: number, n: number, m: number): number {
  const limit = Math.round(d * n * m) - 0.5;
  const inside = new Float64Array(m + 1);
  for (let i = 0; i <= n; i += 1) {
    for (let j = 0; j <= m; j += 1) {
      if (Math.abs(i * m - j * n) > limit) inside[j] = 0;
      else if (i === 0 && j === 0) inside[0] = 1;
      else {
        const fromLeft = j === 0 ? 0 : ((inside[j - 1] ?? 0) * j) / (i + j);
        const fromBelow = i === 0 ? 0 : ((inside[j] ?? 0) * i) / (i + j);
        inside[j] = fromLeft + fromBelow;
      }
    }
  }
  return Math.min(1, Math.max(0, 1 - (inside[m] ?? 0)));
}
