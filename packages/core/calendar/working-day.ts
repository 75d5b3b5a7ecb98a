import { addDays, type LegalDay } from './legal-day.ts';

export type ClosedDay = 'saturday' | 'sunday' | 'holiday';

const FIXED_HOLIDAYS = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const EASTER_HOLIDAYS = [1, 39, 50];

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8). */
export function findEaster(year: number): LegalDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1)).toISOString().slice(0, 10);
}

/** Public holidays of mainland France (code du travail, art. L3133-1), in order. */
export function listHolidays(year: number): readonly LegalDay[] {
  const easter = findEaster(year);
  return [
    ...FIXED_HOLIDAYS.map((day) => `${year}-${day}`),
    ...EASTER_HOLIDAYS.map((count) => addDays(easter, count)),
  ].sort();
}

/** Why a day is not a working day; null when it is. */
export function findClosedDay(day: LegalDay): ClosedDay | null {
  if (listHolidays(Number(day.slice(0, 4))).includes(day)) return 'holiday';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0) return 'sunday';
  return weekday === 6 ? 'saturday' : null;
}

/** The day itself when it is worked, else the first one after it that is. */
export function rollToWorkingDay(day: LegalDay): LegalDay {
  let rolled = day;
  while (findClosedDay(rolled) !== null) rolled = addDays(rolled, 1);
  return rolled;
}

/** The day that stands `count` working days after another, which does not count. */
export function addWorkingDays(day: LegalDay, count: number): LegalDay {
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = rollToWorkingDay(addDays(reached, 1));
  return reached;
}
