import { type DecisionMatrix, listUtilities } from './matrix.ts';
import { listLeaders, scoreSum } from './score-alternatives.ts';

export interface StableWeight {
  readonly criterion: string;
  readonly weight: number;
  /** Weights from lo to hi under which the leader stays first, the others rescaled in proportion. */
  readonly lo: number;
  readonly hi: number;
  /** Who leads just beyond each end; null where the end is that of the weights, 0 or 1. */
  readonly below: string | null;
  readonly above: string | null;
}

/**
 * The weights of each criterion under which a leader of the weighted sum stays first: x·(uₐ − u_b)ₖ + (1 − x)·Σ wⱼ/Σw·(uₐ − u_b)ⱼ ≥ 0
 * for every other alternative b (instruments/10). Equal shares for the others when they weigh nothing.
 */
export function findStability(
  matrix: DecisionMatrix,
  leader = listLeaders(scoreSum(matrix))[0] ?? 0,
): readonly StableWeight[] {
  const utilities = listUtilities(matrix);
  const own = utilities[leader] ?? [];
  return matrix.criteria.map(({ name, weight }, k) => {
    const rest = 1 - weight;
    const others = matrix.criteria.map(({ weight: beside }, j) =>
      j === k ? 0 : rest > 0 ? beside / rest : 1 / (matrix.criteria.length - 1),
    );
    let [lo, hi]: [number, number] = [0, 1];
    let [below, above]: [string | null, string | null] = [null, null];
    utilities.forEach((row, at) => {
      if (at === leader) return;
      const gap = own.map((utility, j) => utility - (row[j] ?? 0));
      const atZero = gap.reduce((sum, value, j) => sum + value * (others[j] ?? 0), 0);
      const slope = (gap[k] ?? 0) - atZero;
      // atZero + slope·x ≥ 0
      const root = -atZero / slope;
      if (slope > 0 && root > lo) [lo, below] = [root, matrix.alternatives[at] ?? ''];
      if (slope < 0 && root < hi) [hi, above] = [root, matrix.alternatives[at] ?? ''];
    });
    return { criterion: name, weight, lo, hi, below, above };
  });
}
