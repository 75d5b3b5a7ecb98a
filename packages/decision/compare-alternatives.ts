import type { DecisionMatrix } from './matrix.ts';
import { listLeaders, scoreSum } from './score-alternatives.ts';

export interface Dominance {
  readonly dominant: string;
  readonly dominated: string;
}

/** Pairs of which the first is at least as good on every criterion and better on one. */
export function findDominance({ alternatives, criteria, values }: DecisionMatrix): readonly Dominance[] {
  const gain = (one: readonly number[], other: readonly number[], k: number): number => {
    const difference = (one[k] ?? 0) - (other[k] ?? 0);
    return criteria[k]?.direction === 'max' ? difference : -difference;
  };
  return alternatives.flatMap((dominant, at) =>
    alternatives.flatMap((dominated, beside) => {
      const gains = criteria.map((_, k) => gain(values[at] ?? [], values[beside] ?? [], k));
      const isDominant = at !== beside && gains.every((one) => one >= 0) && gains.some((one) => one > 0);
      return isDominant ? [{ dominant, dominated }] : [];
    }),
  );
}

export interface Reversal {
  readonly removed: string;
  /** Who leads without it. */
  readonly leaders: readonly string[];
  /** True when these are not the leaders of the whole. */
  readonly isReversed: boolean;
}

/** Leaders of the weighted sum without each alternative that does not lead; none when only two are left to compare. */
export function findReversals(matrix: DecisionMatrix): readonly Reversal[] {
  const { alternatives, values } = matrix;
  const before = listLeaders(scoreSum(matrix));
  if (alternatives.length < 3) return [];
  const names = before.map((at) => alternatives[at] ?? '');
  return alternatives.flatMap((removed, at) => {
    if (before.includes(at)) return [];
    const kept = alternatives.filter((_, beside) => beside !== at);
    const without = { ...matrix, alternatives: kept, values: values.filter((_, beside) => beside !== at) };
    const leaders = listLeaders(scoreSum(without)).map((place) => kept[place] ?? '');
    return [{ removed, leaders, isReversed: leaders.join('\u0000') !== names.join('\u0000') }];
  });
}
