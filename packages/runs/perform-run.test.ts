import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeIdleRuns, performRun } from './process/perform-run.ts';
import type { RunTask } from './run-kind.ts';
import { findRunKind } from './run-kinds.ts';

let scratch = '';
let path = '';

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'etalon-runs-'));
  path = join(scratch, 'table');
  const duck = await openDuckdb({ allowedFolders: [scratch], memoryMb: 256, threads: 1 });
  await duck.run(
    `COPY (SELECT i AS n, 'ville ' || (i % 7) AS "La ville" FROM range(1000) t(i)) TO '${path}' (FORMAT parquet)`,
  );
  duck.close();
});
afterAll(async () => {
  closeIdleRuns();
  await rm(scratch, { recursive: true, force: true });
});

async function taskOf(parameters: RunTask['parameters'], file = path): Promise<RunTask> {
  const folder = await mkdtemp(join(scratch, 'run-'));
  await mkdir(folder, { recursive: true });
  return {
    kind: 'table.preview',
    parameters,
    inputs: [{ name: 'table.parquet', path: file, sha256: '0'.repeat(64) }],
    folder,
    seed: 'graine',
  };
}

test('a page of a table comes with its columns and its row count', async () => {
  const task = await taskOf({ offset: 998, limit: 5, orderBy: 'n' });
  const { result } = await performRun(task);
  expect(result).toEqual({
    total: 1000,
    columns: [
      { name: 'n', type: 'BIGINT' },
      { name: 'La ville', type: 'VARCHAR' },
    ],
    rows: [
      { n: 998, 'La ville': 'ville 4' },
      { n: 999, 'La ville': 'ville 5' },
    ],
  });
});

test.each([
  { title: 'a page of no row', parameters: { offset: 0, limit: 0 } },
  { title: 'an unknown parameter', parameters: { offset: 0, limit: 1, sql: 'DROP' } },
])('$title is refused before anything is queued', ({ parameters }) => {
  const inputs = [{ name: 't', sha256: '' }];
  expect(() => findRunKind('table.preview').check(parameters, inputs)).toThrow('runs.bad-parameters');
});

test('a fault of the kind keeps its code, and the process serves the next run', async () => {
  const wrong = await taskOf({ offset: 0, limit: 1, orderBy: 'absente' });
  await expect(performRun(wrong)).rejects.toMatchObject({ code: 'runs.bad-parameters' });
  await expect(performRun(await taskOf({ offset: 0, limit: 1 }))).resolves.toMatchObject({ outputs: [] });
});

test('a run past its time is killed and says so', async () => {
  const task = await taskOf({ offset: 0, limit: 1 });
  await expect(performRun(task, { limits: { timeMs: 1 } })).rejects.toMatchObject({
    code: 'runs.out-of-time',
  });
});

test('a run that is cancelled ends at once', async () => {
  const controller = new AbortController();
  const running = performRun(await taskOf({ offset: 0, limit: 1 }), { signal: controller.signal });
  controller.abort();
  await expect(running).rejects.toMatchObject({ code: 'runs.cancelled' });
});
