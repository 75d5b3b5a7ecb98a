const DAY_MS = 86_400_000;

/** Days from 1970-01-01 to a calendar day written YYYY-MM-DD; null for anything else, 2026-02-30 among it. */
export function countDays(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : time / DAY_MS;
}
