import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase } from '@etalon/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const source = fileURLToPath(new URL('../../../content/cases/a1-2-vols-2001', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'etalon-case-'));
const folder = join(room, 'case');

beforeAll(async () => {
  await buildCase({ source, seed: 'terminal', out: folder, records: 500 });
}, 30_000);
afterAll(() => rmSync(room, { recursive: true }));

function run(...args: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ETALON_LANG: 'fr' } };
    const child = execFile(process.execPath, [main, ...args], options, (_error, out, err) =>
      resolve({ exit: child.exitCode ?? -1, out, err }),
    );
  });
}

test('an intact case ends with 0, a changed one with 1 and its file, a folder that is no case with 2', async () => {
  const intact = await run('case', 'verify', folder, '--json');
  expect(intact.exit).toBe(0);
  expect(JSON.parse(intact.out)).toMatchObject({ id: 'a1-2-vols-2001', seed: 'terminal', intact: true });
  appendFileSync(join(folder, 'brief.md'), 'x');
  const changed = await run('case', 'verify', folder);
  expect(changed.exit).toBe(1);
  expect(changed.out).toContain('modifié  brief.md');
  const nothing = await run('case', 'verify', room);
  expect(nothing.exit).toBe(2);
  expect(nothing.err).toContain('case.json');
}, 30_000);

test('an unknown case is refused with the list of those there are', async () => {
  const unknown = await run('case', 'build', 'nope', '--out', join(room, 'nope'));
  expect(unknown.exit).toBe(2);
  expect(unknown.err).toContain('a1-2-vols-2001');
}, 30_000);
