import { errorCode } from '@etalon/error';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, isQualifiedFor, judgeQualification, type TrainingRecord } from './qualification.ts';

/** Counts of ten anchors, and what instruments/07 §7.9 (80 % within one level, 75 % same side) makes of them. */
const table: readonly [string, Parameters<typeof judgeQualification>[0], readonly string[]][] = [
  ['eight and eight of ten', { anchors: 10, withinOne: 8, sameSide: 8 }, []],
  ['eight and seven of ten', { anchors: 10, withinOne: 8, sameSide: 7 }, ['sameSide']],
  ['seven and eight of ten', { anchors: 10, withinOne: 7, sameSide: 8 }, ['withinOne']],
  ['three quarters on the same side, exactly', { anchors: 12, withinOne: 10, sameSide: 9 }, []],
  ['all right, on too few anchors', { anchors: 9, withinOne: 9, sameSide: 9 }, ['anchors']],
];

describe('judgeQualification', () => {
  it.each(table)('%s', (_name, counts, faults) => {
    const verdict = judgeQualification(counts, DEFAULT_POLICY);
    expect(verdict.faults).toEqual(faults);
    expect(verdict.met).toBe(faults.length === 0);
    expect(verdict.withinOne).toBe(counts.withinOne / counts.anchors);
  });

  it.each([
    { anchors: 0, withinOne: 0, sameSide: 0 },
    { anchors: 10, withinOne: 11, sameSide: 8 },
    { anchors: 10, withinOne: 8.5, sameSide: 8 },
    { anchors: 10, withinOne: 8, sameSide: -1 },
  ])('refuses counts that cannot be: %o', (counts) => {
    let code: string | null = null;
    try {
      judgeQualification(counts, DEFAULT_POLICY);
    } catch (error) {
      code = errorCode(error);
    }
    expect(code).toBe('jury.anchor-counts');
  });
});

const record = (day: string, change: Partial<TrainingRecord> = {}): TrainingRecord => ({
  id: day,
  userId: 'a',
  day,
  durationMinutes: 120,
  blocks: ['B1'],
  counts: { anchors: 10, withinOne: 9, sameSide: 9 },
  policy: DEFAULT_POLICY,
  recordedBy: 'o',
  recordedAt: `${day}T10:00:00.000Z`,
  ...change,
});
const failed = { counts: { anchors: 10, withinOne: 5, sameSide: 5 } };

describe('isQualifiedFor', () => {
  it('reads the blocks that the anchors were of, and no other', () => {
    expect(isQualifiedFor([record('2026-01-10')], 'B1')).toBe(true);
    expect(isQualifiedFor([record('2026-01-10')], 'B2')).toBe(false);
    expect(isQualifiedFor([], 'B1')).toBe(false);
  });

  it('counts the last attempt on anchors, in whatever order they are read', () => {
    const rows = [record('2026-03-01', failed), record('2026-01-10')];
    expect(isQualifiedFor(rows, 'B1')).toBe(false);
    expect(isQualifiedFor([...rows, record('2026-04-01')], 'B1')).toBe(true);
  });

  it('is not undone by a training without anchors', () => {
    expect(isQualifiedFor([record('2026-01-10'), record('2026-02-10', { counts: null })], 'B1')).toBe(true);
    expect(isQualifiedFor([record('2026-02-10', { counts: null })], 'B1')).toBe(false);
  });
});
