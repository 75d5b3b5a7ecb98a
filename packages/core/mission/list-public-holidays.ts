import { fromDayNumber } from './civil-day.ts';

const DAY_MS = 86_400_000;
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const AFTER_EASTER_DAYS = [1, 39, 50];

/** Easter Sunday of the Gregorian calendar, in days from 1 January 1970 (Meeus, Jones and Butcher's algorithm). */
function findEaster(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/**
 * The eleven public holidays of a year in mainland France, `YYYY-MM-DD` in order (Labour code, art. L.3133-1). Those of
 * Alsace-Moselle and of the overseas departments are not among them.
 */
export function listPublicHolidays(year: number): readonly string[] {
  const easter = findEaster(year);
  return [
    ...FIXED.map((date) => `${year}-${date}`),
    ...AFTER_EASTER_DAYS.map((days) => fromDayNumber(easter + days)),
  ].toSorted();
}
