import { adjustHolm, binomialCumulative } from '@etalon/numeric';

/** One hand-in read again: whose set it is in, and by how many levels in all the moderator stands above. */
export interface ShiftedUnit {
  readonly set: string;
  readonly shift: number;
}

export interface SetShift {
  readonly set: string;
  /** Hand-ins that the moderator puts lower, puts higher, and leaves as they are. */
  readonly lower: number;
  readonly higher: number;
  readonly same: number;
  /** Two-sided sign test of as many lower as higher, and Holm's value over the sets; 1 when none differs. */
  readonly p: number;
  readonly adjusted: number;
  /** Whether the shift is systematic: adjusted value at most `SHIFT_LEVEL`. */
  readonly isSystematic: boolean;
}

export const SHIFT_LEVEL = 0.05;

/**
 * Whether a moderator stands on one side of a whole set of hand-ins: the exact sign test (Dixon and Mood 1946) with each
 * hand-in counted once, since its criteria are judged together, and Holm's correction over the sets. In the order of `set`.
 *
 * @example
 * measureShifts([{ set: 'KM', shift: -1 }, { set: 'KM', shift: 0 }])[0]?.lower; // 1
 */
export function measureShifts(units: readonly ShiftedUnit[]): readonly SetShift[] {
  const sets = [...Map.groupBy(units, ({ set }) => set)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const counted = sets.map(([set, rows]) => {
    const lower = rows.filter(({ shift }) => shift < 0).length;
    const higher = rows.filter(({ shift }) => shift > 0).length;
    return { set, lower, higher, same: rows.length - lower - higher, p: testSigns(lower, higher) };
  });
  const adjusted = adjustHolm(counted.map(({ p }) => p));
  return counted.map((row, place) => {
    const value = adjusted[place] ?? 1;
    return { ...row, adjusted: value, isSystematic: value <= SHIFT_LEVEL };
  });
}

/** Exact two-sided sign test: twice the smaller tail of a binomial of even chances, at most 1. */
export function testSigns(lower: number, higher: number): number {
  return Math.min(1, 2 * binomialCumulative(Math.min(lower, higher), lower + higher, 0.5));
}
