import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from './civil-day.ts';
import { type CountedMission, computeMissionDuration } from './compute-mission-duration.ts';
import { listMissionWarnings } from './list-mission-warnings.ts';
import type { MissionInterruption, MissionTerms } from './mission.ts';
import type { MissionPolicy } from './mission-policy.ts';

const policy: MissionPolicy = {
  counting: 'calendar',
  several: true,
  months: 3,
  shortestDays: 0,
  hoursPerDay: 7,
  daysPerMonth: 22,
  criteria: 'most',
  source: 'test',
};
const worked: MissionPolicy = { ...policy, counting: 'worked-days' };
const hours: MissionPolicy = { ...policy, counting: 'hours' };

function mission(id: string, start: string, end: string, change: Partial<MissionTerms> = {}): CountedMission {
  const terms: MissionTerms = {
    organisation: 'Atelier',
    identifier: { kind: 'siret', value: '73282932000074' },
    route: 'internship',
    start,
    end,
    weeklyHours: 35,
    interruptions: [],
    subject: 'Prévision',
    ...change,
  };
  return { id, terms };
}

const away = (start: string, end: string): MissionInterruption => ({ start, end, kind: 'closure' });
const spring = mission('a', '2026-03-02', '2026-06-01');
const cut = mission('a', '2026-03-02', '2026-06-01', {
  interruptions: [away('2026-04-06', '2026-04-08'), away('2026-04-08', '2026-04-10')],
});

const table: readonly [string, readonly CountedMission[], MissionPolicy, number, boolean][] = [
  ['three months from date to date', [spring], policy, 3, true],
  ['one day less', [mission('a', '2026-03-02', '2026-05-31')], policy, 2 + 30 / 31, false],
  ['two days less', [mission('a', '2026-03-02', '2026-05-30')], policy, 2 + 29 / 31, false],
  ['an interruption of five days, told twice for one of them', [cut], policy, 2 + 26 / 30, false],
  [
    'two missions that overlap by a month count it once',
    [mission('a', '2026-01-01', '2026-02-28'), mission('b', '2026-02-01', '2026-03-31')],
    policy,
    3,
    true,
  ],
  [
    'a mission shorter than the shortest that counts',
    [mission('a', '2026-01-01', '2026-01-10'), mission('b', '2026-03-01', '2026-04-30')],
    { ...policy, shortestDays: 30 },
    2,
    false,
  ],
  [
    'two missions, when only the longest counts',
    [mission('a', '2026-01-01', '2026-01-31'), mission('b', '2026-03-01', '2026-04-30')],
    { ...policy, several: false },
    2,
    false,
  ],
  // 92 days, 26 of them on week-ends; 6 April, 1 May, 8 May, 14 May and 25 May are public holidays.
  ['worked days of the spring', [spring], worked, 61, false],
  ['hours of the spring', [spring], hours, 427, false],
  [
    'part time: half of the presence',
    [{ ...spring, terms: { ...spring.terms, weeklyHours: 17.5 } }],
    worked,
    30,
    false,
  ],
  [
    'abroad, no public holiday is taken away',
    [
      {
        ...spring,
        terms: { ...spring.terms, identifier: { kind: 'foreign', country: 'BE', value: '0403.101.811' } },
      },
    ],
    worked,
    66,
    true,
  ],
  ['no mission', [], policy, 0, false],
];

describe('computeMissionDuration', () => {
  it.each(table)('%s', (_name, missions, rule, found, met) => {
    const duration = computeMissionDuration(missions, rule);
    expect(duration.found).toBeCloseTo(found, 9);
    expect(duration.met).toBe(met);
  });

  it('explains each step', () => {
    const { lines } = computeMissionDuration([cut], worked);
    expect(lines.map((line) => line.code)).toEqual([
      'span',
      'interruption',
      'interruption',
      'kept',
      'weekends',
      'holidays',
      'presence',
      'days-from-hours',
      'threshold',
    ]);
    expect(lines[2]).toMatchObject({ days: 2 });
    expect(lines[5]).toMatchObject({ dates: ['2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25'] });
  });

  it('counts up to a day, and says what has not begun', () => {
    const { found, lines } = computeMissionDuration([spring], policy, '2026-04-01');
    expect(found).toBe(1);
    expect(lines[0]).toMatchObject({ code: 'span', end: '2026-04-01' });
    const early = computeMissionDuration([spring], policy, '2026-03-01');
    expect(early).toMatchObject({ found: 0, lines: [{ code: 'not-begun' }, { code: 'kept' }, {}, {}] });
  });

  it('refuses a day that does not exist', () => {
    expect(() => computeMissionDuration([mission('a', '2026-02-30', '2026-03-31')], policy)).toThrow();
  });

  it('never grows with an interruption, nor shrinks with a mission', () => {
    const day = fc.integer({ min: 20_000, max: 20_800 });
    const span = fc.tuple(day, fc.integer({ min: 0, max: 200 })).map(([from, length]) => ({
      start: fromDayNumber(from),
      end: fromDayNumber(from + length),
    }));
    fc.assert(
      fc.property(span, span, span, fc.constantFrom(policy, worked, hours), (one, two, hole, rule) => {
        const a = mission('a', one.start, one.end);
        const b = mission('b', two.start, two.end);
        const holed = mission('a', one.start, one.end, { interruptions: [away(hole.start, hole.end)] });
        const alone = computeMissionDuration([a], rule).found;
        expect(computeMissionDuration([holed], rule).found).toBeLessThanOrEqual(alone);
        if (rule === policy) return;
        const both = computeMissionDuration([a, b], rule).found;
        expect(both).toBeGreaterThanOrEqual(alone);
        expect(both).toBeLessThanOrEqual(alone + computeMissionDuration([b], rule).found + 1);
        expect(computeMissionDuration([a, a], rule).found).toBe(alone);
      }),
    );
  });
});

describe('listMissionWarnings', () => {
  const limit = {
    id: 'six',
    routes: ['internship'],
    over: 'organisation',
    months: 6,
    text: { fr: 'x', en: 'x' },
    source: 'L.124-5',
    checked: false,
  } as const;

  it('adds the internships of one organisation, and leaves the others alone', () => {
    const first = mission('a', '2026-01-01', '2026-04-30');
    const second = mission('b', '2026-05-01', '2026-07-31');
    const elsewhere = mission('c', '2026-05-01', '2026-07-31', {
      identifier: { kind: 'siret', value: '35600000000048' },
    });
    const rules = { policy, limits: [limit] };
    expect(listMissionWarnings([first, second], rules)).toMatchObject([{ missions: ['a', 'b'], months: 7 }]);
    expect(listMissionWarnings([first, elsewhere], rules)).toEqual([]);
    const each = { policy, limits: [{ ...limit, over: 'each' as const }] };
    expect(listMissionWarnings([first, second], each)).toEqual([]);
  });
});
