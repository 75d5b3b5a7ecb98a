import { describe, expect, it } from 'vitest';
import { type CountedMission, computeMissionDuration } from './compute-mission-duration.ts';
import { findDayReached } from './find-day-reached.ts';
import type { MissionTerms } from './mission.ts';
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

function mission(id: string, start: string, end: string, closed: readonly string[] = []): CountedMission {
  const terms: MissionTerms = {
    organisation: 'Atelier',
    identifier: { kind: 'siret', value: '73282932000074' },
    route: 'internship',
    start,
    end,
    weeklyHours: 35,
    interruptions: closed.map((day) => ({ start: day, end: day, kind: 'closure' })),
    subject: 'Prévision',
  };
  return { id, terms };
}

const long = mission('a', '2026-03-02', '2026-09-30');
const short = mission('a', '2026-03-02', '2026-05-31');

describe('findDayReached', () => {
  it.each<[string, readonly CountedMission[], Partial<MissionPolicy>, string | null]>([
    ['three months from date to date, the first day counted', [long], {}, '2026-06-01'],
    // Weekdays: 22 in March from the 2nd, 22 in April less Easter Monday, 21 in May less the 1st, 8th, 14th and 25th, 6 in June.
    ['66 days of presence, without weekends and holidays', [long], { counting: 'worked-days' }, '2026-06-08'],
    ['a mission that is too short', [short], {}, null],
    ['the second of two that add up', [short, mission('b', '2026-07-01', '2026-07-31')], {}, '2026-07-01'],
    [
      'none when only the longest counts',
      [short, mission('b', '2026-07-01', '2026-07-31')],
      { several: false },
      null,
    ],
    ['no mission at all', [], {}, null],
  ])('is found for %s', (_, missions, change, day) => {
    expect(findDayReached(missions, { ...policy, ...change })).toBe(day);
  });

  it('is the first day at which the count is met', () => {
    const missions = [mission('a', '2026-03-02', '2026-09-30', ['2026-04-10', '2026-05-06'])];
    const counted = { ...policy, counting: 'hours' } as const;
    const day = findDayReached(missions, counted) ?? '';
    const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(computeMissionDuration(missions, counted, day).met).toBe(true);
    expect(computeMissionDuration(missions, counted, eve).met).toBe(false);
  });
});
