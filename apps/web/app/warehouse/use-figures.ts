import type { ColumnDrift } from '@etalon/drift';
import { formatNumber, type Language } from '@etalon/i18n';
import { writeNumber } from '../figures/write-figure.ts';
import { useWords } from '../kit/use-words.ts';

const DAY_SECONDS = 86_400;

export interface Figures {
  /** A number without unit, three or four significant digits. */
  readonly plain: (value: number) => string;
  /** A value of the column: a number, or a day and its time for instants. */
  readonly place: (value: number) => string;
  /** A length in the unit of the column; in days for instants. */
  readonly length: (value: number) => string;
  /** With its sign: `= 0.0123`, or `< 0.0001`. */
  readonly probability: (value: number) => string;
}

/** Smaller than this power of ten, six decimals would write a number as zeros. */
const LEAST = -6;

/** A number without unit, three or four significant digits; a tiny one by its power of ten. */
export function writePlain(language: Language, value: number): string {
  if (value === 0) return formatNumber(language, 0);
  const size = Math.floor(Math.log10(Math.abs(value)));
  if (size < LEAST) return writeNumber(language, value);
  return formatNumber(language, value, { decimals: Math.min(6, Math.max(0, 2 - size)) });
}

/** How the figures of a column are written: instants are counted in seconds and read in days. */
export function useFigures(kind: ColumnDrift['kind']): { readonly figure: Figures } {
  const { number, language } = useWords();
  const plain = (value: number): string => writePlain(language, value);
  const day = (seconds: number): string =>
    new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
  const days = (seconds: number): string =>
    `${plain(seconds / DAY_SECONDS)} ${language === 'fr' ? 'j' : 'd'}`;
  return {
    figure: {
      plain,
      place: kind === 'instant' ? (value) => day(value).replace(' 00:00', '') : plain,
      length: kind === 'instant' ? days : plain,
      probability: (value) =>
        value < 0.0001 ? `< ${number(0.0001, { decimals: 4 })}` : `= ${number(value, { decimals: 4 })}`,
    },
  };
}
