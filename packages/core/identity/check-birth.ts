import type { CivilIdentity } from './civil-identity.ts';
import type { IdentityFinding, IdentityFindingCode } from './identity-finding.ts';
import type { Commune, PlaceLists } from './places.ts';

/** `anneeNaissance`, `moisNaissance` and `jourNaissance` of the national schema; a person is born before today. */
const FIRST_YEAR = 1900;
const COMMUNE_CODE = /^(\d{2}|2[AB])\d{3}$/;
/** Communes whose births are recorded by district, with their districts (INSEE, arrondissements municipaux). */
const DISTRICTS: Readonly<Record<string, string>> = {
  '75056': '75101–75120',
  '69123': '69381–69389',
  '13055': '13201–13216',
};

type Birth = Pick<CivilIdentity, 'birthYear' | 'birthMonth' | 'birthDay'>;

const pad = (value: number): string => String(value).padStart(2, '0');

/** Days between which the birth surely lies, both included, `YYYY-MM-DD`; null without a year. */
export function birthSpan({ birthYear, birthMonth, birthDay }: Birth): readonly [string, string] | null {
  if (birthYear === null) return null;
  const first = `${birthYear}-${pad(birthMonth ?? 1)}-${pad(birthMonth === null ? 1 : (birthDay ?? 1))}`;
  const last = `${birthYear}-${pad(birthMonth ?? 12)}-${pad(birthMonth === null ? 31 : (birthDay ?? 31))}`;
  return [first, last];
}

/** The findings on the date of birth, on the day `asOf` (`YYYY-MM-DD`). */
export function checkBirthDate(birth: Birth, asOf: string): readonly IdentityFinding[] {
  const { birthYear: year, birthMonth: month, birthDay: day } = birth;
  const lastYear = Number(asOf.slice(0, 4));
  if (year === null) return [{ field: 'birthYear', code: 'missing', weight: 'stops', info: {} }];
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > lastYear)
    return [
      {
        field: 'birthYear',
        code: 'out-of-range',
        weight: 'stops',
        info: { value: year, first: FIRST_YEAR, last: lastYear },
      },
    ];
  if (month === null)
    return [
      {
        field: 'birthMonth',
        code: day === null ? 'missing' : 'without-month',
        weight: day === null ? 'look' : 'stops',
        info: {},
      },
    ];
  if (!Number.isInteger(month) || month < 1 || month > 12)
    return [
      {
        field: 'birthMonth',
        code: 'out-of-range',
        weight: 'stops',
        info: { value: month, first: 1, last: 12 },
      },
    ];
  if (day === null) return [{ field: 'birthDay', code: 'missing', weight: 'look', info: {} }];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!Number.isInteger(day) || day < 1 || day > days)
    return [{ field: 'birthDay', code: 'impossible-date', weight: 'stops', info: { value: day, days } }];
  if (`${year}-${pad(month)}-${pad(day)}` > asOf)
    return [{ field: 'birthYear', code: 'in-the-future', weight: 'stops', info: {} }];
  return [];
}

function say(
  code: IdentityFindingCode,
  weight: IdentityFinding['weight'],
  info: IdentityFinding['info'],
): IdentityFinding {
  return { field: 'birthPlace', code, weight, info };
}

/**
 * The findings on the place of birth. Whether a code was in force is said only where the lists tell its days: the Seine and the
 * Seine-et-Oise until 1968, Corsica until 1976, and what went between two yearly lists since 2018.
 */
export function checkBirthPlace(identity: CivilIdentity, lists: PlaceLists): readonly IdentityFinding[] {
  const { birthPlace: place } = identity;
  const span = birthSpan(identity);
  if (place === null) return [say('missing', 'look', {})];
  if (place.kind === 'abroad') {
    const { countryCode: code } = place;
    if (code === '99100') return [say('country-is-france', 'stops', { code })];
    const country = lists.countries.get(code);
    if (country === undefined) return [say('unknown-country', 'stops', { code, asOf: lists.asOf })];
    if (country.until !== null && span !== null && span[0] >= country.until)
      return [say('country-ended', 'stops', { code, name: country.name, until: country.until })];
    return [];
  }
  const { code } = place;
  if (!COMMUNE_CODE.test(code)) return [say('bad-code', 'stops', { code })];
  const commune = lists.communes.get(code);
  if (commune === undefined) return [say('unknown-commune', 'stops', { code, asOf: lists.asOf })];
  const districts = DISTRICTS[code];
  if (districts !== undefined)
    return [say('whole-city', 'look', { code, name: commune.names[0] ?? '', districts })];
  return span === null ? [] : checkDays(commune, lists, span);
}

function checkDays(
  commune: Commune,
  lists: PlaceLists,
  [first, last]: readonly [string, string],
): readonly IdentityFinding[] {
  const { code, from, until, successor } = commune;
  const name = commune.names[0] ?? '';
  if (from !== null && last < from) {
    const before = [...lists.communes.values()].find((row) => row.successor === code && row.state === 'R');
    return [say('not-yet', 'stops', { code, name, from, instead: before?.code ?? '' })];
  }
  if (until !== null && first >= until)
    return [say('ended', 'stops', { code, name, until, instead: successor ?? '' })];
  return [];
}
