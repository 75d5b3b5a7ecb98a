import {
  type BirthPlace,
  type CivilIdentity,
  EMPTY_IDENTITY,
  type PlaceLists,
  resolveBirthPlace,
} from '@etalon/core/identity';
import { type Language, type Message, translate } from '@etalon/i18n';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { type ImportedCandidate, ROUTES, type Route } from '@etalon/usecases';
import type { JsonObject } from '@etalon/workshop';
import type { ImportField } from '../workshop/import-fields.ts';
import { type ImportOutcome, type RowProblem, readImportRows } from '../workshop/read-import-rows.ts';

const CELL_LIMIT = 2000;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const SEXES: ReadonlyMap<string, 'F' | 'M'> = new Map([
  ...['f', 'femme', 'feminin', 'féminin', 'female', 'mme', '2'].map((word) => [word, 'F'] as const),
  ...['m', 'h', 'homme', 'masculin', 'male', 'mr', 'm.', '1'].map((word) => [word, 'M'] as const),
]);

interface Wanted {
  readonly key: string;
  readonly label: keyof typeof candidacyMessages;
  readonly type: ImportField['type'];
  readonly required?: true;
  readonly aliases: readonly string[];
}

const WANTED: readonly Wanted[] = [
  {
    key: 'email',
    label: 'import.field.email',
    type: 'text',
    required: true,
    aliases: ['e-mail', 'mail', 'courriel', 'adresse', 'adresse e-mail', 'adresse mail'],
  },
  {
    key: 'birthName',
    label: 'field.birthName',
    type: 'text',
    required: true,
    aliases: ['nom', 'nom de famille', 'family name', 'last name', 'surname'],
  },
  { key: 'usageName', label: 'field.usageName', type: 'text', aliases: ['nom usuel', 'nom marital'] },
  {
    key: 'firstName1',
    label: 'field.firstName1',
    type: 'text',
    required: true,
    aliases: ['prénom', 'prénoms', 'prénom 1', 'given name', 'first name'],
  },
  { key: 'firstName2', label: 'field.firstName2', type: 'text', aliases: ['prénom 2', 'middle name'] },
  { key: 'firstName3', label: 'field.firstName3', type: 'text', aliases: ['prénom 3'] },
  { key: 'sex', label: 'field.sex', type: 'text', aliases: ['civilité', 'genre', 'gender'] },
  {
    key: 'birthDate',
    label: 'field.birthDate',
    type: 'date',
    aliases: ['né le', 'née le', 'naissance', 'birth date', 'date naissance'],
  },
  {
    key: 'birthPlace',
    label: 'field.birthPlace',
    type: 'text',
    aliases: ['commune de naissance', 'ville de naissance', 'code insee', 'birth place', 'city of birth'],
  },
  {
    key: 'birthCountry',
    label: 'import.field.birthCountry',
    type: 'text',
    aliases: ['pays', 'country of birth'],
  },
  { key: 'route', label: 'import.field.route', type: 'choice', aliases: ['voie', 'route'] },
  { key: 'blocks', label: 'import.field.blocks', type: 'texts', aliases: ['bloc', 'blocks'] },
  {
    key: 'extraTimePercent',
    label: 'import.field.extra',
    type: 'integer',
    aliases: ['tiers temps', 'extra time'],
  },
];

/** The fields that a column can fill, with their words in the language. */
export function listCandidateFields(language: Language): readonly ImportField[] {
  return WANTED.map(({ key, label, type, required = false, aliases }) => ({
    ...{ key, type, required, aliases },
    label: translate(language, candidacyMessages[label]),
    choices: key === 'route' ? ROUTES : [],
  }));
}

/** Something left empty in a row that is taken all the same. */
export interface RowNote {
  readonly message: Message;
  readonly params: Readonly<Record<string, string>>;
}

export interface PlannedCandidate extends ImportedCandidate {
  readonly notes: readonly RowNote[];
}

export interface CandidatePlan {
  readonly fields: readonly ImportField[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly mapping: Readonly<Record<string, number>>;
  readonly lists: PlaceLists;
  /** Blocks of the session. */
  readonly blocks: readonly string[];
  readonly defaultRoute: Route;
  readonly defaultBlocks: readonly string[];
}

const textOf = (item: JsonObject, key: string): string => {
  const value = item[key];
  return typeof value === 'string' ? value.trim() : '';
};

/** The rows of a file as candidates, and those that cannot be, with their reasons: no row disappears. */
export function planCandidates(plan: CandidatePlan): {
  readonly planned: readonly PlannedCandidate[];
  readonly rejected: ImportOutcome['rejected'];
} {
  const { fields, columns, rows, mapping } = plan;
  const seen = new Set<string>();
  let count = 0;
  const { accepted, rejected } = readImportRows({
    ...{ fields, columns, rows, mapping },
    cellLimit: CELL_LIMIT,
    takenIds: new Set(),
    newId: () => {
      count += 1;
      return String(count);
    },
    check: (item) => checkRow(plan, item, seen),
  });
  return { rejected, planned: accepted.map(({ line, item }) => makeCandidate(plan, line, item)) };
}

function blocksOf(plan: CandidatePlan, item: JsonObject): readonly string[] {
  const given = Array.isArray(item.blocks) ? item.blocks.map(String) : [];
  return given.length > 0 ? given.map((block) => block.toUpperCase()) : plan.defaultBlocks;
}

function checkRow(plan: CandidatePlan, item: JsonObject, seen: Set<string>): RowProblem | null {
  const nameOf = (key: string): string => plan.columns[plan.mapping[key] ?? -1] ?? '';
  const say = (
    key: string,
    message: keyof typeof candidacyMessages,
    value: string | number = '',
  ): RowProblem => ({ column: nameOf(key), message: candidacyMessages[message], params: { value } });
  const email = textOf(item, 'email').toLowerCase();
  if (!ADDRESS.test(email)) return say('email', 'import.bad-email', email);
  if (seen.has(email)) return say('email', 'import.twice', email);
  const sex = textOf(item, 'sex');
  if (sex !== '' && !SEXES.has(sex.toLowerCase())) return say('sex', 'import.bad-sex', sex);
  const blocks = blocksOf(plan, item);
  if (blocks.length === 0) return say('blocks', 'import.no-block');
  const unknown = blocks.find((block) => !plan.blocks.includes(block));
  if (unknown !== undefined) return say('blocks', 'import.bad-block', unknown);
  const extra = Number(item.extraTimePercent ?? 0);
  if (extra < 0 || extra > 100) return say('extraTimePercent', 'import.bad-extra', extra);
  seen.add(email);
  return null;
}

function findPlace(
  { lists }: CandidatePlan,
  item: JsonObject,
): { readonly place: BirthPlace | null; readonly left: string } {
  const text = textOf(item, 'birthPlace');
  const country = textOf(item, 'birthCountry');
  const abroad = country !== '' && !/^(france|fr|fra|99100)$/i.test(country);
  const wanted = abroad ? country : text;
  if (wanted === '') return { place: null, left: '' };
  const found = resolveBirthPlace(lists, wanted, abroad && text !== '' ? text : null);
  return found.kind === 'found' ? { place: found.place, left: '' } : { place: null, left: wanted };
}

function makeCandidate(plan: CandidatePlan, line: number, item: JsonObject): PlannedCandidate {
  const { place, left } = findPlace(plan, item);
  const [year = null, month = null, day = null] = textOf(item, 'birthDate')
    .split('-')
    .map((part) => (part === '' ? null : Number(part)));
  const identity: CivilIdentity = {
    ...EMPTY_IDENTITY,
    birthName: textOf(item, 'birthName'),
    usageName: textOf(item, 'usageName') || null,
    firstNames: ['firstName1', 'firstName2', 'firstName3']
      .map((key) => textOf(item, key))
      .filter((name) => name !== ''),
    sex: SEXES.get(textOf(item, 'sex').toLowerCase()) ?? null,
    birthYear: year,
    birthMonth: month,
    birthDay: day,
    birthPlace: place,
  };
  return {
    line,
    identity,
    email: textOf(item, 'email').toLowerCase(),
    route: ROUTES.find((route) => route === item.route) ?? plan.defaultRoute,
    blocks: [...new Set(blocksOf(plan, item))],
    extraTimePercent: Number(item.extraTimePercent ?? 0),
    notes: left === '' ? [] : [{ message: candidacyMessages['import.place-left'], params: { text: left } }],
  };
}
