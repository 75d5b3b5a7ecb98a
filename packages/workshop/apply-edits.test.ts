import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import type { Edit } from './edit.ts';
import type { JsonObject } from './json.ts';

const START: JsonObject = Object.freeze({
  title: 'Registre',
  risks: [
    { id: 'r1', name: 'Fuite', level: 3 },
    { id: 'r2', name: 'Perte', level: 2 },
    { id: 'r3', name: 'Retard', level: 1 },
  ],
});

const IDS = ['r1', 'r2', 'r3', 'r4'] as const;
const idArbitrary = fc.constantFrom(...IDS);
const editArbitrary: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    op: fc.constant('set' as const),
    path: idArbitrary.map((id) => ['risks', `@${id}`, 'name']),
    value: fc.string(),
    was: fc.string(),
  }),
  fc.record({
    op: fc.constant('insert' as const),
    path: fc.constant(['risks']),
    item: idArbitrary.map((id) => ({ id, name: 'Nouveau' })),
    before: fc.option(idArbitrary),
  }),
  fc.record({ op: fc.constant('remove' as const), path: idArbitrary.map((id) => ['risks', `@${id}`]) }),
  fc.record({
    op: fc.constant('move' as const),
    path: idArbitrary.map((id) => ['risks', `@${id}`]),
    before: fc.option(idArbitrary),
  }),
);

test('undoing any sequence of edits gives the first content back', () => {
  fc.assert(
    fc.property(fc.array(editArbitrary, { maxLength: 12 }), (edits) => {
      const done = applyEdits(START, edits);
      expect(applyEdits(done.content, done.inverse).content).toEqual(START);
    }),
  );
});

test('edits of two authors at different places give the same document in either order', () => {
  const mine: Edit = { op: 'set', path: ['risks', '@r1', 'name'], value: 'Vol', was: 'Fuite' };
  const theirs: readonly Edit[] = [
    { op: 'set', path: ['risks', '@r2', 'level'], value: 4, was: 2 },
    { op: 'insert', path: ['risks'], item: { id: 'r9', name: 'Panne' }, before: 'r1' },
  ];
  const one = applyEdits(applyEdits(START, [mine]).content, theirs);
  const other = applyEdits(applyEdits(START, theirs).content, [mine]);
  expect(one.content).toEqual(other.content);
  expect([...one.conflicts, ...other.conflicts]).toEqual([]);
});

test('two values written at the same place are both kept, and the place is told', () => {
  const theirs = applyEdits(START, [
    { op: 'set', path: ['risks', '@r1', 'name'], value: 'Vol', was: 'Fuite' },
  ]);
  const mine = applyEdits(theirs.content, [
    { op: 'set', path: ['risks', '@r1', 'name'], value: 'Intrusion', was: 'Fuite' },
  ]);
  expect(mine.conflicts).toEqual([{ path: ['risks', '@r1', 'name'], kept: 'Intrusion', other: 'Vol' }]);
});

test('what was typed in an item that somebody removed is kept as a conflict', () => {
  const theirs = applyEdits(START, [{ op: 'remove', path: ['risks', '@r2'] }]);
  const mine = applyEdits(theirs.content, [
    { op: 'set', path: ['risks', '@r2', 'name'], value: 'Perte de clés', was: 'Perte' },
  ]);
  expect(mine.content).toEqual(theirs.content);
  expect(mine.conflicts).toEqual([{ path: ['risks', '@r2', 'name'], kept: null, other: 'Perte de clés' }]);
});

test.each<{ readonly title: string; readonly edit: Edit }>([
  { title: 'an empty path', edit: { op: 'set', path: [], value: 1, was: null } },
  { title: 'a prototype', edit: { op: 'set', path: ['__proto__', 'x'], value: 1, was: null } },
  { title: 'a whole item set at once', edit: { op: 'set', path: ['risks', '@r1'], value: 1, was: null } },
  { title: 'an item without id', edit: { op: 'insert', path: ['risks'], item: {}, before: null } },
  {
    title: 'a key under a text',
    edit: { op: 'set', path: ['title', 'x'], value: 1, was: null },
  },
  { title: 'the removal of a field', edit: { op: 'remove', path: ['title'] } },
])('$title is refused', ({ edit }) => {
  expect(() => applyEdits(START, [edit])).toThrow('workshop.bad-edit');
});
