import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importFramework } from '../import-framework.ts';
import { damageDocument } from './damage-document.ts';

const text = readFileSync(
  new URL('../../../content/frameworks/aivancity-chef-de-projet-ia.txt', import.meta.url),
  'utf8',
);
const copies = damageDocument(text);

test.each(copies)('$name: $damage', async ({ fileName, bytes, code, line }) => {
  const { framework, diagnostics } = await importFramework({ fileName, bytes });
  expect(framework).toBeNull();
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map((error) => `${error.code} ${error.line}`)).toContain(`${code} ${line}`);
});

test('one damage never floods the report: the errors it causes stay countable', async () => {
  for (const { name, fileName, bytes } of copies) {
    if (name === 'no-block') continue;
    const { diagnostics } = await importFramework({ fileName, bytes });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect
      .soft(errors.length, `${name}: ${errors.map(({ code }) => code).join(', ')}`)
      .toBeLessThanOrEqual(5);
  }
});
