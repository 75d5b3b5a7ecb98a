import { EtalonError } from '@etalon/error';
import { addMonths } from '../calendar/legal-day.ts';

const DAY_MS = 86_400_000;
const CIVIL = /^\d{4}-\d{2}-\d{2}$/;

/** Days from 1 January 1970 to a civil day `YYYY-MM-DD`; throws `mission.bad-date` when there is no such day. */
export function toDayNumber(civil: string): number {
  const instant = CIVIL.test(civil) ? Date.parse(`${civil}T00:00:00Z`) : Number.NaN;
  const day = instant / DAY_MS;
  if (!Number.isFinite(day) || fromDayNumber(day) !== civil)
    throw new EtalonError('mission.bad-date', { info: { date: civil } });
  return day;
}

/** The civil day `YYYY-MM-DD` of a number of days from 1 January 1970. */
export function fromDayNumber(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** True on a Saturday or a Sunday. */
export function isWeekend(day: number): boolean {
  const weekday = new Date(day * DAY_MS).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The day `months` months later, by date (French code of civil procedure, art. 641), in days from 1 January 1970. */
export function stepMonths(day: number, months: number): number {
  return toDayNumber(addMonths(fromDayNumber(day), months).day);
}
