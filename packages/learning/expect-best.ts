/**
 * Expected best validation score after 1, 2, … trials, were the trials drawn again among these (Dodge et al. 2019, eq. 4):
 * Σ vᵢ·[(i/N)ⁿ − ((i−1)/N)ⁿ] over the scores in increasing order. Scores of which more is better.
 */
export function expectBest(scores: readonly number[]): readonly number[] {
  const sorted = [...scores].sort((one, other) => one - other);
  const { length } = sorted;
  return sorted.map((_, at) => {
    const trials = at + 1;
    return sorted.reduce(
      (sum, score, i) => sum + score * (((i + 1) / length) ** trials - (i / length) ** trials),
      0,
    );
  });
}

/** Probability that one trial at least of `trials` drawn is among the best share `top` of the space: 1 − (1 − top)ⁿ. */
export function findTopProbability(trials: number, top: number): number {
  return 1 - (1 - top) ** trials;
}
