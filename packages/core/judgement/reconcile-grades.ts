import type { Grade, Level } from './grade.ts';
import { isAboveCut, levelOf } from './grade.ts';

export interface Agreement {
  readonly grade: Grade;
  readonly motive: string;
}

export interface ReconciliationInput {
  /** J1 grades of the examiners' seats, in seat order: two of them or more. */
  readonly grades: readonly Grade[];
  /** J1 grade of the third seat, once locked. */
  readonly third: Grade | null;
  /** The jury's J2, once recorded. */
  readonly agreed: Agreement | null;
}

export const SAME_SIDE_POLICIES = ['lower', 'higher', 'deliberate'] as const;
export const THIRD_EXAMINER_POLICIES = ['beyond-tolerance', 'beyond-or-across', 'none'] as const;
export type ThirdExaminerPolicy = (typeof THIRD_EXAMINER_POLICIES)[number];

/** What the regulations make of differing levels (instruments/07 §7.2, §7.9). */
export interface ReconciliationPolicy {
  /** What differing levels on one side of the cut become when the jury does not deliberate. */
  readonly sameSide: (typeof SAME_SIDE_POLICIES)[number];
  /** Greatest distance, in levels, that the examiners settle without a third reading. */
  readonly tolerance: number;
  /** When a third reading is called: beyond the tolerance, across the cut too, or never. */
  readonly third: ThirdExaminerPolicy;
}

export type Reconciliation =
  | { readonly state: 'settled'; readonly grade: Grade; readonly how: 'equal' | 'policy' | 'agreed' }
  | {
      readonly state: 'deliberate';
      readonly why: 'across-the-cut' | 'after-third' | 'not-assessable' | 'same-side' | 'beyond-tolerance';
    }
  | { readonly state: 'third-juror'; readonly why: 'beyond-tolerance' | 'across-the-cut' };

/**
 * The rule table of instruments/07 §7.2 for one criterion, with the parameters of the regulations. Averages are never
 * taken: a level is equal, chosen by the written policy on one side of the cut, or agreed by the jury with a motive.
 */
export function reconcileGrades(input: ReconciliationInput, policy: ReconciliationPolicy): Reconciliation {
  const { grades, third, agreed } = input;
  const levels = grades.map(levelOf).filter((level) => level !== null);
  if (levels.length < grades.length) return reconcileNotAssessable(input);
  const lowest = levels.reduce((least, level) => (level < least ? level : least), levels[0] ?? 0);
  const highest = levels.reduce((most, level) => (level > most ? level : most), levels[0] ?? 0);
  const beyond = highest - lowest > policy.tolerance;
  const across = isAboveCut(lowest) !== isAboveCut(highest);
  const called = policy.third !== 'none' && (beyond || (across && policy.third === 'beyond-or-across'));
  if (called && third === null)
    return { state: 'third-juror', why: beyond ? 'beyond-tolerance' : 'across-the-cut' };
  if (agreed !== null) return { state: 'settled', grade: agreed.grade, how: 'agreed' };
  if (highest === lowest) {
    // « Non produit » stands at level 0: it is what was found only when every member found it.
    const [first = lowest] = grades;
    return { state: 'settled', grade: grades.every((one) => one === first) ? first : lowest, how: 'equal' };
  }
  if (called) return { state: 'deliberate', why: 'after-third' };
  if (beyond) return { state: 'deliberate', why: 'beyond-tolerance' };
  if (across) return { state: 'deliberate', why: 'across-the-cut' };
  return chooseSameSide(lowest, highest, policy);
}

function reconcileNotAssessable(input: ReconciliationInput): Reconciliation {
  if (input.agreed !== null) return { state: 'settled', grade: input.agreed.grade, how: 'agreed' };
  if (input.grades.every((grade) => grade === 'NE')) return { state: 'settled', grade: 'NE', how: 'equal' };
  return { state: 'deliberate', why: 'not-assessable' };
}

function chooseSameSide(lowest: Level, highest: Level, policy: ReconciliationPolicy): Reconciliation {
  switch (policy.sameSide) {
    case 'lower':
      return { state: 'settled', grade: lowest, how: 'policy' };
    case 'higher':
      return { state: 'settled', grade: highest, how: 'policy' };
    case 'deliberate':
      return { state: 'deliberate', why: 'same-side' };
    default:
      return policy.sameSide satisfies never;
  }
}
