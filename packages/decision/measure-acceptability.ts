import type { RandomStream } from '@etalon/numeric';
import { type DecisionMatrix, listUtilities } from './matrix.ts';
import { rankScores } from './score-alternatives.ts';

export interface Acceptability {
  readonly draws: number;
  /** Of each alternative, the share of the draws in which it has each rank from 1. */
  readonly shares: readonly (readonly number[])[];
  /** Mean weights of the draws in which it comes first; null when it never does. */
  readonly central: readonly (readonly number[] | null)[];
}

/**
 * SMAA-2 (Lahdelma & Salminen 2001) on the weighted sum of min-max utilities: weights uniform on the simplex, Dirichlet(1, …, 1),
 * drawn as −ln U over their sum; performances are taken as they are. Equal scores share the first of their ranks.
 */
export function measureAcceptability(
  matrix: DecisionMatrix,
  { draws, stream }: { readonly draws: number; readonly stream: RandomStream },
): Acceptability {
  const utilities = listUtilities(matrix);
  const counts = utilities.map(() => utilities.map(() => 0));
  const sums = utilities.map(() => matrix.criteria.map(() => 0));
  for (let draw = 0; draw < draws; draw += 1) {
    const parts = matrix.criteria.map(() => -Math.log(1 - stream.nextUnit()));
    const total = parts.reduce((sum, part) => sum + part, 0);
    const weights = parts.map((part) => part / total);
    const scores = utilities.map((row) =>
      row.reduce((sum, utility, k) => sum + utility * (weights[k] ?? 0), 0),
    );
    for (const [at, rank] of rankScores(scores).entries()) {
      const own = counts[at];
      if (own !== undefined) own[rank - 1] = (own[rank - 1] ?? 0) + 1;
      if (rank !== 1) continue;
      const sum = sums[at];
      weights.forEach((weight, k) => {
        if (sum !== undefined) sum[k] = (sum[k] ?? 0) + weight;
      });
    }
  }
  return {
    draws,
    shares: counts.map((own) => own.map((count) => count / draws)),
    central: sums.map((own, at) => {
      const first = counts[at]?.[0] ?? 0;
      return first === 0 ? null : own.map((sum) => sum / first);
    }),
  };
}
