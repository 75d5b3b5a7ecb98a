import { findDocumentKind } from '@etalon/workshop';
import { describe, expect, it } from 'vitest';
import { type ImportField, listImportLists } from './import-fields.ts';
import { guessMapping, type ImportPlan, readImportRows } from './read-import-rows.ts';

const field = (key: string, type: ImportField['type'], more: Partial<ImportField> = {}): ImportField => ({
  key,
  label: key,
  type,
  choices: [],
  required: false,
  ...more,
});

const FIELDS = [
  field('id', 'text'),
  field('name', 'text', { required: true, label: 'Nom du traitement' }),
  field('level', 'number'),
  field('count', 'integer'),
  field('kept', 'boolean'),
  field('day', 'date'),
  field('state', 'choice', { choices: ['prévu', 'fait'] }),
  field('tags', 'texts'),
];
const COLUMNS = FIELDS.map(({ key }) => key);

function read(rows: ImportPlan['rows'], more: Partial<ImportPlan> = {}) {
  let next = 0;
  return readImportRows({
    fields: FIELDS,
    columns: COLUMNS,
    mapping: Object.fromEntries(COLUMNS.map((key, at) => [key, at])),
    rows,
    cellLimit: 50,
    takenIds: new Set(['pris']),
    newId: () => `n${++next}`,
    check: () => null,
    ...more,
  });
}

describe('rows of a file as items of a list', () => {
  it('reads every type as people write it', () => {
    const { accepted, rejected } = read([
      ['a', ' Paie ', '1 234,5', '12', 'Oui', '3/4/2026', 'FAIT', 'x; y|z'],
      [null, 'Badge', '-2.5e1', null, 'faux', '2026-02-28', null, null],
    ]);
    expect(rejected).toEqual([]);
    expect(accepted.map(({ line, item }) => [line, item])).toEqual([
      [
        2,
        {
          id: 'a',
          name: 'Paie',
          level: 1234.5,
          count: 12,
          kept: true,
          day: '2026-04-03',
          state: 'fait',
          tags: ['x', 'y', 'z'],
        },
      ],
      [3, { id: 'n1', name: 'Badge', level: -25, kept: false, day: '2026-02-28' }],
    ]);
  });

  it.each([
    ['an empty row', [null, ' ', null, null, null, null, null, null], 'vide'],
    ['no required cell', ['a', null, '1', null, null, null, null, null], 'Nom du traitement'],
    ['a number in words', ['a', 'P', 'deux', null, null, null, null, null], 'deux'],
    ['a share of a count', ['a', 'P', null, '1,5', null, null, null, null], '1,5'],
    ['a flag in other words', ['a', 'P', null, null, 'peut-être', null, null, null], 'peut-être'],
    ['a day that does not exist', ['a', 'P', null, null, null, '31/02/2026', null, null], '31/02/2026'],
    ['a value outside the list', ['a', 'P', null, null, null, null, 'jamais', null], 'prévu, fait'],
    ['an id that is taken', ['pris', 'P', null, null, null, null, null, null], 'pris'],
    ['a cell too long', ['a', 'P'.repeat(51), null, null, null, null, null, null], '50'],
  ])('rejects %s with its line and its reason', (_, cells, reason) => {
    const { accepted, rejected } = read([cells]);
    expect(accepted).toEqual([]);
    expect(rejected).toHaveLength(1);
    const [{ line, problems } = { line: 0, problems: [] }] = rejected;
    expect(line).toBe(2);
    const [problem] = problems;
    expect(JSON.stringify([problem?.message.fr, problem?.params])).toContain(reason);
  });

  it('loses no row: what is not accepted is rejected, an id used twice in the file too', () => {
    const rows = [
      ['a', 'Un'],
      ['a', 'Deux'],
      [null, null],
      ['b', 'Trois'],
    ].map((row) => [...row, ...Array<null>(6).fill(null)]);
    const { accepted, rejected } = read(rows);
    expect([...accepted, ...rejected].map(({ line }) => line).toSorted()).toEqual([2, 3, 4, 5]);
    expect(accepted.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('rejects what the schema refuses', () => {
    const problem = { column: 'name', message: { fr: 'non', en: 'no' }, params: {} };
    expect(read([['a', 'Un', ...Array<null>(6).fill(null)]], { check: () => problem }).rejected).toHaveLength(
      1,
    );
  });

  it('guesses columns by their names, whatever case, accents and signs', () => {
    expect(guessMapping(FIELDS, ['Nom du Traitement', 'LEVEL ', 'autre', 'État'])).toEqual({
      name: 0,
      level: 1,
    });
  });

  it('finds the lists of a document in its schema', () => {
    const [list] = listImportLists(findDocumentKind('note'), { heading: 'Titre' });
    expect(list).toMatchObject({
      path: 'sections',
      fields: [{ key: 'id' }, { label: 'Titre', type: 'text' }, { key: 'text' }],
    });
    const paths = listImportLists(findDocumentKind('protection'), {}).map(({ path }) => path);
    expect(paths).toContain('risks');
    expect(paths).toContain('processings');
  });
});
