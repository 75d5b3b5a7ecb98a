import { describe, expect, it } from 'vitest';
import type { Grade } from './grade.ts';
import {
  type Reconciliation,
  type ReconciliationInput,
  type ReconciliationPolicy,
  reconcileGrades,
} from './reconcile-grades.ts';

const lower: ReconciliationPolicy = { sameSide: 'lower', tolerance: 1, third: 'beyond-tolerance' };
const agreed = { grade: 2, motive: 'Les deux membres ont relu la pièce.' } as const;
const pair = (first: Grade, second: Grade, more: Partial<ReconciliationInput> = {}): ReconciliationInput => ({
  grades: [first, second],
  third: null,
  agreed: null,
  ...more,
});

const table: readonly [string, ReconciliationInput, Reconciliation][] = [
  ['equal levels are kept', pair(2, 2), { state: 'settled', grade: 2, how: 'equal' }],
  ['not produced for one is level 0', pair('NP', 0), { state: 'settled', grade: 0, how: 'equal' }],
  ['2 and 3 take the lower one by policy', pair(3, 2), { state: 'settled', grade: 2, how: 'policy' }],
  ['0 and 1 take the lower one by policy', pair(0, 1), { state: 'settled', grade: 0, how: 'policy' }],
  [
    'the jury may agree otherwise on one side',
    pair(3, 2, { agreed: { ...agreed, grade: 3 } }),
    { state: 'settled', grade: 3, how: 'agreed' },
  ],
  ['1 and 2 stand across the cut: deliberation', pair(1, 2), { state: 'deliberate', why: 'across-the-cut' }],
  [
    'what the jury agreed across the cut',
    pair(1, 2, { agreed }),
    { state: 'settled', grade: 2, how: 'agreed' },
  ],
  ['two levels apart call a third juror', pair(1, 3), { state: 'third-juror', why: 'beyond-tolerance' }],
  [
    'no agreement counts before the third juror',
    pair(0, 2, { agreed }),
    { state: 'third-juror', why: 'beyond-tolerance' },
  ],
  [
    'after the third juror, deliberation',
    pair(0, 2, { third: 2 }),
    { state: 'deliberate', why: 'after-third' },
  ],
  [
    'and then what was agreed',
    pair(0, 2, { third: 2, agreed }),
    { state: 'settled', grade: 2, how: 'agreed' },
  ],
  ['one side not assessable: deliberation', pair('NE', 2), { state: 'deliberate', why: 'not-assessable' }],
  ['both not assessable', pair('NE', 'NE'), { state: 'settled', grade: 'NE', how: 'equal' }],
  [
    'not produced beside 2 is two levels apart',
    pair('NP', 2),
    { state: 'third-juror', why: 'beyond-tolerance' },
  ],
  ['not produced twice stays so', pair('NP', 'NP'), { state: 'settled', grade: 'NP', how: 'equal' }],
];

describe('reconcileGrades', () => {
  it.each(table)('%s', (_name, input, expected) => {
    expect(reconcileGrades(input, lower)).toEqual(expected);
  });

  it('never averages: every settled level was given by a juror or agreed', () => {
    for (const first of [0, 1, 2, 3] as const)
      for (const second of [0, 1, 2, 3] as const) {
        const result = reconcileGrades(pair(first, second), lower);
        if (result.state === 'settled') expect([first, second]).toContain(result.grade);
      }
  });

  it('takes the higher level on one side when the policy says so', () => {
    expect(reconcileGrades(pair(3, 2), { ...lower, sameSide: 'higher' })).toEqual({
      state: 'settled',
      grade: 3,
      how: 'policy',
    });
  });

  it.each([
    ['the same side may be left to the jury', { sameSide: 'deliberate' }, [2, 3], 'deliberate', 'same-side'],
    [
      'the cut may call a third reading',
      { third: 'beyond-or-across' },
      [1, 2],
      'third-juror',
      'across-the-cut',
    ],
    ['without tolerance, one level calls it', { tolerance: 0 }, [2, 3], 'third-juror', 'beyond-tolerance'],
    ['a wider tolerance leaves it to the jury', { tolerance: 2 }, [1, 3], 'deliberate', 'across-the-cut'],
    ['no third reading: the jury', { third: 'none' }, [0, 2], 'deliberate', 'beyond-tolerance'],
    ['of three examiners, the farthest two count', {}, [1, 2, 3], 'third-juror', 'beyond-tolerance'],
  ] as const)('%s', (_name, change, grades, state, why) => {
    const input = { grades, third: null, agreed: null };
    expect(reconcileGrades(input, { ...lower, ...change })).toEqual({ state, why });
  });
});
