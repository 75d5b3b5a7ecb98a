import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEvents } from '@etalon/onnx/testing/event-writer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeIdleRuns, performRun } from '../process/perform-run.ts';

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'etalon-log-'));
});
afterAll(async () => {
  closeIdleRuns();
  await rm(scratch, { recursive: true, force: true });
});

async function read(name: string, content: string | Uint8Array) {
  const folder = await mkdtemp(join(scratch, 'f-'));
  const path = join(folder, name);
  await writeFile(path, content);
  const inputs = [{ name, path, sha256: 'a'.repeat(64) }];
  return (await performRun({ kind: 'models.read-log', parameters: {}, inputs, folder, seed: 'graine' }))
    .result;
}

const STEPS = [0, 1, 2, 1, 2, 3];

test('a log that starts again shows where, from events and from a table alike', async () => {
  const curve = {
    name: 'perte',
    steps: STEPS,
    values: [1, 0.5, 0.25, 0.75, 0.5, 0.125],
    resets: [3],
    n: 6,
  };
  const events = STEPS.map((step, at) => ({ step, name: 'perte', value: curve.values[at] ?? 0 }));
  expect(await read('events.out.tfevents.1', writeEvents(events))).toEqual({
    form: 'events',
    series: [curve],
  });
  const csv = ['epoch,perte', ...STEPS.map((step, at) => `${step},${curve.values[at]}`)].join('\n');
  expect(await read('journal.csv', csv)).toEqual({ form: 'table', series: [curve] });
});

test('a file that holds no curve is refused', async () => {
  await expect(read('events.out.tfevents.2', 'rien')).rejects.toMatchObject({ code: 'onnx.log-unreadable' });
  await expect(read('journal.csv', 'nom\na\n')).rejects.toMatchObject({ code: 'onnx.log-unreadable' });
});
