import { readFileSync } from 'node:fs';
import { checkQMatrix, listThinCompetences, parseQMatrix } from '@etalon/core/framework';
import { expect, test } from 'vitest';
import { importFramework } from './import-framework.ts';

const content = new URL('../../content/', import.meta.url);
const matrix = parseQMatrix(
  JSON.parse(readFileSync(new URL('matrices/aivancity-2026.json', content), 'utf8')),
);

test('the default matrix can be signed for the real framework: every competence and criterion is linked', async () => {
  const fileName = `${matrix.framework}.txt`;
  const bytes = readFileSync(new URL(`frameworks/${fileName}`, content));
  const { framework } = await importFramework({ fileName, bytes });
  if (framework === null) throw new Error('the real document must import');
  expect(checkQMatrix(matrix.links, framework)).toEqual([]);
  expect(Object.keys(matrix.links)).toHaveLength(31);
});

test('12 of its 31 competences rest on a single primary criterion (instruments/01 §1.2)', () => {
  expect(listThinCompetences(matrix.links).toSorted()).toEqual(
    'C3.1 C5.1 C3.2 C5.2 C4.3 C5.3 C7.3 C1.4 C4.4 C6.4 C1.5 C3.6'.split(' ').toSorted(),
  );
});
