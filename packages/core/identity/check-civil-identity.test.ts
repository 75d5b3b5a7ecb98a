import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCivilIdentity } from './check-civil-identity.ts';
import type { CivilIdentity } from './civil-identity.ts';
import { EMPTY_IDENTITY } from './civil-identity.ts';
import { readPlaceLists, searchPlaces } from './places.ts';
import { resolveBirthPlace, writeBirthPlace } from './resolve-birth-place.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../content/places/${name}`, import.meta.url), 'utf8');
const lists = readPlaceLists({
  asOf: '2026-01-01',
  communes: read('communes.tsv'),
  countries: read('countries.tsv'),
});

const SOUND: CivilIdentity = {
  birthName: 'Lévêque-Durand',
  usageName: null,
  firstNames: ['Anne-Lise', 'Zoé'],
  sex: 'F',
  birthYear: 1998,
  birthMonth: 2,
  birthDay: 28,
  birthPlace: { kind: 'commune', code: '69383' },
};
const born = (code: string, birthYear: number): Partial<CivilIdentity> => ({
  birthYear,
  birthPlace: { kind: 'commune', code },
});
const abroad = (countryCode: string, birthYear = 1998): Partial<CivilIdentity> => ({
  birthYear,
  birthPlace: { kind: 'abroad', countryCode, town: null },
});

const table: readonly [string, Partial<CivilIdentity>, readonly string[]][] = [
  ['nothing to say', {}, []],
  ['no name', { birthName: '' }, ['birthName missing stops']],
  ['a name of 60 characters', { birthName: `A${'b'.repeat(59)}` }, []],
  ['a name of 61 characters', { birthName: `A${'b'.repeat(60)}` }, ['birthName too-long stops']],
  ['a figure in a name', { birthName: 'Dupont2' }, ['birthName bad-characters stops']],
  ['an apostrophe and a particle', { birthName: 'd’Estaing du Bois' }, []],
  ['another script', { birthName: 'Иванов' }, ['birthName bad-characters stops']],
  ['capitals', { birthName: 'DURAND' }, ['birthName all-capitals look']],
  ['lower case', { birthName: 'durand' }, ['birthName all-lower-case look']],
  ['a name of one letter exists', { birthName: 'O' }, []],
  ['an initial for a first name', { firstNames: ['J.'] }, ['firstNames initials stops']],
  ['an initial after a first name', { firstNames: ['Jean P.'] }, ['firstNames initials stops']],
  ['no first name', { firstNames: [] }, ['firstNames missing stops']],
  ['two first names in one field', { firstNames: ['Anne, Zoé'] }, ['firstNames several-in-one stops']],
  [
    'the same first name twice',
    { firstNames: ['Anne', 'anne'] },
    ['firstNames all-lower-case look', 'firstNames same-twice look'],
  ],
  ['four first names', { firstNames: ['Ana', 'Eva', 'Zoé', 'Lou'] }, ['firstNames too-many look']],
  [
    'name and first name swapped, as forms in capitals do',
    { birthName: 'Zoé', firstNames: ['LÉVÊQUE'] },
    ['firstNames all-capitals look', 'birthName swapped look'],
  ],
  [
    'a usage name that is the birth name',
    { usageName: 'lévêque-durand' },
    ['usageName all-lower-case look', 'usageName same-as-birth-name look'],
  ],
  ['no sex', { sex: null }, ['sex missing stops']],
  ['no year', { birthYear: null }, ['birthYear missing stops']],
  ['before 1900', { birthYear: 1899 }, ['birthYear out-of-range stops']],
  ['next year', { birthYear: 2027 }, ['birthYear out-of-range stops']],
  ['tomorrow', { birthYear: 2026, birthMonth: 11, birthDay: 27 }, ['birthYear in-the-future stops']],
  ['a year alone', { birthMonth: null, birthDay: null }, ['birthMonth missing look']],
  ['a day without its month', { birthMonth: null }, ['birthMonth without-month stops']],
  ['month 13', { birthMonth: 13 }, ['birthMonth out-of-range stops']],
  ['29 February of a common year', { birthDay: 29 }, ['birthDay impossible-date stops']],
  ['29 February of a leap year', { birthYear: 1996, birthDay: 29 }, []],
  [
    '29 February 1900',
    { birthYear: 1900, birthDay: 29, birthPlace: null },
    ['birthDay impossible-date stops', 'birthPlace missing look'],
  ],
  ['no place', { birthPlace: null }, ['birthPlace missing look']],
  ['a code of four figures', born('6938', 1998), ['birthPlace bad-code stops']],
  ['a postal code that is also the code of a commune: nothing tells them apart', born('69003', 1998), []],
  ['a code of nowhere', born('69999', 1998), ['birthPlace unknown-commune stops']],
  ['Lyon as a whole', born('69123', 1998), ['birthPlace whole-city look']],
  ['Ajaccio in 1998', born('2A004', 1998), []],
  ['Ajaccio in 1970 by the code of today', born('2A004', 1970), ['birthPlace not-yet stops']],
  ['Ajaccio in 1970 by the code of then', born('20004', 1970), []],
  ['Ajaccio in 1998 by the code of before 1976', born('20004', 1998), ['birthPlace ended stops']],
  ['Nanterre in 1966, then in the Seine', born('75050', 1966), []],
  ['Nanterre in 1966 by the code of today', born('92050', 1966), ['birthPlace not-yet stops']],
  ['a commune merged long ago: the day is not known', born('01003', 1998), []],
  ['Loupiac, gone between the lists of 2024 and 2025, in 1998', born('12132', 1998), []],
  ['Fort-de-France', born('97209', 1998), []],
  ['Saint-Pierre-et-Miquelon', born('97502', 1998), []],
  ['Nouméa', born('98818', 1998), []],
  ['Spain', abroad('99134'), []],
  ['France as a country', abroad('99100'), ['birthPlace country-is-france stops']],
  ['a country that is not in the list', abroad('99999'), ['birthPlace unknown-country stops']],
  ['East Germany in 1985', abroad('99141', 1985), []],
  ['East Germany in 1998', abroad('99141'), ['birthPlace country-ended stops']],
];

describe('checkCivilIdentity', () => {
  it.each(table)('%s', (_name, change, expected) => {
    const found = checkCivilIdentity({ ...SOUND, ...change }, { lists, asOf: '2026-11-26' });
    expect(found.map(({ field, code, weight }) => `${field} ${code} ${weight}`)).toEqual(expected);
  });

  it('asks for the least a person is found by, and for no more', () => {
    const stops = checkCivilIdentity(EMPTY_IDENTITY, { lists, asOf: '2026-11-26' }).filter(
      (row) => row.weight === 'stops',
    );
    expect(stops.map(({ field }) => field)).toEqual(['birthName', 'firstNames', 'sex', 'birthYear']);
  });

  it('says which code stands in for one that was not yet, or is no more', () => {
    const instead = (code: string, year: number) =>
      checkCivilIdentity({ ...SOUND, ...born(code, year) }, { lists, asOf: '2026-11-26' })[0]?.info.instead;
    expect(instead('2A004', 1970)).toBe('20004');
    expect(instead('20004', 1998)).toBe('2A004');
    expect(instead('92050', 1966)).toBe('75050');
  });
});

describe('searchPlaces', () => {
  it.each([
    ['nimes', '30189'],
    ['St Etienne', '42218'],
    ['SAINT-ETIENNE', '42218'],
    ['bellegarde-sur-valserine', '01033'],
    ['2a004', '2A004'],
    ['cote d’ivoire', '99326'],
    ['lyon 3', '69383'],
    ['saint-etie', '42218'],
  ])('finds %s at %s, first', (text, code) => {
    expect(searchPlaces(lists, text, 5)[0]?.code).toBe(code);
  });

  it('says which name was found when it is no longer the name', () => {
    expect(searchPlaces(lists, 'bellegarde-sur-valserine', 1)[0]).toMatchObject({
      name: 'Valserhône',
      former: 'Bellegarde-sur-Valserine',
    });
  });

  it('finds nothing for nothing, and no more than asked', () => {
    expect(searchPlaces(lists, ' ', 5)).toEqual([]);
    expect(searchPlaces(lists, 'sa', 7)).toHaveLength(7);
  });
});

describe('resolveBirthPlace', () => {
  it.each([
    ['Nîmes (30189)', { kind: 'found', place: { kind: 'commune', code: '30189' } }],
    ['2b033', { kind: 'found', place: { kind: 'commune', code: '2B033' } }],
    ['Nîmes', { kind: 'found', place: { kind: 'commune', code: '30189' } }],
    ['Maroc', { kind: 'found', place: { kind: 'abroad', countryCode: '99350', town: 'Fès' } }],
    ['Nulle-Part-les-Bains', { kind: 'unknown' }],
  ])('reads %s', (text, expected) => {
    expect(resolveBirthPlace(lists, text, 'Fès')).toMatchObject(expected);
  });

  it('leaves the choice to a person when several places bear the name', () => {
    const found = resolveBirthPlace(lists, 'Saint-Denis');
    expect(found.kind === 'several' && found.codes).toEqual(expect.arrayContaining(['93066', '97411']));
  });

  it('is undone by writeBirthPlace', () => {
    const text = writeBirthPlace(lists, { kind: 'commune', code: '30189' });
    expect(text).toBe('Nîmes (30189)');
    expect(resolveBirthPlace(lists, text)).toEqual({
      kind: 'found',
      place: { kind: 'commune', code: '30189' },
    });
  });
});
