import { seedPcg32 } from '@etalon/numeric';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCheckpoint, writeCheckpoint } from '../checkpoint.ts';
import { type FitState, openFit, tryBatches } from '../fit.ts';
import type { LayerWish } from '../layer-facts.ts';
import { countKinds, listWeights } from '../network.ts';
import type { DeepTensors } from '../tensors.ts';
import { type DeepWish, openPlan, openTraining } from '../train-plan.ts';
import { type Card, openCard } from './card.ts';
import { openCardFit } from './card-fit.ts';
import { openCardTraining } from './card-training.ts';
import { compareCard } from './compare-card.ts';
import { findDevice } from './testing/find-card.ts';

const found = await findDevice();
const onCard = test.skipIf(found === null);
let card: Card | null = null;
const needCard = (): Card => {
  if (card === null) throw new Error('no card');
  return card;
};
beforeAll(() => {
  if (found === null)
    console.warn('No graphics card and no software one: the tests of the card are left out.');
  else card = openCard(found.device);
});
afterAll(() => card?.free());

const layer = (kind: string, settings: Readonly<Record<string, number>> = {}): LayerWish => ({
  kind,
  settings,
});
const flat = layer('flatten');

interface Case {
  readonly input: readonly number[];
  readonly layers: readonly LayerWish[];
  readonly outputs?: number;
}

/** Each kind of layer between others, so that slopes of its weights and those that it passes back are both compared. */
const CASES: Readonly<Record<string, Case>> = {
  dense: { input: [5], layers: [layer('dense', { units: 9 }), layer('tanh'), layer('dense', { units: 4 })] },
  'dense, numbers': { input: [5], layers: [layer('dense', { units: 7 }), layer('tanh')], outputs: 0 },
  'dense, wide': {
    input: [40],
    layers: [layer('dense', { units: 67 }), layer('relu'), layer('dense', { units: 35 }), layer('sigmoid')],
  },
  conv1d: {
    input: [7, 2],
    layers: [
      layer('conv1d', { units: 3, size: 3 }),
      layer('tanh'),
      layer('conv1d', { units: 5, same: 0 }),
      flat,
    ],
  },
  conv2d: {
    input: [6, 5, 2],
    layers: [
      layer('conv2d', { units: 3, size: 3, stride: 2 }),
      layer('tanh'),
      layer('conv2d', { units: 4, size: 2, same: 0 }),
      flat,
    ],
  },
  'conv2d, many windows': {
    input: [9, 9, 1],
    layers: [layer('conv2d', { units: 4 }), layer('relu'), layer('conv2d', { units: 33, stride: 3 }), flat],
  },
  'max-pool': { input: [6, 6, 1], layers: [layer('conv2d', { units: 3 }), layer('max-pool'), flat] },
  'max-pool, over one another': {
    input: [7, 6, 1],
    layers: [layer('conv2d', { units: 3 }), layer('max-pool', { size: 3, stride: 2 }), flat],
  },
  'mean-pool': {
    input: [7, 6, 1],
    layers: [layer('conv2d', { units: 3 }), layer('mean-pool', { size: 3, stride: 2 }), flat],
  },
  'mean-pool of a sequence': {
    input: [9, 2],
    layers: [layer('conv1d', { units: 3 }), layer('mean-pool', { size: 2, stride: 3 }), flat],
  },
  'global-max': { input: [6, 2], layers: [layer('conv1d', { units: 5 }), layer('global-max')] },
  'global-mean': { input: [6, 2], layers: [layer('conv1d', { units: 5 }), layer('global-mean')] },
  rnn: { input: [5, 3], layers: [layer('rnn', { units: 70, sequence: 1 }), layer('rnn', { units: 3 })] },
  gru: { input: [5, 3], layers: [layer('gru', { units: 6, sequence: 1 }), layer('gru', { units: 3 })] },
  lstm: { input: [5, 3], layers: [layer('lstm', { units: 6, sequence: 1 }), layer('lstm', { units: 3 })] },
  dropout: { input: [5], layers: [layer('dense', { units: 40 }), layer('dropout', { share: 0.5 })] },
  'batch-norm': { input: [5], layers: [layer('dense', { units: 6 }), layer('batch-norm'), layer('tanh')] },
  'batch-norm of images': {
    input: [6, 6, 1],
    layers: [layer('conv2d', { units: 3 }), layer('batch-norm'), layer('relu'), flat],
  },
  'batch-norm first': {
    input: [5],
    layers: [layer('batch-norm'), layer('dense', { units: 6 }), layer('tanh')],
  },
  'layer-norm': { input: [5], layers: [layer('dense', { units: 6 }), layer('layer-norm'), layer('tanh')] },
  embedding: { input: [6], layers: [layer('embedding', { words: 7, units: 3 }), layer('gru', { units: 4 })] },
};

const ROWS = 60;

function makeTensors({ input, layers, outputs = 3 }: Case): DeepTensors {
  const draws = seedPcg32({ high: 1, low: 2 }, { high: 0, low: 3 });
  const size = input.reduce((a, b) => a * b, 1);
  const isText = layers[0]?.kind === 'embedding';
  const x = Float32Array.from({ length: ROWS * size }, () =>
    isText ? draws.nextBelow(7) : 2 * draws.nextUnit() - 1,
  );
  const y = Float64Array.from({ length: ROWS }, (_, i) => (outputs === 0 ? (x[i] ?? 0) * 3 : i % outputs));
  const rowsOf = (from: number, to: number) => Uint32Array.from({ length: to - from }, (_, at) => from + at);
  return {
    data: { shape: input, rows: ROWS, x, y, classes: outputs },
    fits: [{ train: rowsOf(0, 45), validation: rowsOf(45, 55), test: rowsOf(55, 60) }],
    names: [],
    origin: 'a'.repeat(64),
    seed: Uint8Array.from({ length: 16 }, (_, at) => at),
  };
}

const wishOf = (layers: readonly LayerWish[], batch: number, epochs = 4): DeepWish => ({
  layers,
  settings: { epochs, batch, rate: 0.01, patience: 0, balanced: true, scales: false, seeds: 1 },
});

/** Largest difference over the largest number. */
function distance(one: ArrayLike<number>, other: ArrayLike<number>): number {
  expect(one.length).toBe(other.length);
  const numbers = Array.from(one);
  const most = Math.max(...numbers.map(Math.abs), 1e-30);
  return Math.max(...numbers.map((value, at) => Math.abs(value - (other[at] ?? Number.NaN)))) / most;
}

onCard.each(Object.entries(CASES))(
  'slopes, means and losses of %s are those of the processor',
  async (_, one) => {
    const tensors = makeTensors(one);
    const fitOf = openPlan(tensors, wishOf(one.layers, 45)).wishOf(0);
    const [own, other] = [openFit(fitOf), await openCardFit(needCard(), fitOf)];
    own.learn();
    await other.learn();
    const [expected, given] = [own.state(), other.state()];
    // After one step from zero, the first moment is a tenth of the slope and the second a thousandth of its square.
    expect(distance(expected.first, given.first)).toBeLessThan(1e-4);
    expect(distance(expected.second, given.second)).toBeLessThan(1e-4);
    expect(distance(expected.kept, given.kept)).toBeLessThan(1e-4);
    expect(distance(expected.curve.train, given.curve.train)).toBeLessThan(1e-4);
    expect(expected.first.some((slope) => Math.abs(slope) > 1e-4)).toBe(true);
  },
);

/**
 * The offset of a layer before a normalisation by batch has no slope but what rounding leaves, which Adam, dividing by its own
 * spread, turns into whole steps; the means kept for the rows that are only followed come after it with a delay.
 */
const DRIFTS: readonly string[] = ['batch-norm', 'batch-norm of images'];

onCard.each(Object.entries(CASES))(
  'losses of %s are those of the processor over epochs',
  async (name, one) => {
    const tensors = makeTensors(one);
    const fitOf = openPlan(tensors, wishOf(one.layers, 16)).wishOf(0);
    const [own, other] = [openFit(fitOf), await openCardFit(needCard(), fitOf)];
    while (own.learn() === 'going');
    while ((await other.learn()) === 'going');
    const [expected, given] = [own.state(), other.state()];
    expect(distance(expected.curve.train, given.curve.train)).toBeLessThan(1e-3);
    expect(distance(expected.curve.validation, given.curve.validation)).toBeLessThan(
      DRIFTS.includes(name) ? 1e-2 : 1e-3,
    );
    expect(given.curve.accuracy).toHaveLength(expected.curve.accuracy.length);
    expect(given.best).toBe(expected.best);
  },
);

const TRAINED: DeepWish = {
  layers: [
    layer('conv2d', { units: 4 }),
    layer('relu'),
    layer('dropout', { share: 0.2 }),
    layer('global-mean'),
    layer('dense', { units: 6 }),
  ],
  settings: { epochs: 6, batch: 16, rate: 0.01, patience: 0, balanced: false, scales: true, seeds: 2 },
};
const IMAGES: Case = { input: [5, 5, 1], layers: TRAINED.layers };

async function trainOnCard(tensors: DeepTensors, epochs: number, kept: readonly FitState[] = []) {
  const training = openCardTraining(needCard(), tensors, TRAINED, kept);
  for (let epoch = 0; epoch < epochs; epoch += 1) if ((await training.learn()) === null) break;
  return training;
}

const write = (tensors: DeepTensors, states: readonly FitState[]) =>
  writeCheckpoint(tensors, TRAINED, { states, computed: [], card: null });

onCard('stopped and taken up on the card, the bytes are those of a training that never stopped', async () => {
  const tensors = makeTensors(IMAGES);
  const whole = await trainOnCard(tensors, 100);
  expect(whole.share()).toBe(1);
  const first = await trainOnCard(tensors, 4);
  const { states } = readCheckpoint(write(tensors, first.states()), tensors, TRAINED);
  const second = await trainOnCard(tensors, 100, states);
  expect(write(tensors, second.states())).toEqual(write(tensors, whole.states()));
});

onCard('a training begun on the card is ended by the processor, and the other way round', async () => {
  const tensors = makeTensors(IMAGES);
  const alone = openTraining(tensors, TRAINED);
  while (alone.learn() !== null);
  const begun = await trainOnCard(tensors, 3);
  const ended = openTraining(
    tensors,
    TRAINED,
    readCheckpoint(write(tensors, begun.states()), tensors, TRAINED).states,
  );
  while (ended.learn() !== null);
  const started = openTraining(tensors, TRAINED);
  for (let epoch = 0; epoch < 3; epoch += 1) started.learn();
  const finished = await trainOnCard(
    tensors,
    100,
    readCheckpoint(write(tensors, started.states()), tensors, TRAINED).states,
  );
  for (const other of [ended.states(), finished.states()])
    for (const [at, { curve, best, weights }] of alone.states().entries()) {
      expect(distance(curve.train, other[at]?.curve.train ?? [])).toBeLessThan(1e-4);
      expect(distance(curve.validation, other[at]?.curve.validation ?? [])).toBeLessThan(1e-4);
      expect(distance(weights, other[at]?.weights ?? [])).toBeLessThan(1e-3);
      expect(other[at]?.best).toBe(best);
    }
  const asked = tensors.fits[0]?.test ?? new Uint32Array();
  expect(distance(alone.openDone(0).answer(asked), ended.openDone(0).answer(asked))).toBeLessThan(1e-3);
});

onCard('the first batches say how far the card is from the processor', async () => {
  const comparison = await compareCard(needCard(), makeTensors(IMAGES), TRAINED);
  expect(comparison.batches).toBe(3);
  expect(comparison.repeats).toBe(true);
  expect(comparison.loss).toBeLessThan(1e-5);
  expect(comparison.weights).toBeLessThan(1e-4);
  expect(comparison.weights).toBeGreaterThan(0);
});

onCard('before a normalisation by batch, the offset alone parts from the processor', async () => {
  const one = CASES['batch-norm of images'];
  if (one === undefined) throw new Error('no case');
  const fitOf = openPlan(makeTensors(one), wishOf(one.layers, 16)).wishOf(0);
  const own = tryBatches(fitOf, 3).weights;
  const other = (await (await openCardFit(needCard(), fitOf)).tryBatches(3)).weights;
  const kept = new Float32Array(countKinds(fitOf.layers).kept);
  const listOf = (weights: Float32Array) => listWeights({ layers: fitOf.layers, weights, kept });
  const others = new Map(listOf(other).map(({ name, values }) => [name, values]));
  const far = listOf(own)
    .filter(({ facts, name, values }) => !facts.kept && distance(values, others.get(name) ?? []) > 1e-3)
    .map(({ name }) => name);
  expect(far).toEqual(['1.conv2d.offsets']);
});

onCard('a word outside the vocabulary and rows beyond the card are refused by their names', async () => {
  const text: Case = {
    input: [6],
    layers: [layer('embedding', { words: 5, units: 3 }), layer('global-mean')],
  };
  const learnt = openCardTraining(needCard(), makeTensors(text), wishOf(text.layers, 16));
  await expect(learnt.learn()).rejects.toThrow('deep.bad-token');
  expect(() => needCard().take(2 ** 32)).toThrow('deep.card-memory');
});

onCard('a card that goes away is said so, and the states are those of the last epoch', async () => {
  const lost = await findDevice();
  if (lost === null) throw new Error('no card');
  const tensors = makeTensors(IMAGES);
  const training = openCardTraining(openCard(lost.device), tensors, TRAINED);
  await training.learn();
  const before = write(tensors, training.states());
  const epoch = training.learn();
  lost.device.destroy();
  await expect(epoch).rejects.toThrow('deep.card-lost');
  await expect(training.learn()).rejects.toThrow('deep.card-lost');
  expect(write(tensors, training.states())).toEqual(before);
});

onCard('an embedding past the first layer is left to the processor', async () => {
  const late: Case = {
    input: [6],
    layers: [layer('dropout'), layer('embedding', { words: 5, units: 3 }), layer('global-mean')],
  };
  const learnt = openCardTraining(needCard(), makeTensors(late), wishOf(late.layers, 16));
  await expect(learnt.learn()).rejects.toMatchObject({ code: 'deep.card-layer', info: { place: 2 } });
});
