import { openTraining, readDeepTensors, writeCheckpoint } from '@etalon/deep';
import { readCard } from '@etalon/onnx';
import { expect, test } from 'vitest';
import {
  documentOf,
  MODEL_FILES,
  openDeepTrial,
  PARAMETERS,
  ROWS,
  SLOW,
  TABLE,
} from './try-deep.contract.ts';

const { keep, table, run } = openDeepTrial();

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
    { kind: 'models.evaluate' },
  );
  expect(JSON.stringify(result)).toContain('réseau');
});

test('the card on which a browser computed is kept with the run, beside what the server computed', async () => {
  const { layers, settings, name, ...parameters } = PARAMETERS;
  const images = await table();
  const rows = await run([images], parameters, { kind: 'models.tensors' });
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
  const one = await run([images], parameters, { kind: 'models.tensors' });
  expect(one.result).toMatchObject({ rows: 240, shape: [6, 6, 1], classes: ['couché', 'debout'] });
  const other = await run([images], parameters, { kind: 'models.tensors' });
  expect((await one.read('lignes.safetensors')).equals(await other.read('lignes.safetensors'))).toBe(true);
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

test(
  'rows too few, of one class, without a label or beyond numbers are refused',
  async () => {
    const dozen = { ...PARAMETERS, plan: { scheme: 'kfold', folds: 2 } };
    await expect(run([await table(TABLE.slice(0, 13))], dozen)).rejects.toThrow('deep.too-few-rows');
    const one = TABLE.map((line) => line.replace('couché', 'debout'));
    await expect(run([await table(one)])).rejects.toThrow('models.one-class');
    const empty = TABLE.map((line, at) => (at === 9 ? line.replace(/debout|couché/, '') : line));
    await expect(run([await table(empty)])).rejects.toThrow('models.truth-empty');
    const wild = { ...PARAMETERS, settings: { ...PARAMETERS.settings, scales: false, rate: 10, epochs: 5 } };
    const huge = TABLE.map((line, at) => (at === 5 ? line.replace(/[\d.]+$/, '1e39') : line));
    await expect(run([await table(huge)], wild)).rejects.toMatchObject({
      code: 'deep.number-too-large',
      info: { row: 6, place: 36 },
    });
    const large = TABLE.map((line, at) => (at % 3 === 1 ? line.replace(/[\d.]+$/, '1e38') : line));
    await expect(run([await table(large)], wild)).rejects.toThrow('deep.not-finite');
  },
  SLOW,
);
