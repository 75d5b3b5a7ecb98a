import type { MissionTerms } from '@etalon/core/mission';
import { describe, expect, it } from 'vitest';
import { layOutTimeline } from './lay-out-timeline.ts';

const terms: MissionTerms = {
  organisation: 'Atelier',
  identifier: { kind: 'siret', value: '73282932000074' },
  route: 'internship',
  start: '2026-01-01',
  end: '2026-04-10',
  weeklyHours: 35,
  interruptions: [{ start: '2026-01-11', end: '2026-01-20', kind: 'leave' }],
  subject: 'x',
};

describe('layOutTimeline', () => {
  it('places missions, interruptions, log days and this day on a hundred days', () => {
    const found = layOutTimeline({
      missions: [{ id: 'a', terms }],
      entries: ['2026-01-01', '2026-01-01', '2027-01-01'],
      today: '2026-04-10',
    });
    expect(found?.rows).toEqual([{ id: 'a', from: 0, width: 100, holes: [{ from: 10, width: 10 }] }]);
    expect(found?.entries).toEqual([0.5]);
    expect(found?.today).toBe(99.5);
    expect(found?.ticks.map(({ month }) => month)).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
    ]);
  });

  it('keeps few names over five years, and shows nothing without a mission', () => {
    const long = { ...terms, end: '2030-12-31' };
    const found = layOutTimeline({ missions: [{ id: 'a', terms: long }], entries: [], today: '2025-01-01' });
    expect(found?.ticks.length).toBeLessThanOrEqual(8);
    expect(found?.today).toBeNull();
    expect(layOutTimeline({ missions: [], entries: [], today: '2026-01-01' })).toBeNull();
  });
});
