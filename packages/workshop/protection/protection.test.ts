import { expect, test } from 'vitest';
import { applyEdits } from '../apply-edits.ts';
import { checkDocument } from '../check-document.ts';
import type { Edit } from '../edit.ts';
import type { JsonObject } from '../json.ts';
import { deriveRegister } from './derive-register.ts';
import { protectionKind } from './protection-kind.ts';
import { readProtection } from './read-protection.ts';

const insert = (list: string, item: JsonObject): Edit => ({
  op: 'insert',
  path: list.split('/'),
  item,
  before: null,
});

const INVENTORY: readonly Edit[] = [
  { op: 'set', path: ['organisation', 'name'], value: 'Méridien Escales', was: '' },
  insert('nodes', { id: 'n1', kind: 'person', role: 'subject', name: 'Passagers', x: 100, y: 90 }),
  insert('nodes', { id: 'n2', kind: 'store', role: 'internal', name: 'Entrepôt', x: 300, y: 90 }),
  insert('nodes', {
    id: 'n3',
    kind: 'organisation',
    role: 'processor',
    name: 'Hébergeur',
    country: 'US',
    x: 600,
    y: 90,
  }),
  insert('categories', { id: 'c1', name: 'Identité', sensitive: null, columns: ['nom'] }),
  insert('categories', { id: 'c2', name: 'Handicap déclaré', sensitive: 'health', columns: [] }),
  insert('processings', { id: 'p1', name: 'Assistance' }),
  insert('flows', { id: 'f1', from: 'n1', to: 'n2', processingId: 'p1', categoryIds: ['c1', 'c2'] }),
  insert('flows', { id: 'f2', from: 'n2', to: 'n3', processingId: 'p1', categoryIds: ['c1'] }),
];

function build(more: readonly Edit[] = []): JsonObject {
  const { content, conflicts } = applyEdits(protectionKind.create(), [...INVENTORY, ...more]);
  expect(conflicts).toEqual([]);
  checkDocument(protectionKind, content);
  return content;
}

test('the register is drawn from the flows: nothing is typed twice', () => {
  const [record] = deriveRegister(readProtection(build()));
  expect(record?.controller?.name).toBe('Méridien Escales');
  expect(record?.categories.map((row) => row.name)).toEqual(['Identité', 'Handicap déclaré']);
  expect(record?.recipients).toEqual([
    { id: 'n2', name: 'Entrepôt', kind: 'internal' },
    { id: 'n3', name: 'Hébergeur', kind: 'processor' },
  ]);
  expect(record?.processors.map((row) => row.name)).toEqual(['Hébergeur']);
  expect(record?.transfers).toEqual([]);
});

test('a node moved beyond the border of the Union makes a transfer of each flow that reaches it', () => {
  const moved = build([{ op: 'set', path: ['nodes', '@n3', 'x'], value: 900, was: 600 }]);
  expect(deriveRegister(readProtection(moved))[0]?.transfers).toEqual([
    { id: 'f2', country: 'US', recipient: 'Hébergeur', tool: null },
  ]);
});

test('a document without controller has no controller, rather than an empty name', () => {
  const [record] = deriveRegister(
    readProtection(
      build([{ op: 'set', path: ['organisation', 'name'], value: ' ', was: 'Méridien Escales' }]),
    ),
  );
  expect(record?.controller).toBeNull();
});

test('the sealed files are the four that situation A3.1 asks for, each with its slot', () => {
  const files = protectionKind.writeFiles(build());
  expect(files.map((file) => [file.fileName, file.slots[0]])).toEqual([
    ['rgpd.json', 'register'],
    ['risques.json', 'risks'],
    ['politique.json', 'policy'],
    ['qualite.json', 'quality'],
  ]);
  const register = JSON.parse(files[0]?.content ?? '');
  expect(register.processings[0].categories).toHaveLength(2);
  expect(register.flows[1]).toMatchObject({ fromZone: 'company', toZone: 'union' });
});

test.each([
  {
    title: 'a level of five in an assessment',
    edit: ['dpia', 'fearedEvents', '@illegitimate-access', 'severity'],
    value: 5,
    was: null,
  },
  { title: 'a share of 95', edit: ['qualityPolicy', 'checks'], value: [{ id: 'k', mostly: 95 }], was: [] },
  {
    title: 'an unlimited retention',
    edit: ['processings', '@p1', 'retentions'],
    value: [{ id: 'r', duration: 'illimitée' }],
    was: null,
  },
])('$title is kept, for its fault to be told beside it', ({ edit, value, was }) => {
  expect(() => build([{ op: 'set', path: edit, value, was }])).not.toThrow();
});

test.each([
  { title: 'a basis that does not exist', path: ['processings', '@p1', 'basis'], value: 'intérêt' },
  {
    title: 'a date written the French way',
    path: ['processings', '@p1', 'retentions'],
    value: [{ id: 'r', startDate: '26/11/2026' }],
  },
])('$title is refused with its place', ({ path, value }) => {
  const { content } = applyEdits(build(), [{ op: 'set', path, value, was: null }]);
  expect(() => checkDocument(protectionKind, content)).toThrow('workshop.bad-content');
});

test('every list has its table, the register with what the flows say', () => {
  const tables = protectionKind.listTables(build());
  const register = tables.find((one) => one.name === 'registre');
  expect(register?.rows[0]).toMatchObject({ name: 'Assistance', categories: 'Identité ; Handicap déclaré' });
  expect(tables.map((one) => one.name)).toContain('sous-traitants');
});
