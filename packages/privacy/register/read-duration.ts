/** A length of keeping: whole months, and days beside when they are written. */
export type Duration =
  | { readonly state: 'read'; readonly months: number; readonly days: number }
  | { readonly state: 'unlimited' | 'unreadable' | 'missing' };

const UNLIMITED = /illimit|sans limite|ind[ée]fini|infini|[àa] vie|permanent|aucune limite|toujours/i;
const ISO = /^P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/;
const FRENCH =
  /^(\d{1,5})\s*(ans?|ann[ée]es?|mois|semaines?|jours?)(?:\s+et\s+(\d{1,5})\s*(mois|semaines?|jours?))?$/i;

/**
 * A duration written « 3 ans », « 18 mois », « 1 an et 6 mois » or in ISO 8601 (P3Y); « illimitée » and its like are told
 * apart from what cannot be read.
 */
export function readDuration(text: string): Duration {
  const trimmed = text.trim().replaceAll(/[\u00a0\u202f]/g, ' ');
  if (trimmed === '') return { state: 'missing' };
  if (UNLIMITED.test(trimmed)) return { state: 'unlimited' };
  const iso = trimmed === 'P' ? null : ISO.exec(trimmed);
  if (iso !== null) {
    const [years = 0, months = 0, weeks = 0, days = 0] = iso.slice(1).map((part) => Number(part ?? 0));
    return { state: 'read', months: years * 12 + months, days: weeks * 7 + days };
  }
  const french = FRENCH.exec(trimmed);
  if (french === null) return { state: 'unreadable' };
  const first = unitOf(Number(french[1]), french[2] ?? '');
  const second =
    french[3] === undefined ? { months: 0, days: 0 } : unitOf(Number(french[3]), french[4] ?? '');
  return { state: 'read', months: first.months + second.months, days: first.days + second.days };
}

function unitOf(count: number, unit: string): { readonly months: number; readonly days: number } {
  if (/^an/i.test(unit)) return { months: count * 12, days: 0 };
  if (/^mois/i.test(unit)) return { months: count, days: 0 };
  return { months: 0, days: /^sem/i.test(unit) ? count * 7 : count };
}

/** The day `months` later, the last of the month when the day does not exist there (29/02 + 1 year → 28/02), then `days` more. */
export function addDuration(
  day: string,
  duration: { readonly months: number; readonly days: number },
): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + duration.months;
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(Math.floor(index / 12), index % 12, Math.min(date, last) + duration.days));
  return end.toISOString().slice(0, 10);
}
