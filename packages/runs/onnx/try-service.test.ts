import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linearModel } from '@etalon/onnx/testing/models';
import { afterAll, expect, test } from 'vitest';
import { performRun } from '../process/perform-run.ts';
import type { ServiceTimings } from './time-service.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

test('a version is tried as a program would use it, and its log holds no cell of a row', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'etalon-service-'));
  made.push(folder);
  const sha256 = 'a'.repeat(64);
  const put = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return { name, path, sha256 };
  };
  const rows = Array.from({ length: 120 }, (_, row) => `${row === 4 ? '' : row / 10},${row % 7}`);
  const inputs = [
    await put('modele.onnx', linearModel()),
    await put('lignes.csv', ['distance,heure', ...rows].join('\n')),
  ];
  const parameters = {
    ...{
      name: 'Retards',
      version: 1,
      sha256,
      task: 'classification',
      output: 'p',
      scale: 'none',
      ...{ batch: null, objective: 250 },
    },
    objective: 250,
    classes: ['non', 'oui'],
    inputs: [{ name: 'x', type: 'float32', columns: ['distance', 'heure'], inner: [2] }],
  };
  const { result, outputs } = await performRun({
    kind: 'models.try-service',
    parameters,
    inputs,
    folder,
    seed: 'g',
  });
  expect(result).toMatchObject({
    startedClean: true,
    health: true,
    asked: 100,
    answered: 100,
    sameTwice: true,
    sameAfterStart: true,
    log: { lines: 107, fields: ['request', 'rows', 'status'] },
    contract: { asked: 16, held: 16, others: [] },
    objective: { p95: 250 },
    timings: { warmUps: 10, requests: 200 },
  });
  const { timings }: { timings: ServiceTimings } = Object(result);
  expect(timings.least).toBeGreaterThan(0);
  expect([timings.least, timings.p50, timings.p95, timings.most].toSorted((a, b) => a - b)).toEqual([
    ...[timings.least, timings.p50, timings.p95, timings.most],
  ]);
  expect(timings.coldStart).toBeGreaterThan(timings.p50);
  expect(timings.peakMebibytes).toBeGreaterThan(20);
  expect(timings.within).toBeGreaterThan(0);
  const { bad }: { bad: readonly { refused: boolean; rule: string }[] } = Object(result);
  expect(bad.map(({ refused }) => refused)).toEqual(new Array(7).fill(true));
  expect(bad[4]).toEqual({
    ...{ code: 'wrong-type', refused: true, pointer: '/rows/0/distance' },
    rule: 'service.cell-not-a-number',
  });
  expect(JSON.parse(await readFile(join(folder, 'essai-service.json'), 'utf8'))).toEqual(result);
  expect(outputs.map(({ name }) => name)).toEqual([
    'essai-service.json',
    'openapi.json',
    'journal-service.jsonl',
  ]);
  const log = await readFile(join(folder, 'journal-service.jsonl'), 'utf8');
  expect(log.split('\n')[0]).toBe('{"request":1,"rows":1,"status":200}');
});
