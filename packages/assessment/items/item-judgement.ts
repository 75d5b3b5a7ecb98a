import type { JudgedLevel } from '../judged-level.ts';

/** A whole level from 0 up; `NE`, not assessable; `NP`, not produced, which counts as 0. */
export type ItemGrade = number | 'NE' | 'NP';

/** One J1 judgement with what was recorded around it. */
export interface ItemJudgement extends Omit<JudgedLevel, 'level'> {
  readonly session: string;
  /** Case that the candidate worked on for this criterion; null without one. */
  readonly form: string | null;
  readonly grade: ItemGrade;
  /** J0; null when there was none. */
  readonly first: ItemGrade | null;
  /** From 1 to 3. */
  readonly confidence: number;
  readonly elapsedMs: number;
  /** Instruments of which a reading was opened before the judgement. */
  readonly instruments: readonly string[];
}

/** The level that a grade counts as; null for `NE`. */
export function levelOfGrade(grade: ItemGrade): number | null {
  if (grade === 'NE') return null;
  return grade === 'NP' ? 0 : grade;
}

/** The judgements that have a level, in the order given. */
export function listLevels(judgements: readonly ItemJudgement[]): readonly JudgedLevel[] {
  return judgements.flatMap(({ candidate, criterion, examiner, grade }) => {
    const level = levelOfGrade(grade);
    return level === null ? [] : [{ candidate, criterion, examiner, level }];
  });
}
