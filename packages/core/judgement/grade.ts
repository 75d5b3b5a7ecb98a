/** The four ordered levels of instruments/07 §7.1; the cut lies between 1 and 2. */
export const LEVELS = [0, 1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** A level, or `NE` (not assessable, outside the candidate's control), or `NP` (not produced, treated as 0 by rule). */
export type Grade = Level | 'NE' | 'NP';
export const GRADES = [0, 1, 2, 3, 'NE', 'NP'] as const;

/** The level that the rules use: `NP` counts as 0, `NE` has none. */
export function levelOf(grade: Grade): Level | null {
  if (grade === 'NE') return null;
  return grade === 'NP' ? 0 : grade;
}

/** True when the level is on the upper side of the cut (2 or 3). */
export function isAboveCut(level: Level): boolean {
  return level >= 2;
}

/** The grade written as text in a form or a file, or null when it is none of them. */
export function parseGrade(text: string): Grade | null {
  return GRADES.find((grade) => String(grade) === text) ?? null;
}
