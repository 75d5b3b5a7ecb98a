import { seedPcg32 } from '@etalon/numeric';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import type { LayerWish } from './layer-facts.ts';
import { countShape, type Shape } from './shape.ts';
import type { DeepTensors } from './tensors.ts';
import { openTraining } from './train-plan.ts';
import { writeOnnx } from './write-files.ts';

const layer = (kind: string, settings: Readonly<Record<string, number>> = {}): LayerWish => ({
  kind,
  settings,
});
const flat = layer('flatten');

const CASES: Readonly<
  Record<
    string,
    {
      readonly shape: Shape;
      readonly layers: readonly LayerWish[];
      readonly classes: number;
      readonly words?: number;
    }
  >
> = {
  'dense, normalisations': {
    shape: [5],
    layers: [
      layer('dense', { units: 8 }),
      layer('batch-norm'),
      layer('relu'),
      layer('layer-norm'),
      layer('dropout'),
    ],
    classes: 3,
  },
  'a number': { shape: [5], layers: [layer('dense', { units: 8 }), layer('tanh')], classes: 0 },
  'image, same and valid windows, strides': {
    shape: [9, 8, 2],
    layers: [
      layer('conv2d', { units: 4, size: 3, stride: 2 }),
      layer('relu'),
      layer('conv2d', { units: 5, size: 2, same: 0 }),
      layer('max-pool'),
      flat,
    ],
    classes: 3,
  },
  'mean pooling and global mean': {
    shape: [8, 8, 1],
    layers: [
      layer('conv2d', { units: 3, size: 4 }),
      layer('mean-pool', { size: 3, stride: 2 }),
      layer('global-mean'),
    ],
    classes: 2,
  },
  'sequence, convolution': {
    shape: [12, 3],
    layers: [layer('conv1d', { units: 4 }), layer('sigmoid'), layer('max-pool'), layer('global-max')],
    classes: 2,
  },
  'simple recurrent': { shape: [6, 3], layers: [layer('rnn', { units: 5 })], classes: 2 },
  'gru over gru': {
    shape: [6, 3],
    layers: [layer('gru', { units: 5, sequence: 1 }), layer('gru', { units: 4 })],
    classes: 2,
  },
  'lstm over lstm': {
    shape: [6, 3],
    layers: [layer('lstm', { units: 5, sequence: 1 }), layer('lstm', { units: 4 })],
    classes: 2,
  },
  tokens: {
    shape: [7],
    layers: [layer('embedding', { words: 20, units: 6 }), layer('lstm', { units: 4 })],
    classes: 2,
    words: 20,
  },
};

const ROWS = 60;

function makeTensors(shape: Shape, classes: number, words: number | undefined): DeepTensors {
  const draws = seedPcg32({ high: 7, low: 8 }, { high: 0, low: 9 });
  const size = countShape(shape);
  const rows = (from: number, to: number) => Uint32Array.from({ length: to - from }, (_, at) => from + at);
  const x = Float32Array.from({ length: ROWS * size }, () =>
    words === undefined ? 3 * draws.nextUnit() : draws.nextBelow(words),
  );
  const y = Float64Array.from({ length: ROWS }, (_, row) =>
    classes === 0 ? 40 + 9 * (x[row * size] ?? 0) : row % classes,
  );
  return {
    data: { shape, rows: ROWS, x, y, classes },
    fits: [{ train: rows(0, 40), validation: rows(40, 50), test: rows(50, 60) }],
    names: [],
    origin: '',
    seed: new Uint8Array(16).fill(3),
  };
}

test.each(Object.entries(CASES))(
  'onnxruntime answers as here: %s',
  async (_, { shape, layers, classes, words }) => {
    const tensors = makeTensors(shape, classes, words);
    const settings = {
      epochs: 3,
      batch: 16,
      rate: 0.01,
      patience: 0,
      balanced: false,
      scales: words === undefined,
      seeds: 1,
    };
    const training = openTraining(tensors, { layers, settings });
    while (training.learn() !== null);
    const fit = training.openDone(0);
    const asked = tensors.fits[0]?.test ?? new Uint32Array();
    const here = fit.answer(asked);
    const session = await InferenceSession.create(writeOnnx(fit, tensors));
    const rows = tensors.data.x.slice((asked[0] ?? 0) * countShape(shape));
    const answers = await session.run({ lignes: new Tensor('float32', rows, [asked.length, ...shape]) });
    const there = Object.values(answers)[0]?.data ?? [];
    expect(there).toHaveLength(here.length);
    const scale = classes === 0 ? 50 : 1;
    for (const [at, value] of here.entries())
      expect(Math.abs(Number(there[at]) - value)).toBeLessThan(2e-5 * scale);
  },
);
