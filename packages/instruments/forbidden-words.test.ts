import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findForbidden } from './forbidden-words.ts';

test.each([
  'conforme',
  'Conformes',
  'validé',
  'validées',
  'valide',
  'acquis',
  'acquises',
  'réussi',
  'reussie',
  'échec',
  'echecs',
  'ÉCHEC',
  'bon',
  'bonnes',
  'mauvais',
  'mauvaise',
  'suffisant',
  'insuffisantes',
  'e\u0301chec',
])('%s is a word of judgement', (word) => {
  expect(findForbidden(`Ce dossier est ${word}, semble-t-il.`)).toHaveLength(1);
});

test.each(['abonné', 'bonus', 'validation', 'échecier', 'suffire', 'conformément', 'bonifier'])(
  '%s is not',
  (word) => {
    expect(findForbidden(`Un ${word}.`)).toEqual([]);
  },
);

test('no text written in this package uses one', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') &&
      !name.endsWith('.test.ts') &&
      !name.includes('node_modules') &&
      name !== 'forbidden-words.ts',
  );
  expect(files.length).toBeGreaterThan(15);
  const found = files.flatMap((name) =>
    findForbidden(readFileSync(join(folder, name), 'utf8')).map((word) => `${name}: ${word}`),
  );
  expect(found).toEqual([]);
});
