import type { Grade, Level } from './grade.ts';
import { isAboveCut, levelOf } from './grade.ts';

export interface Agreement {
  readonly grade: Grade;
  readonly motive: string;
}

export interface ReconciliationInput {
  /** J1 grades of the two first seats, in seat order. */
  readonly pair: readonly [Grade, Grade];
  /** J1 grade of the third seat, once locked. */
  readonly third: Grade | null;
  /** The jury's J2, once recorded. */
  readonly agreed: Agreement | null;
}

/** What differing levels on one side of the cut become when the jury does not deliberate (instruments/07 §7.2). */
export interface ReconciliationPolicy {
  readonly sameSide: 'lower' | 'higher';
}

export type Reconciliation =
  | { readonly state: 'settled'; readonly grade: Grade; readonly how: 'equal' | 'policy' | 'agreed' }
  | { readonly state: 'deliberate'; readonly why: 'across-the-cut' | 'after-third' | 'not-assessable' }
  | { readonly state: 'third-juror'; readonly why: 'two-levels-apart' };

/**
 * The rule table of instruments/07 §7.2 for one criterion. Averages are never taken: a level is equal, chosen by the
 * written policy on one side of the cut, or agreed by the jury with a motive.
 */
export function reconcileGrades(input: ReconciliationInput, policy: ReconciliationPolicy): Reconciliation {
  const [first, second] = input.pair;
  const left = levelOf(first);
  const right = levelOf(second);
  if (left === null || right === null) return reconcileNotAssessable(input);
  const distance = Math.abs(left - right);
  if (distance >= 2 && input.third === null) return { state: 'third-juror', why: 'two-levels-apart' };
  if (input.agreed !== null) return { state: 'settled', grade: input.agreed.grade, how: 'agreed' };
  if (distance === 0) return { state: 'settled', grade: first, how: 'equal' };
  if (distance >= 2) return { state: 'deliberate', why: 'after-third' };
  if (isAboveCut(left) !== isAboveCut(right)) return { state: 'deliberate', why: 'across-the-cut' };
  return { state: 'settled', grade: chooseSameSide(left, right, policy), how: 'policy' };
}

function reconcileNotAssessable(input: ReconciliationInput): Reconciliation {
  if (input.agreed !== null) return { state: 'settled', grade: input.agreed.grade, how: 'agreed' };
  if (input.pair[0] === 'NE' && input.pair[1] === 'NE')
    return { state: 'settled', grade: 'NE', how: 'equal' };
  return { state: 'deliberate', why: 'not-assessable' };
}

function chooseSameSide(left: Level, right: Level, policy: ReconciliationPolicy): Level {
  const lower = left < right ? left : right;
  const higher = left < right ? right : left;
  switch (policy.sameSide) {
    case 'lower':
      return lower;
    case 'higher':
      return higher;
    default:
      return policy.sameSide satisfies never;
  }
}
