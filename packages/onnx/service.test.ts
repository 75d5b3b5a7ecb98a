import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answerRows, checkRows } from './service/answer-rows.ts';
import { describeService } from './service/describe-service.ts';
import { openModelPool, POOL } from './service/model-pool.ts';
import type { ServedModel } from './service/served-model.ts';
import { endlessModel, linearModel } from './testing/models.ts';

const served: ServedModel = {
  name: 'Retards',
  version: 2,
  sha256: 'a'.repeat(64),
  task: 'classification',
  output: 'p',
  scale: 'none',
  classes: ['non', 'oui'],
  batch: null,
  inputs: [{ name: 'x', type: 'float32', columns: ['distance', 'heure'], inner: [2] }],
};
const folder = mkdtempSync(join(tmpdir(), 'etalon-service-'));
const keep = (name: string, bytes: Uint8Array) => async (): Promise<string> => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const pool = openModelPool({ ...POOL, limits: { ...POOL.limits, timeMs: 1500 } });
afterAll(pool.close);

test('a service answers each row with its label and its scores, twice the same', async () => {
  const checked = checkRows(served, {
    rows: [
      { distance: 1, heure: 0 },
      { distance: 0, heure: 1 },
    ],
  });
  if (checked.kind === 'faults') throw new Error(JSON.stringify(checked.faults));
  const model = { sha256: served.sha256, path: keep('bon.onnx', linearModel()) };
  const ask = () => pool.use(model, (opened) => answerRows(opened, served, checked.rows));
  const [first, second] = await Promise.all([ask(), ask()]);
  expect(first.map((one) => ('label' in one ? one.label : null))).toEqual(['oui', 'non']);
  expect(second).toEqual(first);
});

test.each([
  ['no rows', {}, '/', "must have required property 'rows'"],
  ['an empty list', { rows: [] }, '/rows', 'must NOT have fewer than 1 items'],
  ['a column missing', { rows: [{ distance: 1 }] }, '/rows/0', "must have required property 'heure'"],
  ['a text for a number', { rows: [{ distance: 1, heure: 'midi' }] }, '/rows/0/heure', 'must be number'],
  [
    'a column of nobody',
    { rows: [{ distance: 1, heure: 2, nom: 'x' }] },
    '/rows/0',
    'must NOT have additional properties',
  ],
  ['a list', [], '/', 'must be object'],
])('bad input: %s', (_, body, pointer, rule) => {
  expect(checkRows(served, body)).toEqual({ kind: 'faults', faults: [{ pointer, rule }] });
});

test('a model that never answers is stopped, and the others go on', async () => {
  const rows = [{ distance: 1, heure: 0 }];
  const endless = { sha256: 'b'.repeat(64), path: keep('sans-fin.onnx', endlessModel()) };
  const good = { sha256: served.sha256, path: keep('bon.onnx', linearModel()) };
  await expect(pool.use(endless, (opened) => answerRows(opened, served, rows))).rejects.toMatchObject({
    code: 'onnx.out-of-time',
  });
  expect(await pool.use(good, (opened) => answerRows(opened, served, rows))).toHaveLength(1);
});

test('the OpenAPI document says what is taken, what is answered and how it is opened', () => {
  expect(describeService(served, 'https://etalon.example/service/d')).toMatchObject({
    openapi: '3.1.0',
    paths: {
      '/predictions': {
        post: { requestBody: { content: { 'application/json': { schema: { required: ['rows'] } } } } },
      },
      '/health': { get: { security: [] } },
    },
  });
});
