import { describe, expect, it } from 'vitest';
import { isAccommodationSet } from './accommodation.ts';
import { feasibilityState, feasibilityTerm } from './feasibility.ts';

describe('feasibilityTerm', () => {
  it.each([
    ['2026-09-15', '2026-11-15'],
    ['2026-12-31', '2027-02-28'],
    ['2027-12-31', '2028-02-29'],
    ['2026-11-30', '2027-01-30'],
    ['2026-06-30', '2026-08-30'],
  ])('a file received on %s is to be answered by %s', (received, term) => {
    expect(feasibilityTerm(received)).toBe(term);
  });
});

describe('feasibilityState', () => {
  const received = '2026-09-15';
  it.each([
    ['in time, nobody has answered', null, '2026-11-14', { kind: 'waiting', daysLeft: 1 }],
    ['the last day still counts', null, '2026-11-15', { kind: 'waiting', daysLeft: 0 }],
    ['silence beyond the term is a yes', null, '2026-11-16', { kind: 'silence', since: '2026-11-16' }],
    [
      'an answer on the last day',
      { outcome: 'inadmissible', day: '2026-11-15' },
      '2026-12-01',
      { kind: 'decided', outcome: 'inadmissible' },
    ],
    [
      'a refusal that comes too late',
      { outcome: 'inadmissible', day: '2026-11-20' },
      '2026-12-01',
      { kind: 'silence', since: '2026-11-16' },
    ],
  ] as const)('%s', (_name, answer, today, expected) => {
    expect(feasibilityState(received, answer, today)).toMatchObject(expected);
  });
});

describe('isAccommodationSet', () => {
  it.each([
    [{ measures: [], extraTimePercent: 0 }, true],
    [{ measures: ['extra-time'], extraTimePercent: 33 }, true],
    [{ measures: ['extra-time'], extraTimePercent: 0 }, false],
    [{ measures: ['separate-room'], extraTimePercent: 33 }, false],
    [{ measures: ['extra-time'], extraTimePercent: 101 }, false],
  ] as const)('%j holds together: %s', (set, expected) => {
    expect(isAccommodationSet(set)).toBe(expected);
  });
});
