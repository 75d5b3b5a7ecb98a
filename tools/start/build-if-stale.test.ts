import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { buildIfStale } from './build-if-stale.ts';

let root = '';

function put(path: string, second: number): void {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, '');
  utimesSync(full, second, second);
}

async function countBuilds(): Promise<number> {
  let builds = 0;
  await buildIfStale(root, async () => {
    builds += 1;
  });
  return builds;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-build-'));
  put('apps/web/app/root.tsx', 100);
  put('packages/i18n/index.ts', 100);
});

test('what was never built is built', async () => {
  expect(await countBuilds()).toBe(1);
});

test.each([
  ['nothing newer', 'apps/web/app/root.tsx', 100, 0],
  ['a newer page', 'apps/web/app/desk/desk.tsx', 300, 1],
  ['a newer package', 'packages/i18n/messages/desk.ts', 300, 1],
  ['other dependencies', 'package-lock.json', 300, 1],
  ['a newer test', 'packages/i18n/translate.test.ts', 300, 0],
  ['a newer file of a dependency', 'packages/i18n/node_modules/x/index.ts', 300, 0],
])('a build at second 200 and %s', async (_, path, second, builds) => {
  put('apps/web/build/server/index.js', 200);
  put(path, second);
  expect(await countBuilds()).toBe(builds);
});
