import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'etalon-derive-'));
const before = join(room, 'avant.csv');
const after = join(room, 'apres.csv');

beforeAll(() => {
  const rows = (shift: number): string =>
    Array.from({ length: 60 }, (_, i) => `${(i % 20) + shift},${'AB'[i % 2]}`).join('\n');
  writeFileSync(before, `retard,ville\n${rows(0)}\n`);
  writeFileSync(after, `retard,ville\n${rows(3)}\n`);
});
afterAll(() => rmSync(room, { recursive: true }));

function run(...args: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ETALON_LANG: 'fr' } };
    const child = execFile(process.execPath, [main, 'drift', ...args], options, (_error, out, err) =>
      resolve({ exit: child.exitCode ?? -1, out, err }),
    );
  });
}

test('two files are compared column by column, the same way each time', async () => {
  const said = await run(before, after);
  expect(said.exit).toBe(0);
  expect(said.out).toContain('60 lignes de référence, 60 lignes comparées');
  expect(said.out).toMatch(/retard {2}.*W1 3 /);
  const first = await run(before, after, '--json');
  expect(JSON.parse(first.out)).toMatchObject({ rows: { reference: 60, current: 60 } });
  expect((await run(before, after, '--json')).out).toBe(first.out);
}, 30_000);

test('a file that is not there ends with 2 and its path', async () => {
  const missing = await run(before, join(room, 'ailleurs.csv'));
  expect(missing.exit).toBe(2);
  expect(missing.err).toContain('ailleurs.csv');
}, 30_000);
