import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayOf,
  endOfDay,
  endOfMonth,
  instantOfWall,
  startOfDay,
  wallOfInstant,
} from './legal-day.ts';

describe('the legal day', () => {
  it.each([
    ['2026-11-25T22:59:59.999Z', '2026-11-25'],
    ['2026-11-25T23:00:00.000Z', '2026-11-26'],
    ['2026-07-14T21:59:59.999Z', '2026-07-14'],
    ['2026-07-14T22:00:00.000Z', '2026-07-15'],
    ['2024-02-29T23:30:00.000Z', '2024-03-01'],
  ])('reads %s as %s', (instant, day) => {
    expect(dayOf(instant)).toBe(day);
  });

  it.each([
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 23],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 25],
    ['2026-12-01', '2026-11-30T23:00:00.000Z', '2026-12-01T23:00:00.000Z', 24],
  ])('gives %s its hours, also when the clocks change', (day, start, end, hours) => {
    expect(startOfDay(day)).toBe(start);
    expect(endOfDay(day)).toBe(end);
    expect((Date.parse(endOfDay(day)) - Date.parse(startOfDay(day))) / 3_600_000).toBe(hours);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28', true],
    ['2024-01-31', 1, '2024-02-29', true],
    ['2026-11-30', 3, '2027-02-28', true],
    ['2026-02-28', 1, '2026-03-28', false],
    ['2026-08-31', 24, '2028-08-31', false],
    ['2024-02-29', 12, '2025-02-28', true],
  ])('goes from %s by %i months to %s', (from, count, day, clamped) => {
    expect(addMonths(from, count)).toEqual({ day, clamped });
  });

  it('ends the third month on its last day', () => {
    expect(endOfMonth('2026-11-02', 3)).toBe('2027-02-28');
    expect(endOfMonth('2027-11-30', 3)).toBe('2028-02-29');
  });

  it.each([
    ['2026-07-01T09:30', '2026-07-01T07:30:00.000Z'],
    ['2026-12-01T09:30', '2026-12-01T08:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ])('reads the wall time %s as %s and writes it back', (wall, instant) => {
    expect(instantOfWall(wall)).toBe(instant);
    expect(wallOfInstant(instant)).toBe(wall);
  });

  it('takes a wall time that spring skips as the same moment told in winter time', () => {
    expect(instantOfWall('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
  });
});
