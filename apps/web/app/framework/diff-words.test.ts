import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords, type WordChange } from './diff-words.ts';

const rebuild = (changes: readonly WordChange[], without: WordChange['change']): string =>
  changes
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join('');

test.each([
  ['toute les parties', 'toutes les parties', ['-toute', '+toutes', '= les parties']],
  ['', 'ajout', ['+ajout']],
  ['retrait', '', ['-retrait']],
  ['pareil', 'pareil', ['=pareil']],
  ['un deux trois', 'un trois', ['=un ', '-deux ', '=trois']],
])('« %s » and « %s » differ by whole words', (before, after, expected) => {
  const signs = { kept: '=', removed: '-', added: '+' } as const;
  expect(diffWords(before, after).map(({ change, text }) => signs[change] + text)).toEqual(expected);
});

test('both texts can be read back from the changes', () => {
  const text = fc
    .array(fc.constantFrom('le ', 'jury ', 'délibère', ', ', 'puis ', 'signe'), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = diffWords(before, after);
      expect(rebuild(changes, 'added')).toBe(before);
      expect(rebuild(changes, 'removed')).toBe(after);
    }),
  );
});
