import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDECIDED } from '../regulations/point.ts';
import { addPeriod, type BlockClosing, findClosingDay, readRetentionTerm } from './retention-term.ts';

const session = { closesAt: '2026-11-28T17:00:00.000Z' };
const block: BlockClosing = {
  decidedAt: '2026-12-05T10:00:00.000Z',
  lastAppealDay: '2027-02-08',
  answeredAt: null,
  handedIn: true,
  waiting: false,
};
const absent = { ...block, decidedAt: null, lastAppealDay: null, handedIn: false };

describe('findClosingDay', () => {
  it.each([
    ['the end of the time to appeal', [block], '2027-02-08'],
    [
      'the answer to an appeal, when it comes later',
      [{ ...block, answeredAt: '2027-03-01T23:30:00.000Z' }],
      '2027-03-02',
    ],
    ['the decision, without a limit to appeal', [{ ...block, lastAppealDay: null }], '2026-12-05'],
    ['the last of several blocks', [block, { ...block, lastAppealDay: '2027-06-01' }], '2027-06-01'],
    [
      'never before the session ends',
      [{ ...block, decidedAt: '2026-11-01T10:00:00.000Z', lastAppealDay: null }],
      '2026-11-28',
    ],
    ['the end of the session, when nothing was handed in', [absent], '2026-11-28'],
    ['nothing, while a decision is to come', [block, { ...absent, handedIn: true }], null],
    ['nothing, while a decision waits', [{ ...block, waiting: true }], null],
  ] as const)('is %s', (_name, blocks, day) => {
    expect(findClosingDay(blocks, session)).toBe(day);
  });
});

describe('addPeriod', () => {
  it.each([
    ['2027-01-31', { count: 1, unit: 'month' }, '2027-02-28'],
    ['2028-02-29', { count: 1, unit: 'year' }, '2029-02-28'],
    ['2027-12-15', { count: 30, unit: 'day' }, '2028-01-14'],
    ['2027-12-15', 'forever', null],
  ] as const)('%s and %o end on %s', (day, period, last) => {
    expect(addPeriod(day, period)).toBe(last);
  });
});

describe('readRetentionTerm', () => {
  const year = { count: 1, unit: 'year' } as const;
  it.each([
    ['the last instant of the last day', '2027-02-08', year, '2028-02-08T22:59:59.999Z', 'running'],
    ['the midnight after it', '2027-02-08', year, '2028-02-08T23:00:00.000Z', 'due'],
    ['no closing yet', null, year, '2040-01-01T00:00:00.000Z', 'open'],
    ['kept for ever', '2027-02-08', 'forever', '2040-01-01T00:00:00.000Z', 'forever'],
    ['a period that nobody decided', '2027-02-08', UNDECIDED, '2040-01-01T00:00:00.000Z', 'undecided'],
  ] as const)('%s', (_name, closedOn, period, now, state) => {
    expect(readRetentionTerm(closedOn, period, now).state).toBe(state);
  });

  it('once due stays due, and is never due on or before the day of closing', () => {
    const days = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 60 }), (start, later, count) => {
        const at = (offset: number): string => new Date(Date.UTC(2026, 0, 1 + offset, 12)).toISOString();
        const term = (offset: number) =>
          readRetentionTerm(at(start).slice(0, 10), { count, unit: 'month' }, at(offset)).state;
        expect(term(start)).toBe('running');
        if (term(start + later) === 'due') expect(term(start + later + 1)).toBe('due');
      }),
    );
  });
});
