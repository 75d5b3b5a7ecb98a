import { normalCumulative } from '@etalon/numeric';

/** A quarter of a level above the cut, and the error of one reading, in levels (instruments/07 §7.4). */
const ABOVE_CUT = 0.25;
const READING_ERROR = 0.5;

/** Chance that the mean of n independent readings falls under the cut, for a candidate a quarter of a level above it. */
export function shareOnWrongSide(readings: number): number {
  return normalCumulative(-ABOVE_CUT / (READING_ERROR / Math.sqrt(readings)));
}
