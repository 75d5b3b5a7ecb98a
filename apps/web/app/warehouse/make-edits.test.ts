import { applyEdits, type JsonObject } from '@etalon/workshop/edits';
import { expect, test } from 'vitest';
import { makeEdits } from './make-edits.ts';
import { writeDdl } from './write-ddl.ts';

const EMPTY: JsonObject = {
  sources: [],
  schema: { ddl: '', tables: [] },
  loads: [],
  manifestUnstructured: [],
  anomalies: [],
  recipe: { table: 't', steps: [] },
  trace: [],
  storage: { on: '', items: [] },
  tools: { needs: [], sheets: [] },
};

type Fields = Readonly<Record<string, string | readonly string[]>>;

function send(content: JsonObject, ...forms: readonly Fields[]): JsonObject {
  let ids = 0;
  return forms.reduce((current, fields) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields))
      for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
    const edits = makeEdits({
      content: current,
      form,
      newId: () => {
        ids += 1;
        return `i${ids}`;
      },
    });
    if (edits === null) throw new Error(String(fields.acte));
    return applyEdits(current, edits).content;
  }, content);
}

const drop = (where: string, curseur = ''): Fields => ({
  acte: 'etape-ajouter',
  op: 'drop_rows',
  where,
  reason: 'r',
  curseur,
});

test('a step goes after the cursor, moves by one place, and comes back when it is changed', () => {
  const content = send(
    EMPTY,
    drop('a'),
    drop('b'),
    drop('c', '1'),
    { acte: 'etape-monter', etape: 'i3' },
    { acte: 'etape-changer', etape: 'i3', op: 'drop_column', column: 'x', reason: 'autre' },
    { acte: 'etape-descendre', etape: 'i1' },
    { acte: 'etape-raison', etape: 'i2', reason: 'neuve' },
  );
  expect(content.recipe).toEqual({
    table: 't',
    steps: [
      { id: 'i3', op: 'drop_column', column: 'x', reason: 'autre' },
      { id: 'i2', op: 'drop_rows', where: 'b', reason: 'neuve' },
      { id: 'i1', op: 'drop_rows', where: 'a', reason: 'r' },
    ],
  });
});

test('clusters that were ticked become one step, without the value that is kept', () => {
  const content = send(EMPTY, {
    acte: 'groupes-accepter',
    column: 'ville',
    reason: 'Une graphie.',
    groupe: ['0', '1'],
    'de 0': ['Brest', 'brest'],
    'vers 0': 'Brest',
    'de 1': ['Lyon'],
    'vers 1': 'Lyon',
  });
  expect(content.recipe).toMatchObject({
    steps: [{ op: 'merge_values', column: 'ville', groups: [{ to: 'Brest', from: ['brest'] }] }],
  });
});

test.each([
  {
    fields: { where: 'x IS NULL', column: 'x' },
    place: { kind: 'predicate', where: 'x IS NULL', column: 'x' },
  },
  { fields: { row: '3', column: 'x' }, place: { kind: 'cell', row: 3, column: 'x' } },
  { fields: { row: '3' }, place: { kind: 'row', row: 3 } },
  { fields: { column: 'x' }, place: { kind: 'column', column: 'x' } },
])('an anomaly is placed by what was filled: $place.kind', ({ fields, place }) => {
  const content = send(EMPTY, {
    acte: 'anomalie-ajouter',
    type: 'manquant',
    file: 'a.csv',
    evidence: 'e',
    ...fields,
  });
  expect(content.anomalies).toMatchObject([
    { type: 'manquant', place: { file: 'a.csv', ...place }, cause: null },
  ]);
});

test('tables become DDL, those referred to first', () => {
  const content = send(
    EMPTY,
    {
      acte: 'table-ajouter',
      name: 'vols',
      zone: 'store',
      from: 'recipe',
      grain: 'Un vol.',
      key: 'vol_id',
      foreignKeys: 'origine → aeroports.code',
      columns: 'vol_id text\norigine text obligatoire\ndistance decimal [km] Distance',
    },
    {
      acte: 'table-ajouter',
      name: 'aeroports',
      zone: 'store',
      from: 'source:s1',
      key: 'code',
      columns: 'code text',
    },
    { acte: 'ddl-ecrire' },
  );
  expect(content.schema).toMatchObject({
    tables: [{ columns: [{}, { required: true }, { unit: 'km', label: 'Distance', type: 'decimal' }] }, {}],
    ddl: [
      'CREATE TABLE aeroports (',
      '  code TEXT PRIMARY KEY',
      ');',
      '',
      '-- Un vol.',
      'CREATE TABLE vols (',
      '  vol_id TEXT PRIMARY KEY,',
      '  origine TEXT NOT NULL,',
      '  distance REAL,',
      '  FOREIGN KEY (origine) REFERENCES aeroports (code)',
      ');',
    ].join('\n'),
  });
});

test('tables that refer to each other are still written, once each', () => {
  const one = { name: 'a', columns: [], key: [], foreignKeys: [{ column: 'x', table: 'b', to: 'y' }] };
  const other = { name: 'b', columns: [], key: [], foreignKeys: [{ column: 'y', table: 'a', to: 'x' }] };
  expect(writeDdl([one, other]).match(/CREATE TABLE/g)).toHaveLength(2);
});

test('a volume is kept in bytes and a growth as a share', () => {
  const content = send(EMPTY, {
    acte: 'espace-ajouter',
    label: 'Lac',
    kind: 'lake',
    volume: '1,5',
    unit: 'Gio',
    growth: '30',
    atRest: 'oui',
  });
  expect(content.storage).toMatchObject({
    items: [{ volumeBytes: 1.5 * 2 ** 30, growth: 0.3, encryption: { atRest: true, inTransit: null } }],
  });
});

test('what a tool can do for a criterion is said once', () => {
  const content = send(
    EMPTY,
    { acte: 'outil-ajouter', label: 'DuckDB' },
    { acte: 'capacite-dire', outil: 'i1', criterion: 'volume', value: '1 To' },
    { acte: 'capacite-dire', outil: 'i1', criterion: 'volume', value: '2 To', source: 'doc' },
  );
  expect(content.tools).toMatchObject({
    sheets: [{ capabilities: [{ criterion: 'volume', value: '2 To', source: 'doc' }] }],
  });
});
