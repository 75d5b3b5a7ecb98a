import { factorCholesky, solveCholesky } from '@etalon/numeric';

/** Sufficient statistics of the rows that share one pattern of missingness; products in row order, p × p. */
export interface PatternSums {
  /** Indices of the observed columns, ascending. */
  readonly observed: readonly number[];
  readonly rows: number;
  readonly sums: Float64Array;
  readonly products: Float64Array;
}

export interface NormalFit {
  readonly means: Float64Array;
  /** Maximum likelihood covariance (divisor n), p × p in row order. */
  readonly covariance: Float64Array;
  readonly steps: number;
}

/**
 * Mean and covariance of a multivariate normal with missing values by EM (Dempster, Laird & Rubin 1977) on
 * standardised columns from mean zero and unit covariance, until no parameter moves by more than `tolerance`.
 */
export function fitNormal(
  patterns: readonly PatternSums[],
  p: number,
  tolerance = 1e-4,
  maxSteps = 1000,
): NormalFit {
  const scale = standardise(patterns, p);
  const n = patterns.reduce((sum, pattern) => sum + pattern.rows, 0);
  const scaled = patterns.map((pattern) => rescale(pattern, p, scale));
  let means = new Float64Array(p);
  let covariance = Float64Array.from({ length: p * p }, (_, k) => (k % (p + 1) === 0 ? 1 : 0));
  let steps = 0;
  while (steps < maxSteps) {
    steps += 1;
    const first = new Float64Array(p);
    const second = new Float64Array(p * p);
    for (const pattern of scaled) addExpectation(pattern, { p, means, covariance, first, second });
    const nextMeans = first.map((value) => value / n);
    const nextCovariance = second.map(
      (value, k) => value / n - (nextMeans[Math.floor(k / p)] ?? 0) * (nextMeans[k % p] ?? 0),
    );
    const moved = Math.max(largestGap(nextMeans, means), largestGap(nextCovariance, covariance));
    means = nextMeans;
    covariance = nextCovariance;
    if (moved <= tolerance) break;
  }
  return {
    means: means.map((value, j) => value * (scale.sds[j] ?? 1) + (scale.centres[j] ?? 0)),
    covariance: covariance.map(
      (value, k) => value * (scale.sds[Math.floor(k / p)] ?? 1) * (scale.sds[k % p] ?? 1),
    ),
    steps,
  };
}

interface Scale {
  readonly centres: Float64Array;
  readonly sds: Float64Array;
}

function standardise(patterns: readonly PatternSums[], p: number): Scale {
  const counts = new Float64Array(p);
  const sums = new Float64Array(p);
  const squares = new Float64Array(p);
  for (const pattern of patterns)
    for (const j of pattern.observed) {
      counts[j] = (counts[j] ?? 0) + pattern.rows;
      sums[j] = (sums[j] ?? 0) + (pattern.sums[j] ?? 0);
      squares[j] = (squares[j] ?? 0) + (pattern.products[j * p + j] ?? 0);
    }
  const centres = sums.map((sum, j) => sum / (counts[j] ?? 1));
  const sds = squares.map((square, j) => {
    const n = counts[j] ?? 1;
    return Math.sqrt(Math.max(0, (square - n * (centres[j] ?? 0) ** 2) / n)) || 1;
  });
  return { centres, sds };
}

function rescale(pattern: PatternSums, p: number, { centres, sds }: Scale): PatternSums {
  const sums = new Float64Array(p);
  const products = new Float64Array(p * p);
  for (const j of pattern.observed)
    sums[j] = ((pattern.sums[j] ?? 0) - pattern.rows * (centres[j] ?? 0)) / (sds[j] ?? 1);
  for (const j of pattern.observed)
    for (const k of pattern.observed) {
      const cj = centres[j] ?? 0;
      const ck = centres[k] ?? 0;
      const raw = pattern.products[j * p + k] ?? 0;
      const centred =
        raw - cj * (pattern.sums[k] ?? 0) - ck * (pattern.sums[j] ?? 0) + pattern.rows * cj * ck;
      products[j * p + k] = centred / ((sds[j] ?? 1) * (sds[k] ?? 1));
    }
  return { ...pattern, sums, products };
}

interface Expectation {
  readonly p: number;
  readonly means: Float64Array;
  readonly covariance: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Adds one pattern's expected sums and products: each column is a linear function of the observed ones plus a residual covariance. */
function addExpectation(pattern: PatternSums, state: Expectation): void {
  const { p, means, covariance, first, second } = state;
  const { observed, rows } = pattern;
  const q = observed.length;
  const at = (j: number, k: number): number => covariance[j * p + k] ?? 0;
  const lower = factorCholesky(
    Float64Array.from({ length: q * q }, (_, k) =>
      at(observed[Math.floor(k / q)] ?? 0, observed[k % q] ?? 0),
    ),
    q,
  );
  const slopes: Float64Array[] = [];
  const constants = new Float64Array(p);
  for (let j = 0; j < p; j += 1) {
    const place = observed.indexOf(j);
    const slope =
      place >= 0
        ? Float64Array.from({ length: q }, (_, k) => (k === place ? 1 : 0))
        : solveCholesky(
            lower,
            observed.map((k) => at(j, k)),
          );
    slopes.push(slope);
    constants[j] =
      place >= 0
        ? 0
        : (means[j] ?? 0) - slope.reduce((sum, b, k) => sum + b * (means[observed[k] ?? 0] ?? 0), 0);
  }
  const sumOf = (j: number): number =>
    (slopes[j] ?? constants).reduce((sum, b, k) => sum + b * (pattern.sums[observed[k] ?? 0] ?? 0), 0);
  for (let j = 0; j < p; j += 1) {
    const linear = sumOf(j);
    first[j] = (first[j] ?? 0) + linear + rows * (constants[j] ?? 0);
    for (let k = 0; k < p; k += 1) {
      let product = 0;
      for (let a = 0; a < q; a += 1)
        for (let b = 0; b < q; b += 1)
          product +=
            (slopes[j]?.[a] ?? 0) *
            (slopes[k]?.[b] ?? 0) *
            (pattern.products[(observed[a] ?? 0) * p + (observed[b] ?? 0)] ?? 0);
      product +=
        (constants[k] ?? 0) * linear +
        (constants[j] ?? 0) * sumOf(k) +
        rows * (constants[j] ?? 0) * (constants[k] ?? 0);
      const bothMissing = !observed.includes(j) && !observed.includes(k);
      const residual = bothMissing
        ? at(j, k) - observed.reduce((sum, o, a) => sum + (slopes[j]?.[a] ?? 0) * at(o, k), 0)
        : 0;
      second[j * p + k] = (second[j * p + k] ?? 0) + product + rows * residual;
    }
  }
}

function largestGap(a: Float64Array, b: Float64Array): number {
  return a.reduce((largest, value, k) => Math.max(largest, Math.abs(value - (b[k] ?? 0))), 0);
}
