import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BenchRow, makeRow } from './bench-row.ts';
import { serveApplication } from './serve-application.ts';

export const name = 'start';

const ROOT = resolve(import.meta.dirname, '../..');
const COLD_LIMIT_S = 120;
const SECOND_LIMIT_S = 5;

/** `npm start` on a fresh clone in a temporary folder, to its first page; then once more, on what the first one left. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-start-'));
  const clone = join(folder, 'clone');
  try {
    const cloned = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone], {
      encoding: 'utf8',
    });
    if (cloned.status !== 0) throw new Error(cloned.stderr);
    const cold = await measureStart(clone, 600_000);
    const second = await measureStart(clone, 60_000);
    return [
      makeRow('npm start on a fresh clone, to the first page', cold, 's', COLD_LIMIT_S),
      makeRow('second npm start, to the first page', second, 's', SECOND_LIMIT_S),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureStart(cwd: string, timeoutMs: number): Promise<number> {
  const served = await serveApplication({ command: ['npm', 'start'], cwd, env: {}, timeoutMs });
  await served.stop();
  return served.firstPageMs / 1000;
}
