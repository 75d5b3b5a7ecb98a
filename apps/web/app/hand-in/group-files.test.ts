import { expect, test } from 'vitest';
import { groupFiles } from './group-files.ts';

const file = (path: string) => ({ path, bytes: 10, sha256: '', description: '' });

test('files stand by folder; a folder of many files is folded and comes last', () => {
  const notes = Array.from({ length: 12 }, (_, index) => file(`notes/${index}.txt`));
  const groups = groupFiles([...notes, file('donnees/a.csv'), file('lisez-moi.md')]);
  expect(groups.map(({ folder, bytes, folded }) => ({ folder, bytes, folded }))).toEqual([
    { folder: 'donnees', bytes: 10, folded: false },
    { folder: '', bytes: 10, folded: false },
    { folder: 'notes', bytes: 120, folded: true },
  ]);
});
