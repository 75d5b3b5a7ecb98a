/** A civil day in Paris, `YYYY-MM-DD`. */
export type LegalDay = string;

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Legal time of mainland France (décret n° 2017-292, art. 2). */
const PARIS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What a clock on a wall in Paris shows at an instant, as milliseconds of a UTC date with the same figures. */
function wallOf(instantMs: number): number {
  const part = new Map(PARIS.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
  const read = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
}

/** The day in Paris of an ISO 8601 instant. */
export function dayOf(instant: string): LegalDay {
  return new Date(wallOf(Date.parse(instant))).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Paris: 23:00 UTC in winter, 22:00 UTC in summer, the evening before. */
export function startOfDay(day: LegalDay): string {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const shown = [1, 2].map((hours) => midnight - hours * HOUR_MS).find((at) => wallOf(at) === midnight);
  return new Date(shown ?? midnight - HOUR_MS).toISOString();
}

/** The instant that no longer belongs to the day: a delay ends at its last day’s midnight (CPC, art. 642). */
export function endOfDay(day: LegalDay): string {
  return startOfDay(addDays(day, 1));
}

/** The instant of a wall time in Paris, `YYYY-MM-DDTHH:MM`; the first of the two in the hour that autumn repeats. */
export function instantOfWall(text: string): string {
  const wall = Date.parse(`${text.slice(0, 16)}:00.000Z`);
  const shown = [2, 1].map((hours) => wall - hours * HOUR_MS).find((at) => wallOf(at) === wall);
  return new Date(shown ?? wall - HOUR_MS).toISOString();
}

/** The wall time in Paris of an instant, `YYYY-MM-DDTHH:MM`. */
export function wallOfInstant(instant: string): string {
  return new Date(wallOf(Date.parse(instant))).toISOString().slice(0, 16);
}

/** The day that stands `count` days after another, or before it when negative. */
export function addDays(day: LegalDay, count: number): LegalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second comes first. */
export function countDays(from: LegalDay, to: LegalDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The same number of the day `count` months later, or the month’s last day when it has no such number (CPC, art. 641). */
export function addMonths(
  day: LegalDay,
  count: number,
): { readonly day: LegalDay; readonly clamped: boolean } {
  const [year = 0, month = 1, number = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 + count, Math.min(number, last)));
  return { day: at.toISOString().slice(0, 10), clamped: number > last };
}

/** The last day of the month that stands `count` months after the month of the day. */
export function endOfMonth(day: LegalDay, count: number): LegalDay {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month + count, 0)).toISOString().slice(0, 10);
}
