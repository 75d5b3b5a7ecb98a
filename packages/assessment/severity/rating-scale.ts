/** What one judgement is expected to be: probabilities of the levels and the moments that the fit needs. */
export interface LevelLaw {
  /** P(x = k), k = 0..K. */
  readonly probabilities: Float64Array;
  /** P(x ≥ k), k = 0..K. */
  readonly tails: Float64Array;
  /** Cov(x, [x ≥ k]), k = 0..K. */
  readonly covariances: Float64Array;
  mean: number;
  variance: number;
}

/** An empty law of levels 0..topLevel, to be filled again and again. */
export function makeLevelLaw(topLevel: number): LevelLaw {
  const make = (): Float64Array => new Float64Array(topLevel + 1);
  return { probabilities: make(), tails: make(), covariances: make(), mean: 0, variance: 0 };
}

/**
 * Fills the law of the rating scale model, ln P(x = k)/P(x = k − 1) = η − τ_k (Andrich 1978; Linacre 1989), at a
 * location η in logits; `steps` holds τ_1..τ_K.
 */
export function fillLevelLaw(law: LevelLaw, eta: number, steps: ArrayLike<number>): void {
  const { probabilities, tails, covariances } = law;
  const top = probabilities.length - 1;
  let exponent = 0;
  let highest = 0;
  probabilities[0] = 0;
  for (let k = 1; k <= top; k += 1) {
    exponent += eta - (steps[k - 1] ?? 0);
    probabilities[k] = exponent;
    if (exponent > highest) highest = exponent;
  }
  let total = 0;
  for (let k = 0; k <= top; k += 1) {
    const weight = Math.exp((probabilities[k] ?? 0) - highest);
    probabilities[k] = weight;
    total += weight;
  }
  let tail = 0;
  let partial = 0;
  let squares = 0;
  for (let k = top; k >= 0; k -= 1) {
    const p = (probabilities[k] ?? 0) / total;
    probabilities[k] = p;
    tail += p;
    partial += k * p;
    squares += k * k * p;
    tails[k] = tail;
    covariances[k] = partial;
  }
  law.mean = partial;
  law.variance = squares - partial * partial;
  for (let k = 0; k <= top; k += 1) covariances[k] = (covariances[k] ?? 0) - partial * (tails[k] ?? 0);
}
