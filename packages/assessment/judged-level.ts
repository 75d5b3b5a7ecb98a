import { EtalonError } from '@etalon/error';

/** One level given by one examiner to one criterion of one candidate; states without a level are left out. */
export interface JudgedLevel {
  readonly candidate: string;
  readonly criterion: string;
  readonly examiner: string;
  /** Whole number from 0 to the top level. */
  readonly level: number;
}

/** Top of the four-level scale of instruments/07 §7.1. */
export const TOP_LEVEL = 3;
/** The cut lies below this level (instruments/07 §7.1). */
export const LEVEL_ABOVE_CUT = 2;

/**
 * Throws `assessment.level-out-of-scale` for a level that is no whole number of 0..top, and `assessment.judged-twice`
 * when one examiner judged one criterion of one candidate twice; the info gives places from 0, never identities.
 */
export function checkJudgedLevels(judgements: readonly JudgedLevel[], topLevel: number): void {
  const places = new Map<string, number>();
  for (const [place, { candidate, criterion, examiner, level }] of judgements.entries()) {
    if (!Number.isInteger(level) || level < 0 || level > topLevel)
      throw new EtalonError('assessment.level-out-of-scale', { info: { place, level, topLevel } });
    const key = `${candidate}\u0000${criterion}\u0000${examiner}`;
    const first = places.get(key);
    if (first !== undefined) throw new EtalonError('assessment.judged-twice', { info: { first, place } });
    places.set(key, place);
  }
}
