import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATA_CHARACTERISTICS } from './check.ts';

test('the fifteen characteristics have a title and a sentence', () => {
  const { characteristics }: { readonly characteristics: readonly Readonly<Record<string, string>>[] } =
    JSON.parse(readFileSync(new URL('../../../content/quality/iso-25012.json', import.meta.url), 'utf8'));
  expect(characteristics.map(({ id }) => id)).toEqual([...DATA_CHARACTERISTICS]);
  for (const { fr, en, sentence } of characteristics)
    expect([fr, en, sentence].every((text) => text !== undefined && text !== '')).toBe(true);
});
