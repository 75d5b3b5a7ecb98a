import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTraining, readDeepTensors, writeCheckpoint } from '@etalon/deep';
import { readCard } from '@etalon/onnx';
import type { Json } from '@etalon/workshop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { performRun } from '../process/perform-run.ts';
import type { RunInput, RunOutcome } from '../run-kind.ts';
import type { DeepDocument } from './deep-document.ts';

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'etalon-reseau-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** 240 small images of 6×6: a bar that stands or lies, somewhere, with noise. */
const ROWS = Array.from({ length: 240 }, (_, i) => {
  const stands = (i * 7) % 2 === 0;
  const place = i % 6;
  const cells = Array.from({ length: 36 }, (_, at) => {
    const isBar = stands ? at % 6 === place : Math.floor(at / 6) === place;
    return (isBar ? 0.8 : 0) + (((i * 131 + at * 71) % 97) / 97) * 0.2;
  });
  return { id: `i${i}`, label: stands ? 'debout' : 'couché', cells };
});
const HEAD = ['id', 'label', ...Array.from({ length: 36 }, (_, at) => `p${at}`)];
const TABLE = [HEAD.join(','), ...ROWS.map(({ id, label, cells }) => [id, label, ...cells].join(','))];

const PARAMETERS = {
  name: 'réseau',
  task: 'classification',
  target: 'label',
  id: 'id',
  plan: { scheme: 'stratified', folds: 3 },
  shape: '6×6×1',
  layers: [
    { kind: 'conv2d', settings: { units: 4, size: 3 } },
    { kind: 'relu', settings: {} },
    { kind: 'global-max', settings: {} },
    { kind: 'dense', settings: { units: 8 } },
    { kind: 'relu', settings: {} },
  ],
  settings: { epochs: 30, batch: 16, rate: 0.02, patience: 0 },
} as const;

async function keep(name: string, content: string | Uint8Array): Promise<RunInput> {
  const path = join(await mkdtemp(join(scratch, 'e-')), name);
  await writeFile(path, content);
  return { name, path, sha256: createHash('sha256').update(content).digest('hex') };
}

const table = (lines: readonly string[] = TABLE) => keep('images.csv', `${lines.join('\n')}\n`);

async function run(inputs: readonly RunInput[], parameters: Json = PARAMETERS, kind = 'models.deep') {
  const folder = await mkdtemp(join(scratch, 's-'));
  const outcome = await performRun({ kind, parameters, inputs, folder, seed: 'a' });
  return { ...outcome, read: (name: string) => readFile(join(folder, name)) };
}

const documentOf = ({ result }: Pick<RunOutcome, 'result'>): DeepDocument =>
  JSON.parse(JSON.stringify(result));

const MODEL_FILES = [
  'predictions.parquet',
  'poids.safetensors',
  'modele.onnx',
  'point-de-reprise.safetensors',
];

test('a network learns images on folds, beats the baseline, and leaves its files', async () => {
  const outcome = await run([await table()]);
  const document = documentOf(outcome);
  expect(document.parameters).toBe(4 * 9 + 4 + 4 * 8 + 8 + 8 * 2 + 2);
  expect(document.fits.map(({ test }) => test)).toEqual([80, 80, 80]);
  expect(document.models.map(({ name }) => name)).toEqual(['repère', 'réseau']);
  expect(document.models[1]?.metrics[0]?.summary?.mean).toBeGreaterThan(0.9);
  expect(document.models[1]?.metrics[0]?.gain?.mean).toBeGreaterThan(0.3);
  expect(document.computed).toEqual(['server']);
  expect(outcome.outputs.map(({ name }) => name)).toEqual(['entrainement.json', ...MODEL_FILES]);
  const card = readCard(await outcome.read('modele.onnx'));
  expect(card.layers.map(({ operator }) => operator)).toEqual(['Conv', 'Gemm', 'Gemm']);
  expect(card.macs).toBe(document.macs);
});

test('a run that stopped is taken up by another, and every file is that of one that never stopped', async () => {
  const images = await table();
  const whole = await run([images]);
  const started = await run([images], { ...PARAMETERS, until: 41 });
  expect(documentOf(started).done).toBe(false);
  expect(started.outputs.map(({ name }) => name)).toEqual([
    'entrainement.json',
    'point-de-reprise.safetensors',
  ]);
  const kept = await keep('point.safetensors', await started.read('point-de-reprise.safetensors'));
  const ended = await run([images, kept], { ...PARAMETERS, resume: kept.name });
  for (const name of ['entrainement.json', ...MODEL_FILES])
    expect((await ended.read(name)).equals(await whole.read(name)), name).toBe(true);
  const faster = { ...PARAMETERS, resume: kept.name, settings: { ...PARAMETERS.settings, rate: 0.03 } };
  await expect(run([images, kept], faster)).rejects.toThrow('deep.other-checkpoint');
});

test('its predictions are measured as any others', async () => {
  const { read } = await run([await table()]);
  const predictions = await keep('predictions.parquet', await read('predictions.parquet'));
  const names = ['couché', 'debout'];
  const { result } = await run(
    [predictions],
    {
      task: 'classification',
      id: 'id',
      truth: 'label',
      fold: 'pli',
      models: [
        { name: 'réseau', scores: names.map((name) => ({ column: `réseau : ${name}`, class: name })) },
      ],
    },
    'models.evaluate',
  );
  expect(JSON.stringify(result)).toContain('réseau');
});

test('the card on which a browser computed is kept with the run, beside what the server computed', async () => {
  const { layers, settings, name, ...parameters } = PARAMETERS;
  const images = await table();
  const rows = await run([images], parameters, 'models.tensors');
  const tensors = readDeepTensors(new Uint8Array(await rows.read('lignes.safetensors')));
  const wish = {
    layers,
    settings: { ...settings, epochs: 2, balanced: false, scales: true, seeds: 1 },
  };
  const training = openTraining(tensors, wish);
  training.learn();
  const card = { name: 'a card', software: true, batches: 8, loss: 1e-7, weights: 2e-7, repeats: true };
  const checkpoint = writeCheckpoint(tensors, wish, { states: training.states(), computed: ['card'], card });
  const kept = await keep('carte.safetensors', checkpoint);
  const document = documentOf(await run([images, kept], { ...parameters, ...wish, name, resume: kept.name }));
  expect(document.card).toEqual(card);
  expect(document.computed).toEqual(['card', 'server']);
  expect(documentOf(await run([images], { ...parameters, ...wish, name })).card).toBeNull();
});

test('rows come from a NumPy array as well, and the model is the same', async () => {
  const images = await table();
  const labels = await table(['id,label', ...ROWS.map(({ id, label }) => `${id},${label}`)]);
  const header = `{'descr': '<f8', 'fortran_order': False, 'shape': (${ROWS.length}, 6, 6, 1), }\n`;
  const head = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length & 255, header.length >> 8]);
  const numbers = Float64Array.from(ROWS.flatMap(({ cells }) => cells));
  const array = await keep(
    'images.npy',
    Buffer.concat([head, Buffer.from(header), Buffer.from(numbers.buffer)]),
  );
  const { shape: _, ...unshaped } = PARAMETERS;
  const short = { ...unshaped, settings: { ...PARAMETERS.settings, epochs: 2 } };
  const one = documentOf(await run([labels, array], { ...short, rows: 'images.npy' }));
  expect(one.input).toEqual([6, 6, 1]);
  const other = documentOf(await run([images], { ...short, shape: '6×6×1' }));
  expect(one.fits.map(({ train }) => train)).toEqual(other.fits.map(({ train }) => train));
  const fewer = await table(['id,label', ...ROWS.slice(0, 200).map(({ id, label }) => `${id},${label}`)]);
  await expect(run([fewer, array], { ...short, rows: 'images.npy' })).rejects.toThrow('deep.rows-differ');
});

test('vectors of a transformation come to their rows by identifier', async () => {
  const labels = await table(['id,label', ...ROWS.map(({ id, label }) => `${id},${label}`)]);
  const lines = ROWS.toReversed().map(({ id, cells }) =>
    [id, 'apprentissage', 0, cells[0], cells[7]].join(','),
  );
  const vectors = await keep('vecteurs.csv', ['identifiant,partie,copie,a,b', ...lines].join('\n'));
  const wish = { ...PARAMETERS, rows: 'vecteurs.csv', shape: '2', layers: [{ kind: 'dense', settings: {} }] };
  expect(documentOf(await run([labels, vectors], wish)).input).toEqual([2]);
});

test('a browser receives the rows, the plan and the seed of the run', async () => {
  const { layers: _, settings: __, name: ___, ...parameters } = PARAMETERS;
  const images = await table();
  const one = await run([images], parameters, 'models.tensors');
  expect(one.result).toMatchObject({ rows: 240, shape: [6, 6, 1], classes: ['couché', 'debout'] });
  const other = await run([images], parameters, 'models.tensors');
  expect((await one.read('lignes.safetensors')).equals(await other.read('lignes.safetensors'))).toBe(true);
});

test('under a plan by entity, rows followed to stop are whole entities of the training rows', async () => {
  const lines = [
    `${HEAD.join(',')},série`,
    ...ROWS.map(({ id, label, cells }, at) => [id, label, ...cells, `s${(at * 13) % 30}`].join(',')),
  ];
  const { layers: _, settings: __, name: ___, ...parameters } = PARAMETERS;
  const wish = { ...parameters, group: 'série', plan: { scheme: 'grouped', folds: 3 }, apart: 0.2 };
  const outcome = await run([await table(lines)], wish, 'models.tensors');
  const { fits } = readDeepTensors(new Uint8Array(await outcome.read('lignes.safetensors')));
  const seriesOf = (rows: Uint32Array) => new Set(Array.from(rows, (row) => (row * 13) % 30));
  expect(fits).toHaveLength(3);
  for (const { train, validation, test } of fits) {
    expect(train.length + validation.length + test.length).toBe(240);
    expect(validation).toHaveLength(32);
    expect(seriesOf(validation).size).toBe(4);
    expect([...seriesOf(validation)].filter((one) => seriesOf(train).has(one))).toEqual([]);
  }
});

test('what cannot be learned is refused by its place', async () => {
  const images = await table();
  const wrong = { ...PARAMETERS, layers: [{ kind: 'dense', settings: {} }] };
  await expect(run([images], wrong)).rejects.toMatchObject({
    code: 'deep.bad-shape',
    info: { layer: 1, given: '6×6×1' },
  });
  await expect(run([images], { ...PARAMETERS, shape: '6×7' })).rejects.toThrow('deep.shape-differs');
  await expect(run([images], { ...PARAMETERS, shape: 'x' })).rejects.toThrow('deep.unreadable-shape');
});

test('rows too few, of one class, without a label or beyond numbers are refused', async () => {
  const dozen = { ...PARAMETERS, plan: { scheme: 'kfold', folds: 2 } };
  await expect(run([await table(TABLE.slice(0, 13))], dozen)).rejects.toThrow('deep.too-few-rows');
  const one = TABLE.map((line) => line.replace('couché', 'debout'));
  await expect(run([await table(one)])).rejects.toThrow('models.one-class');
  const empty = TABLE.map((line, at) => (at === 9 ? line.replace(/debout|couché/, '') : line));
  await expect(run([await table(empty)])).rejects.toThrow('models.truth-empty');
  const wild = { ...PARAMETERS, settings: { ...PARAMETERS.settings, scales: false, rate: 10, epochs: 5 } };
  const huge = TABLE.map((line, at) => (at === 5 ? line.replace(/[\d.]+$/, '1e39') : line));
  await expect(run([await table(huge)], wild)).rejects.toThrow('deep.not-finite');
});
