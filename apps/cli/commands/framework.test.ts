import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FRAMEWORK_ERRORS } from '@etalon/core/framework';
import { IMPORT_ERRORS, IMPORT_WARNINGS } from '@etalon/framework-import';
import { LANGUAGES } from '@etalon/i18n';
import { frameworkMessages } from '@etalon/i18n/messages/framework';
import { afterAll, expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url).pathname;
const real = join(root, 'content/frameworks/aivancity-chef-de-projet-ia.txt');
const folder = mkdtempSync(join(tmpdir(), 'etalon-framework-'));
const broken = join(folder, 'broken.txt');
writeFileSync(broken, readFileSync(real, 'utf8').replace('A2.1 Analyse', 'A1.1 Analyse'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/cli/main.ts', 'framework', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'fr_FR.UTF-8', LC_ALL: '', ETALON_LANG: '' },
  });
  return { status, out: stdout, err: stderr };
}

test('check --json prints one object with the counts, the errors and the warnings, and exits 0', () => {
  const { status, out } = run('check', real, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    publishable: true,
    blocks: 6,
    activities: 17,
    competences: 31,
    situations: 17,
    criteria: 64,
    errors: [],
    warnings: expect.arrayContaining([
      {
        code: 'framework.award-count',
        line: 63,
        cell: null,
        message: expect.stringContaining('6 compétences'),
      },
    ]),
  });
});

test('check on a broken document names file, line, what is wrong and what to do, and exits 1', () => {
  const { status, out } = run('check', broken);
  expect(status).toBe(1);
  expect(out).toContain(`${broken}:11:1  erreur : Le code A1.1 est déjà porté par la ligne 10.`);
  expect(out).toContain('Donnez à l’un des deux le code qui lui revient.');
  expect(run('check', broken, '--lang', 'en').out).toContain('error: Code A1.1 is already used on line 10.');
});

test.each([
  ['a missing file', ['check', '/no/such/file']],
  ['a missing argument', ['check']],
  ['an unknown option', ['check', real, '--colour']],
  ['an unknown CASE version', ['export', real, '--case', '2.0']],
])('%s is a misuse and exits 2', (_, args) => {
  expect(run(...args).status).toBe(2);
});

test('an exported package checks like the document it came from, and differs from it in nothing', () => {
  for (const version of ['1.1', '1.0']) {
    const out = join(folder, `case-${version}.json`);
    expect(run('export', real, '--case', version, '--out', out).status).toBe(0);
    expect(run('diff', real, out).out.trim()).toBe('Aucune différence.');
  }
  expect(run('export', broken, '--case', '1.1')).toMatchObject({ status: 1, out: '' });
});

test('import prints the outline of what was understood', () => {
  const { status, out } = run('import', real);
  expect(status).toBe(0);
  expect(out).toContain("A1.1-1  L'analyse menée prend en compte toute les parties prenantes");
  expect(out).toContain('S-A2.1 ← S-A1.1');
});

test('every diagnostic has its sentence and its remedy in both languages', () => {
  const keys = new Set(Object.keys(frameworkMessages));
  const codes = [...FRAMEWORK_ERRORS, ...IMPORT_ERRORS, ...IMPORT_WARNINGS];
  expect(codes.filter((code) => !keys.has(code) || !keys.has(`${code}.remedy`))).toEqual([]);
  expect(LANGUAGES).toEqual(expect.arrayContaining(['fr', 'en']));
});
