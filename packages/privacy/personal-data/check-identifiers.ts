import { countrySpecs, isValidIBAN } from 'ibantools';
import { isValidPhoneNumber } from 'libphonenumber-js/min';
import { stdnum } from 'stdnum';

const LA_POSTE = '356000000';
/** National prefixes of Réunion and Mayotte, Guadeloupe, Martinique and Guiana, which the mainland plan refuses. */
const OVERSEAS: readonly (readonly [RegExp, 'RE' | 'GP' | 'MQ' | 'GF'])[] = [
  [/^0(?:262|263|269|639|692|693)/, 'RE'],
  [/^0(?:590|690|691)/, 'GP'],
  [/^0(?:596|696|697)/, 'MQ'],
  [/^0(?:594|694)/, 'GF'],
];

/** Social security number of 15 characters: month, department (2A and 2B included) and key 97 − n mod 97. */
export function isNir(compact: string): boolean {
  if (!/^[123478]\d{4}(?:\d\d|2[AB])\d{8}$/.test(compact)) return false;
  const month = Number(compact.slice(3, 5));
  const isMonth = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
  // The key is tried first: the library builds an error for each number that it refuses.
  const isKeyed = isMonth && computeNirKey(compact.slice(0, 13)) === compact.slice(13);
  return isKeyed && stdnum.FR?.nir?.validate(compact).isValid === true;
}

/** Key of the first thirteen characters of a social security number, two digits; null when they are not its form. */
export function computeNirKey(body: string): string | null {
  if (!/^[123478]\d{4}(?:\d\d|2[AB])\d{6}$/.test(body)) return null;
  const digits = body.replace('2A', '19').replace('2B', '18');
  return String(97 - (Number(digits) % 97)).padStart(2, '0');
}

/** Nine digits with Luhn's key, not all zero. */
export function isSiren(compact: string): boolean {
  return /^\d{9}$/.test(compact) && compact !== '000000000' && passesLuhn(compact);
}

/** Fourteen digits with Luhn's key, or an office of La Poste whose digits sum to a multiple of five. */
export function isSiret(compact: string): boolean {
  if (!/^\d{14}$/.test(compact) || compact.startsWith('000000000')) return false;
  const mayPass = passesLuhn(compact) || compact.startsWith(LA_POSTE);
  return mayPass && stdnum.FR?.siret?.validate(compact).isValid === true;
}

/** Tax number of 13 digits whose first ten, modulo 511, are the last three. */
export function isTaxNumber(compact: string): boolean {
  return /^[0-3]\d{12}$/.test(compact) && Number(compact.slice(0, 10)) % 511 === Number(compact.slice(10));
}

const CARD = /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|6(?:011|5\d\d)\d{12})$/;

/** Payment card: first digits and length of a known scheme, and Luhn's key. */
export function isCardNumber(compact: string): boolean {
  return CARD.test(compact) && passesLuhn(compact);
}

/** Length of the account number of a country, null when the country has none. */
export function ibanLength(country: string): number | null {
  return countrySpecs[country]?.chars ?? null;
}

/** Account number in capitals without spaces: length and form of its country, then modulo 97. */
export function isIban(compact: string): boolean {
  return isValidIBAN(compact);
}

/** A telephone number written the French way or with its country code. */
export function isPhone(written: string): boolean {
  const value = written.replace('(0)', '');
  const digits = value.replaceAll(/\D/g, '').length;
  if (digits < 9 || digits > 15) return false;
  if (!value.startsWith('0') || value.startsWith('00')) {
    const international = value.startsWith('00') ? `+${value.slice(2)}` : value;
    return international.startsWith('+') && isValidPhoneNumber(international);
  }
  const national = value.replaceAll(/\D/g, '');
  if (!/^0[1-9]\d{8}$/.test(national)) return false;
  const overseas = OVERSEAS.find(([prefix]) => prefix.test(national));
  return (
    isValidPhoneNumber(national, 'FR') ||
    (overseas !== undefined && isValidPhoneNumber(national, overseas[1]))
  );
}

/** Four numbers from 0 to 255, without a leading zero. */
export function isIpv4(value: string): boolean {
  const parts = value.split('.');
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

/** Eight groups of up to four hexadecimal digits, one run of zero groups written `::`. */
export function isIpv6(value: string): boolean {
  if (value.length > 39 || !/^[0-9a-fA-F:]+$/.test(value) || !value.includes(':')) return false;
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (groups.some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
