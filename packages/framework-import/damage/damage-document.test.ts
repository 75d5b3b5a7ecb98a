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

test('a file that only wants to exhaust the reader is refused or read to its end, never thrown', async () => {
  const hostile = [
    'a\t'.repeat(200_000),
    'a\tb\tc\td\n'.repeat(20_000),
    `A1.1 x\tC1.1 a\tc\t${'- a '.repeat(50_000)}`,
    `a\tb\t${'<a'.repeat(200_000)}`,
    `<table>${'<tr><td colspan=50 rowspan=9999>a'.repeat(2_000)}`,
    `| a | b | ${'[a]('.repeat(100_000)} |`,
    'x'.repeat(5_000_000),
  ];
  for (const text of hostile) {
    const { framework } = await importFramework({ fileName: 'x', bytes: new TextEncoder().encode(text) });
    expect(framework).toBeNull();
  }
});
