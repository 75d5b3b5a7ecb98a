import { describe, expect, it } from 'vitest';
import { addWorkingDays, findClosedDay, findEaster, listHolidays, rollToWorkingDay } from './working-day.ts';

describe('working days', () => {
  // Dates of Easter published by the Institut de mécanique céleste et de calcul des éphémérides.
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('finds Easter of %i', (year, day) => {
    expect(findEaster(year)).toBe(day);
  });

  it('lists the eleven holidays of 2026', () => {
    expect(listHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it.each([
    ['2026-11-11', 'holiday'],
    ['2026-11-14', 'saturday'],
    ['2026-11-15', 'sunday'],
    ['2026-11-16', null],
  ])('says why %s is closed', (day, why) => {
    expect(findClosedDay(day)).toBe(why);
  });

  it('carries a day over a whole long weekend', () => {
    expect(rollToWorkingDay('2026-04-04')).toBe('2026-04-07');
  });

  it('counts five working days over a holiday and a weekend', () => {
    expect(addWorkingDays('2026-05-07', 5)).toBe('2026-05-18');
  });
});
