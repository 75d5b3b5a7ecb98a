import { type Grade, isAboveCut, levelOf } from '../judgement/grade.ts';

export const READING_OUTCOMES = ['same', 'within', 'beyond'] as const;
/** The same level; another within the tolerance; or one beyond it. */
export type ReadingOutcome = (typeof READING_OUTCOMES)[number];

/**
 * How a moderator's level stands to the settled one (instruments/07 §7.9): within the tolerance when it is on the same side
 * of the cut and at most `tolerance` levels away. What one finds not assessable and the other does not is beyond it.
 */
export function compareReading(grade: Grade, settled: Grade, tolerance: number): ReadingOutcome {
  if (grade === settled) return 'same';
  const [own, other] = [levelOf(grade), levelOf(settled)];
  if (own === null || other === null) return 'beyond';
  if (own === other) return 'same';
  return isAboveCut(own) === isAboveCut(other) && Math.abs(own - other) <= tolerance ? 'within' : 'beyond';
}

/** How many levels the moderator is above the other; null when either says no level. */
export function measureShift(grade: Grade, other: Grade): number | null {
  const [own, given] = [levelOf(grade), levelOf(other)];
  return own === null || given === null ? null : own - given;
}
