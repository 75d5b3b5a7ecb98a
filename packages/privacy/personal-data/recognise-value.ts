import { countDays } from '../count-days.ts';
import {
  ibanLength,
  isCardNumber,
  isIban,
  isIpv4,
  isIpv6,
  isNir,
  isPhone,
  isSiren,
  isSiret,
  isTaxNumber,
} from './check-identifiers.ts';
import { isFirstName } from './first-names.ts';
import { foldText } from './fold-text.ts';
import type { PiiKind } from './personal-data.ts';

/** What a whole value looks like: the kinds whose form it has, and those whose check it passes. */
export interface ValueForms {
  readonly shaped: readonly PiiKind[];
  readonly recognised: readonly PiiKind[];
}

const LONGEST_VALUE = 254;
const NUMBER_LIKE = /^[+0-9][0-9 .\-/()\u00a0\u202f]*$/;
const NIR_LIKE = /^[123478][0-9AB .\-\u00a0\u202f]{14,25}$/i;
const PLATE = /^(?!SS|WW)[A-HJ-NP-TV-Z]{2}[- ]?\d{3}[- ]?(?!SS)[A-HJ-NP-TV-Z]{2}$/i;
const OLD_PLATE = /^\d{1,4} ?[A-HJ-NP-TV-Z]{2,3} ?(?:\d{2}|2[AB]|97\d)$/;
const PASSPORT = /^\d{2}[A-Z]{2}\d{5}$/;
const GPS = /^[-+]?\d{1,2}\.\d{3,}\s?[,; ]\s?[-+]?\d{1,3}\.\d{3,}$/;
const POSTAL = /^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/;
const DATE = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{2})[/.-](\d{2})[/.-](\d{4}))(?:[T ]00:00(?::00)?)?$/;
const WORDS = /^\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’.-]*){0,3}$/u;

/** Forms of a trimmed value; every pattern is linear, and a value longer than 254 characters has none. */
export function readForms(value: string): ValueForms {
  if (value.length > LONGEST_VALUE || value === '') return { shaped: [], recognised: [] };
  const shaped: PiiKind[] = [];
  const recognised: PiiKind[] = [];
  const note = (kind: PiiKind, holds: boolean): void => {
    shaped.push(kind);
    if (holds) recognised.push(kind);
  };
  if (NUMBER_LIKE.test(value)) readDigits(value, note);
  else readSigns(value, note);
  if (NIR_LIKE.test(value)) {
    const compact = value.toUpperCase().replaceAll(/[^0-9AB]/g, '');
    if (compact.length === 15) note('nir', isNir(compact));
  }
  if (value.includes(':') && isIpv6(value)) note('ipv6', true);
  const date = readDate(value);
  if (date !== null) note('birth-date', date >= '1900-01-01');
  return { shaped, recognised };
}

/**
 * Kinds of personal data that a whole value is recognised as. A check digit is verified where the kind has one; a
 * letter in a social security number, except the A or B of Corsica, is refused.
 *
 * @example
 * recogniseValue('2 55 08 14 168 025 38'); // ['nir']
 */
export function recogniseValue(value: string): readonly PiiKind[] {
  return readForms(value.trim()).recognised;
}

function readDigits(value: string, note: (kind: PiiKind, holds: boolean) => void): void {
  const digits = value.replaceAll(/\D/g, '');
  const isPlain = !value.includes('+');
  if (isPlain && digits.length === 9) note('siren', isSiren(digits));
  if (isPlain && digits.length === 14) note('siret', isSiret(digits));
  if (isPlain && digits.length === 13) note('tax-number', isTaxNumber(digits));
  if (isPlain && digits.length >= 13 && digits.length <= 19) note('card-number', isCardNumber(digits));
  if (/^(?:0|\+)/.test(value) && digits.length >= 9 && digits.length <= 15 && !isTaxNumber(digits))
    note('phone', isPhone(value));
  if (POSTAL.test(value)) note('postal-code', true);
  if (value.includes('.') && value.length <= 15 && value.split('.').length === 4) note('ipv4', isIpv4(value));
  if (GPS.test(value)) note('gps', isPosition(value));
}

function readSigns(value: string, note: (kind: PiiKind, holds: boolean) => void): void {
  if (value.includes('@')) note('email', isEmail(value));
  if (PLATE.test(value) || OLD_PLATE.test(value)) note('plate', true);
  if (PASSPORT.test(value)) note('passport', true);
  if (GPS.test(value)) note('gps', isPosition(value));
  if (/^[A-Za-z]{2}\d\d/.test(value) && value.length <= 42) {
    const compact = value.toUpperCase().replaceAll(/[\s\-.\u202f]/g, '');
    if (compact.length === ibanLength(compact.slice(0, 2))) note('iban', isIban(compact));
  }
  if (value.length <= 60 && WORDS.test(value)) readName(value, note);
}

function readName(value: string, note: (kind: PiiKind, holds: boolean) => void): void {
  const words = foldText(value).replaceAll('’', "'").split(' ');
  const isNamed = isFirstName(words[0] ?? '');
  if (words.length === 1) note('first-name', isNamed);
  else note('full-name', /^\p{Lu}/u.test(value) && (isNamed || isFirstName(words.at(-1) ?? '')));
}

/** One mailbox name, one `@`, a domain of labels with a last one of letters; no quoted names. */
export function isEmail(value: string): boolean {
  const at = value.indexOf('@');
  if (at < 1 || at > 64 || at !== value.lastIndexOf('@') || value.length > LONGEST_VALUE) return false;
  if (!/^[\p{L}0-9!#$%&'*+/=?^_`{|}~.-]+$/u.test(value.slice(0, at))) return false;
  const labels = value.slice(at + 1).split('.');
  return (
    labels.length >= 2 &&
    labels.every(
      (label) => /^[\p{L}0-9-]{1,63}$/u.test(label) && !label.startsWith('-') && !label.endsWith('-'),
    ) &&
    /^\p{L}{2,}$/u.test(labels.at(-1) ?? '')
  );
}

function isPosition(value: string): boolean {
  const [latitude, longitude] = value.split(/[,; ]+/).map(Number);
  return Math.abs(latitude ?? 999) <= 90 && Math.abs(longitude ?? 999) <= 180;
}

/** A calendar day written AAAA-MM-JJ or JJ/MM/AAAA that exists, as YYYY-MM-DD; null otherwise (29/02/2023). */
export function readDate(value: string): string | null {
  const parts = DATE.exec(value);
  if (parts === null) return null;
  const [, y1, m1, d1, d2, m2, y2] = parts;
  const [year, month, day] = [y1 ?? y2, m1 ?? m2, d1 ?? d2];
  const iso = `${year}-${month}-${day}`;
  return countDays(iso) === null ? null : iso;
}
