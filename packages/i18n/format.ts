import type { Language } from './language.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const UNITS = { fr: ['o', 'ko', 'Mo', 'Go', 'To'], en: ['B', 'kB', 'MB', 'GB', 'TB'] } as const;

/** The time zone in which deadlines are told; fixed so that server and browser write the same text. */
export const TIME_ZONE = 'Europe/Paris';

export interface NumberStyle {
  readonly decimals?: number;
  readonly percent?: boolean;
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function remember<F>(cache: Map<string, F>, key: string, make: () => F): F {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** `1 234,5` or `1,234.5`; decimals are exact when given, at most three when not. */
export function formatNumber(language: Language, value: number, style: NumberStyle = {}): string {
  const { decimals, percent = false } = style;
  return remember(numberFormats, `${language}:${decimals}:${percent}`, () => {
    const digits =
      decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return new Intl.NumberFormat(LOCALES[language], percent ? { style: 'percent', ...digits } : digits);
  }).format(value);
}

/** A day: `25 novembre 2026`, `25 November 2026`. */
export function formatDate(language: Language, date: Date | string): string {
  return remember(
    dateFormats,
    `${language}:date`,
    () => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: TIME_ZONE }),
  ).format(new Date(date));
}

/** The month of a day: `nov. 2026`, `Nov 2026`. */
export function formatMonth(language: Language, date: Date | string): string {
  return remember(
    dateFormats,
    `${language}:month`,
    () =>
      new Intl.DateTimeFormat(LOCALES[language], { month: 'short', year: 'numeric', timeZone: TIME_ZONE }),
  ).format(new Date(date));
}

/** A moment with its minutes and its zone: `25 nov. 2026, 23:10 UTC+1`. */
export function formatMoment(language: Language, date: Date | string): string {
  return remember(
    dateFormats,
    `${language}:moment`,
    () =>
      new Intl.DateTimeFormat(LOCALES[language], {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: TIME_ZONE,
        timeZoneName: 'short',
      }),
  ).format(new Date(date));
}

/** A size in decimal units: `1,2 Go`, `1.2 GB`. */
export function formatBytes(language: Language, bytes: number): string {
  const units = UNITS[language];
  let rank = 0;
  let value = bytes;
  while (value >= 1000 && rank < units.length - 1) {
    value /= 1000;
    rank += 1;
  }
  const decimals = rank === 0 || value >= 100 ? 0 : 1;
  return `${formatNumber(language, value, { decimals })}\u00a0${units[rank]}`;
}

/** A number as it would be typed in a field: every digit, no space between them. */
export function formatTyped(language: Language, value: number): string {
  return language === 'fr' ? String(value).replace('.', ',') : String(value);
}
