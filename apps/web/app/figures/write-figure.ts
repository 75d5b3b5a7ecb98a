import { formatNumber, type Language, translate } from '@etalon/i18n';
import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { ReadingRow, Scalar } from '@etalon/instruments';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const BIGGEST_PLAIN = 1e15;
const MOST_LISTED = 12;
const SMALLEST_PLAIN = 1e-4;
const PERCENT = { fr: '\u202f%', en: '%' } as const;

function roundTo(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function writeScientific(language: Language, value: number, digits: number): string {
  return new Intl.NumberFormat(LOCALES[language], {
    notation: 'scientific',
    maximumSignificantDigits: digits,
  }).format(value);
}

/**
 * A number as a reading shows it: a count is written whole, any other number with `digits` significant digits
 * (instruments/02 §2.2 e), with a true minus sign.
 */
export function writeNumber(language: Language, value: number, digits = 3): string {
  if (!Number.isFinite(value)) return translate(language, figuresMessages['value.none']);
  const size = Math.abs(value);
  const isPlain = value === 0 || (size >= SMALLEST_PLAIN && size < BIGGEST_PLAIN);
  if (!isPlain) return writeScientific(language, value, digits).replaceAll('-', '−');
  const shown = Number.isInteger(value) ? value : roundTo(value, digits);
  const decimals = Number.isInteger(value)
    ? 0
    : Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(shown))));
  return formatNumber(language, shown, { decimals: Math.min(decimals, 15) }).replace('-', '−');
}

/** A proportion as a percentage of three significant digits. */
export function writeShare(language: Language, value: number): string {
  const percent = Number((100 * value).toPrecision(12));
  return `${writeNumber(language, percent)}${PERCENT[language]}`;
}

/** A difference always carries its sign, zero excepted. */
export function writeDifference(language: Language, value: number): string {
  return value > 0 ? `+${writeNumber(language, value)}` : writeNumber(language, value);
}

/** Significant digits, from 3 to 15, at which two different numbers are written differently. */
export function digitsToTell(first: number, second: number): number {
  for (let digits = 3; digits < 15; digits += 1) {
    if (roundTo(first, digits) !== roundTo(second, digits)) return digits;
  }
  return first === second ? 3 : 15;
}

/** A single value of a reading. */
export function writeScalar(language: Language, value: Scalar): string {
  if (value === null) return translate(language, figuresMessages['value.none']);
  if (typeof value === 'number') return writeNumber(language, value);
  if (typeof value === 'boolean')
    return translate(language, figuresMessages[value ? 'value.true' : 'value.false']);
  return value;
}

/** A cell of a reading's table: a value, or the first of several, the others being left to the file. */
export function writeCell(language: Language, cell: ReadingRow[string]): string {
  if (cell === null || typeof cell !== 'object') return writeScalar(language, cell);
  const shown = cell.slice(0, MOST_LISTED).map((value) => writeScalar(language, value));
  const list = shown.join(typeof cell[0] === 'number' ? ' ; ' : ', ');
  const more = cell.length - shown.length;
  return more === 0
    ? list
    : `${list}… ${translate(language, figuresMessages['value.more'], { count: more })}`;
}
