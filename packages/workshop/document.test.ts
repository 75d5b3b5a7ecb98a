import { expect, test } from 'vitest';
import { checkDocument } from './check-document.ts';
import { DOCUMENT_KINDS, findDocumentKind } from './document-kinds.ts';
import { listChanges } from './list-changes.ts';
import { migrateDocument } from './migrate-document.ts';

test.each(DOCUMENT_KINDS.map((kind) => [kind.kind, kind] as const))(
  'a new « %s » is of its own schema, has a migration per version, and becomes files and tables',
  (_, kind) => {
    const content = kind.create();
    expect(() => checkDocument(kind, content)).not.toThrow();
    expect(kind.migrations).toHaveLength(kind.version - 1);
    const names = kind.listTables(content).map((table) => table.name);
    expect(new Set(names).size).toBe(names.length);
    expect(kind.writeFiles(content)).toEqual(kind.writeFiles(kind.create()));
  },
);

test.each([
  { title: 'a section without id', content: { title: '', sections: [{}] }, code: 'workshop.bad-content' },
  { title: 'a title that is a number', content: { title: 1, sections: [] }, code: 'workshop.bad-content' },
  {
    title: 'two items with one id',
    content: { title: '', sections: [{ id: 'a' }, { id: 'a' }] },
    code: 'workshop.repeated-id',
  },
])('$title is refused with its place', ({ content, code }) => {
  expect(() => checkDocument(findDocumentKind('note'), content)).toThrow(code);
});

test('a content of a version that does not exist yet is refused', () => {
  expect(() => migrateDocument(findDocumentKind('note'), {}, 99)).toThrow('workshop.unknown-version');
});

test('changes follow an item by its id, wherever it went', () => {
  const before = {
    sections: [
      { id: 'a', text: '1' },
      { id: 'b', text: '2' },
    ],
  };
  const after = {
    sections: [
      { id: 'c', text: '3' },
      { id: 'b', text: '2' },
      { id: 'a', text: '1 bis' },
    ],
  };
  expect(listChanges(before, after)).toEqual([
    { path: ['sections', '@c'], kind: 'added', before: null, after: { id: 'c', text: '3' } },
    { path: ['sections', '@b'], kind: 'moved', before: 1, after: 0 },
    { path: ['sections', '@a', 'text'], kind: 'changed', before: '1', after: '1 bis' },
  ]);
});

test('a note becomes Markdown for the note slot', () => {
  const [file] = findDocumentKind('note').writeFiles({
    title: 'Analyse',
    sections: [{ id: 'a', heading: 'Sources', text: 'Quatre fichiers.' }],
  });
  expect(file).toMatchObject({ fileName: 'note.md', slots: ['note'] });
  expect(file?.content).toBe('# Analyse\n\n## Sources\n\nQuatre fichiers.\n');
});
