import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the pages are built from; a newer file in any of them makes the build stale. */
const SOURCES = [
  'apps/web/app',
  'apps/web/server',
  'apps/web/public',
  'apps/web/package.json',
  'apps/web/vite.config.ts',
  'apps/web/react-router.config.ts',
  'packages',
  'package-lock.json',
];
const SKIPPED = new Set(['node_modules', 'build', '.react-router', 'migrations']);

/** Builds the pages when their sources are newer than what was built; says whether it did. */
export async function buildIfStale(root: string, build: () => Promise<void>): Promise<boolean> {
  if (!isStale(root)) return false;
  await build();
  return true;
}

export function isStale(root: string): boolean {
  const built = join(root, 'apps', 'web', 'build', 'server', 'index.js');
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return SOURCES.some((source) => newestIn(join(root, source)) > builtAt);
}

/** When the newest source file of a folder (or the file itself) was written, in milliseconds; 0 when there is none. */
function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path)
    .filter((name) => !SKIPPED.has(name) && !/\.(test|contract)\.tsx?$|\.md$/.test(name))
    .reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), 0);
}
