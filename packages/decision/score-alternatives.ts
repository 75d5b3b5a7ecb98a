import { EtalonError } from '@etalon/error';
import { type DecisionMatrix, listUtilities } from './matrix.ts';

/** Two scores nearer than this are equal: a tie is shown, never broken by rounding. */
const TIE = 1e-9;

/** Weighted sum of min-max utilities. */
export function scoreSum(matrix: DecisionMatrix): readonly number[] {
  return listUtilities(matrix).map((row) =>
    row.reduce((sum, utility, k) => sum + utility * (matrix.criteria[k]?.weight ?? 0), 0),
  );
}

/** TOPSIS (Hwang & Yoon 1981): d⁻/(d⁺ + d⁻) to the worst and the best; ½ for alternatives that are all equal. */
export function scoreTopsis(matrix: DecisionMatrix, normalisation: 'vector' | 'min-max'): readonly number[] {
  const { criteria, values } = matrix;
  const norms = criteria.map((_, k) => Math.hypot(...values.map((row) => row[k] ?? 0)));
  const table =
    normalisation === 'min-max'
      ? listUtilities(matrix)
      : values.map((row) =>
          criteria.map(({ direction }, k) => {
            const share = norms[k] === 0 ? 0 : (row[k] ?? 0) / (norms[k] ?? 1);
            return direction === 'max' ? share : -share;
          }),
        );
  const weighted = table.map((row) => row.map((value, k) => value * (criteria[k]?.weight ?? 0)));
  const ends = criteria.map((_, k) => {
    const column = weighted.map((row) => row[k] ?? 0);
    return { best: Math.max(...column), worst: Math.min(...column) };
  });
  return weighted.map((row) => {
    const far = (end: 'best' | 'worst'): number =>
      Math.hypot(...row.map((value, k) => value - (ends[k]?.[end] ?? 0)));
    const [toBest, toWorst] = [far('best'), far('worst')];
    return toBest + toWorst === 0 ? 0.5 : toWorst / (toBest + toWorst);
  });
}

/** How a difference of performances becomes a preference in [0, 1] (Brans & Vincke 1985); q ≤ p, s > 0. */
export type Preference =
  | { readonly kind: 'usual' }
  | { readonly kind: 'u-shape'; readonly q: number }
  | { readonly kind: 'v-shape'; readonly p: number }
  | { readonly kind: 'level' | 'linear'; readonly q: number; readonly p: number }
  | { readonly kind: 'gaussian'; readonly s: number };

function prefer(preference: Preference, difference: number): number {
  if (difference <= 0) return 0;
  switch (preference.kind) {
    case 'usual':
      return 1;
    case 'u-shape':
      return difference > preference.q ? 1 : 0;
    case 'v-shape':
      return Math.min(1, difference / preference.p);
    case 'level':
      return difference <= preference.q ? 0 : difference <= preference.p ? 0.5 : 1;
    case 'linear':
      return Math.min(1, Math.max(0, (difference - preference.q) / (preference.p - preference.q)));
    case 'gaussian':
      return 1 - Math.exp(-(difference ** 2) / (2 * preference.s ** 2));
    default:
      return preference satisfies never;
  }
}

export interface Flows {
  readonly leaving: number;
  readonly entering: number;
  readonly net: number;
}

/** PROMETHEE I and II: flows of each alternative, a preference function for each criterion. Throws `decision.bad-threshold`. */
export function scoreFlows(
  { criteria, values }: DecisionMatrix,
  preferences: readonly Preference[],
): readonly Flows[] {
  preferences.forEach((preference, k) => {
    const isBad =
      ('q' in preference && preference.q < 0) ||
      ('p' in preference && !(preference.p > ('q' in preference ? preference.q : 0))) ||
      ('s' in preference && !(preference.s > 0));
    if (isBad || preferences.length !== criteria.length)
      throw new EtalonError('decision.bad-threshold', { info: { criterion: criteria[k]?.name ?? '' } });
  });
  const over = (one: readonly number[], other: readonly number[]): number =>
    criteria.reduce((sum, { direction, weight }, k) => {
      const difference = (one[k] ?? 0) - (other[k] ?? 0);
      return (
        sum +
        weight * prefer(preferences[k] ?? { kind: 'usual' }, direction === 'max' ? difference : -difference)
      );
    }, 0);
  return values.map((row, at) => {
    const others = values.filter((_, beside) => beside !== at);
    const leaving = others.reduce((sum, other) => sum + over(row, other), 0) / others.length;
    const entering = others.reduce((sum, other) => sum + over(other, row), 0) / others.length;
    return { leaving, entering, net: leaving - entering };
  });
}

/** Ranks from 1, the highest score first; equal scores share the first of their ranks. */
export function rankScores(scores: readonly number[]): readonly number[] {
  return scores.map((score) => 1 + scores.filter((other) => other > score + TIE).length);
}

/** Places of the alternatives of the highest score. */
export function listLeaders(scores: readonly number[]): readonly number[] {
  return rankScores(scores).flatMap((rank, at) => (rank === 1 ? [at] : []));
}
