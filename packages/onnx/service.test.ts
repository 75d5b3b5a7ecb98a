import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answerBody } from './service/answer-body.ts';
import { answerRows, checkRows } from './service/answer-rows.ts';
import { describeService } from './service/describe-service.ts';
import { openModelPool, POOL } from './service/model-pool.ts';
import { listColumns, type ServedModel } from './service/served-model.ts';
import type { Tensors } from './tensor.ts';
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
const MIXED: ServedModel['inputs'] = [
  { name: 'x', type: 'float32', columns: ['distance'], inner: [1] },
  { name: 'c', type: 'string', columns: ['compagnie'], inner: [1] },
];
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

test('an empty cell is what it is in a table: a number that is missing, or the empty text', async () => {
  const [answered] = await pool.use(
    { sha256: served.sha256, path: keep('bon.onnx', linearModel()) },
    (opened) => answerRows(opened, served, [{ distance: null, heure: 1 }]),
  );
  // A linear model does not take a missing number: it answers nothing, and no figure is made up.
  expect(answered).toEqual({ label: null, scores: { non: null, oui: null } });
  const asked: Tensors[] = [];
  const model = {
    run: async (tensors: Tensors): Promise<Tensors> => {
      asked.push(tensors);
      return { p: { type: 'float32', dims: [2, 2], data: Float32Array.of(0.2, 0.8, 0.6, 0.4) } };
    },
  };
  const rows = [
    { distance: null, compagnie: null },
    { distance: 3, compagnie: 'AF' },
  ];
  expect(await answerRows(model, { ...served, inputs: MIXED }, rows)).toMatchObject([
    { label: 'oui' },
    { label: 'non' },
  ]);
  expect(asked).toEqual([
    {
      x: { type: 'float32', dims: [2, 1], data: Float32Array.of(Number.NaN, 3) },
      c: { type: 'string', dims: [2, 1], data: ['', 'AF'] },
    },
  ]);
});

test('a column may be empty where every input that takes it can say so', () => {
  const inputs: ServedModel['inputs'] = [
    ...MIXED,
    { name: 'n', type: 'int64', columns: ['heure', 'distance'], inner: [2] },
  ];
  expect(listColumns({ inputs })).toEqual([
    { name: 'distance', isText: false, canBeEmpty: false },
    { name: 'compagnie', isText: true, canBeEmpty: true },
    { name: 'heure', isText: false, canBeEmpty: false },
  ]);
  const empty = { distance: null, compagnie: null, heure: null };
  expect(checkRows({ ...served, inputs }, { rows: [empty] })).toEqual({
    kind: 'faults',
    faults: ['distance', 'heure'].map((name) => ({
      ...{ pointer: `/rows/0/${name}`, rule: 'service.cell-empty', info: {} },
    })),
  });
  expect(checkRows({ ...served, inputs: MIXED }, { rows: [{ distance: null, compagnie: null }] }).kind).toBe(
    'rows',
  );
});

const row = { distance: 1, compagnie: 'AF' };

test.each([
  ['a list', [], '', 'service.not-an-object', {}],
  ['no rows', {}, '/rows', 'service.rows-missing', {}],
  ['another member', { rows: [row], seed: 1 }, '/seed', 'service.member-unknown', {}],
  ['rows that are no list', { rows: row }, '/rows', 'service.rows-not-a-list', {}],
  ['an empty list', { rows: [] }, '/rows', 'service.rows-empty', {}],
  [
    'too many rows',
    { rows: Array.from({ length: 1001 }, () => row) },
    '/rows',
    'service.too-many-rows',
    { max: 1000 },
  ],
  ['a row that is a number', { rows: [3] }, '/rows/0', 'service.row-not-an-object', {}],
  [
    'a column missing',
    { rows: [row, { compagnie: 'AF' }] },
    '/rows/1/distance',
    'service.column-missing',
    { column: 'distance' },
  ],
  ['a column of nobody', { rows: [{ ...row, 'n/m': 'x' }] }, '/rows/0/n~1m', 'service.column-unknown', {}],
  [
    'a text for a number',
    { rows: [{ ...row, distance: 'loin' }] },
    '/rows/0/distance',
    'service.cell-not-a-number',
    {},
  ],
  [
    'a number for a text',
    { rows: [{ ...row, compagnie: 3 }] },
    '/rows/0/compagnie',
    'service.cell-not-a-text',
    {},
  ],
  [
    'a text that is too long',
    { rows: [{ ...row, compagnie: 'x'.repeat(10_001) }] },
    '/rows/0/compagnie',
    'service.text-too-long',
    { max: 10_000 },
  ],
])('bad input: %s', (_, body, pointer, rule, info) => {
  const faults = [{ pointer, rule, info }];
  expect(checkRows({ ...served, inputs: MIXED }, body)).toEqual({ kind: 'faults', faults });
});

test('a body is answered, or refused before the model is asked', async () => {
  const lend = async (): Promise<never> => {
    throw new Error('the model was asked');
  };
  expect(await answerBody(served, lend, '{"rows":')).toEqual({ status: 400, code: 'api.bad-json' });
  expect(await answerBody(served, lend, `"${'x'.repeat(1_000_000)}"`)).toMatchObject({ status: 413 });
  expect(await answerBody(served, lend, '{"rows":[]}')).toMatchObject({ code: 'service.bad-rows' });
  const model = { sha256: served.sha256, path: keep('bon.onnx', linearModel()) };
  const answered = await answerBody(
    served,
    (work) => pool.use(model, work),
    '{"rows":[{"distance":1,"heure":0}]}',
  );
  expect(answered).toMatchObject({ status: 200, rows: 1, body: { predictions: [{ label: 'oui' }] } });
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
