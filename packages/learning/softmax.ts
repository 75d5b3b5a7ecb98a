/** Scores of n rows of `classes` columns, turned in place into probabilities; returns Σ −log of the probability of each true class when given. */
export function softmaxRows(scores: Float64Array, classes: number, truth?: Float64Array): number {
  let loss = 0;
  const rows = scores.length / classes;
  for (let i = 0; i < rows; i += 1) {
    const from = i * classes;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k += 1) most = Math.max(most, scores[from + k] ?? 0);
    const own = truth === undefined ? 0 : (scores[from + (truth[i] ?? 0)] ?? 0) - most;
    let sum = 0;
    for (let k = 0; k < classes; k += 1) {
      const value = Math.exp((scores[from + k] ?? 0) - most);
      scores[from + k] = value;
      sum += value;
    }
    for (let k = 0; k < classes; k += 1) scores[from + k] = (scores[from + k] ?? 0) / sum;
    loss += Math.log(sum) - own;
  }
  return loss;
}

/** log(1 + eˣ) without overflow. */
export function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/** Probability from log odds. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
