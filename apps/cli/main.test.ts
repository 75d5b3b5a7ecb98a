import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCUMENT = 'content/frameworks/aivancity-chef-de-projet-ia.txt';

function etalon(...args: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/cli/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ETALON_LANG: 'fr' },
  });
  return { code: status, out: stdout, err: stderr };
}

test('the check of the real document prints one JSON object with its counts, wherever the option stands', () => {
  for (const args of [
    ['framework', 'check', DOCUMENT, '--json'],
    ['--json', 'framework', 'check', DOCUMENT],
  ]) {
    const { code, out } = etalon(...args);
    expect(JSON.parse(out)).toMatchObject({
      blocks: 6,
      activities: 17,
      competences: 31,
      situations: 17,
      criteria: 64,
      errors: [],
    });
    expect(code).toBe(0);
  }
});

test.each([
  ['an unknown command', ['chek'], 'cli.unknown-command'],
  ['a missing argument', ['framework', 'check'], 'cli.missing-argument'],
  ['an unreadable file', ['framework', 'check', 'nowhere.txt'], 'cli.file-missing'],
])('%s is a misuse: exit 2, a code in the JSON, a sentence on the error output', (_, args, errorCode) => {
  const { code, out, err } = etalon(...args, '--json');
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ error: { code: errorCode } });
  expect(err.trim()).not.toBe('');
});

test('a document that is no framework is refused with exit 1', () => {
  const { code, out } = etalon('framework', 'check', 'README.md', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out).errors.length).toBeGreaterThan(0);
});

test('sentences are French unless English is asked for', () => {
  expect(etalon('chek').err).toContain('Commande inconnue');
  expect(etalon('chek', '--lang', 'en').err).toContain('Unknown command');
});
