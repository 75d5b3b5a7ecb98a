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

/** Least loss after each trial in their order, and expected least loss after as many of them drawn again. */
export function followBest(losses: readonly number[]): {
  readonly bestSoFar: readonly number[];
  readonly expected: readonly number[];
} {
  return {
    bestSoFar: losses.map((_, at) => Math.min(...losses.slice(0, at + 1))),
    expected: expectBest(losses.map((loss) => -loss)).map((loss) => -loss),
  };
}

/** Probability that one trial at least of `trials` drawn is among the best share `top` of the space: 1 − (1 − top)ⁿ. */
export function findTopProbability(trials: number, top: number): number {
  return 1 - (1 - top) ** trials;
}
