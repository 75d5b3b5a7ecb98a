import { seedPcg32 } from '@etalon/numeric';
import { expect, test } from 'vitest';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { exponential, logarithm, sigmoidOf, tanhOf } from './kernel/elementary.ts';
import { readTensors, writeTensors } from './safetensors.ts';
import { type DeepTensors, readDeepTensors, writeDeepTensors } from './tensors.ts';
import { type DeepWish, openTraining } from './train-plan.ts';

const ROWS = 200;

/** Rows of six numbers of two rings: the class is whether the first two are far from the centre. */
function makeTensors(shape: readonly number[] = [6]): DeepTensors {
  const draws = seedPcg32({ high: 1, low: 2 }, { high: 0, low: 3 });
  const x = Float32Array.from({ length: ROWS * 6 }, () => 2 * draws.nextUnit() - 1);
  const y = Float64Array.from({ length: ROWS }, (_, i) =>
    Number((x[6 * i] ?? 0) ** 2 + (x[6 * i + 1] ?? 0) ** 2 > 0.6),
  );
  const rowsOf = (from: number, to: number) => Uint32Array.from({ length: to - from }, (_, at) => from + at);
  return {
    data: { shape, rows: ROWS, x, y, classes: 2 },
    fits: [
      { train: rowsOf(0, 120), validation: rowsOf(120, 150), test: rowsOf(150, 200) },
      { train: rowsOf(50, 170), validation: rowsOf(170, 200), test: rowsOf(0, 50) },
    ],
    names: ['dedans', 'dehors'],
    origin: 'a'.repeat(64),
    seed: Uint8Array.from({ length: 16 }, (_, at) => at),
  };
}

const WISH: DeepWish = {
  layers: [
    { kind: 'dense', settings: { units: 16 } },
    { kind: 'batch-norm', settings: {} },
    { kind: 'relu', settings: {} },
    { kind: 'dropout', settings: { share: 0.1 } },
  ],
  settings: { epochs: 30, batch: 16, rate: 0.01, patience: 0, balanced: false, scales: true, seeds: 2 },
};

function train(tensors: DeepTensors, wish: DeepWish = WISH) {
  const training = openTraining(tensors, wish);
  while (training.learn() !== null);
  return training;
}

test('a network learns what a straight line cannot, on rows that it never saw', () => {
  const tensors = makeTensors();
  const training = train(tensors, { ...WISH, settings: { ...WISH.settings, epochs: 80 } });
  const asked = tensors.fits[0]?.test ?? new Uint32Array();
  const answers = training.openDone(0).answer(asked);
  const right = [...asked].filter(
    (row, at) => Number((answers[2 * at + 1] ?? 0) > 0.5) === tensors.data.y[row],
  ).length;
  expect(right / asked.length).toBeGreaterThan(0.85);
  expect(training.states()).toHaveLength(4);
  expect(training.share()).toBe(1);
});

test('the same training gives the same bytes, and another seed others', () => {
  const write = (tensors: DeepTensors) =>
    writeCheckpoint(tensors, WISH, { states: train(tensors).states(), computed: ['server'], card: null });
  const tensors = makeTensors();
  expect(write(tensors)).toEqual(write(readDeepTensors(writeDeepTensors(tensors))));
  const other = { ...tensors, seed: tensors.seed.map((byte) => byte + 1) };
  expect(write(other)).not.toEqual(write(tensors));
});

test.each([1, 17, 31, 100])(
  'stopped after %i epochs and taken up from its file, the bytes are the same',
  (epochs) => {
    const tensors = makeTensors();
    const first = openTraining(tensors, WISH);
    for (let epoch = 0; epoch < epochs; epoch += 1) first.learn();
    const file = writeCheckpoint(tensors, WISH, {
      states: first.states(),
      computed: ['browser'],
      card: null,
    });
    const { states, computed } = readCheckpoint(file, tensors, WISH);
    expect(computed).toEqual(['browser']);
    const second = openTraining(tensors, WISH, states);
    while (second.learn() !== null);
    const bytes = (training: typeof second) =>
      writeCheckpoint(tensors, WISH, { states: training.states(), computed: [], card: null });
    expect(bytes(second)).toEqual(bytes(train(tensors)));
  },
);

const CARD = { name: 'a card', software: false, batches: 8, loss: 1e-7, weights: null, repeats: true };

test.each([
  ['as it was written', CARD, CARD],
  ['without its name', { ...CARD, name: undefined }, null],
  ['with a difference under zero', { ...CARD, loss: -1 }, null],
  ['with a name of a thousand letters', { ...CARD, name: 'a'.repeat(1000) }, null],
])('the card of a checkpoint is read %s', (_, written, read) => {
  const tensors = makeTensors();
  const training = openTraining(tensors, WISH);
  training.learn();
  const file = readTensors(
    writeCheckpoint(tensors, WISH, { states: training.states(), computed: ['card'], card: CARD }),
  );
  const metadata = { ...file.metadata, card: JSON.stringify(written) };
  const again = readCheckpoint(writeTensors({ ...file, metadata }), tensors, WISH);
  expect(again.card).toEqual(read);
  expect(again.computed).toEqual(['card']);
});

test('a checkpoint of another training, cut short, or of another file is refused', () => {
  const tensors = makeTensors();
  const training = openTraining(tensors, WISH);
  training.learn();
  const file = writeCheckpoint(tensors, WISH, { states: training.states(), computed: [], card: null });
  const slower = { ...WISH, settings: { ...WISH.settings, rate: 0.02 } };
  expect(() => readCheckpoint(file, tensors, slower)).toThrow('deep.other-checkpoint');
  expect(() => readCheckpoint(file.slice(0, file.length - 8), tensors, WISH)).toThrow('deep.bad-checkpoint');
  expect(() => readCheckpoint(writeDeepTensors(tensors), tensors, WISH)).toThrow('deep.bad-checkpoint');
  expect(() => readCheckpoint(new Uint8Array(4), tensors, WISH)).toThrow('deep.bad-checkpoint');
});

test('a loss that is no number ends a fit, and says so', () => {
  const tensors = makeTensors();
  const x = tensors.data.x.slice();
  x[700] = Number.POSITIVE_INFINITY;
  const settings = { ...WISH.settings, scales: false };
  const training = openTraining({ ...tensors, data: { ...tensors.data, x } }, { ...WISH, settings });
  expect(training.learn()?.end).toBe('not-finite');
  expect(() => training.openDone(0)).toThrow('deep.not-finite');
});

test('one class and a dozen rows are refused', () => {
  const tensors = makeTensors();
  const { data, fits } = tensors;
  const one = openTraining({ ...tensors, data: { ...data, y: new Float64Array(ROWS) } }, WISH);
  expect(() => one.learn()).toThrow('deep.one-class');
  const few = fits.map((rows) => ({ ...rows, train: rows.train.subarray(0, 12) }));
  expect(() => openTraining({ ...tensors, fits: few }, WISH).learn()).toThrow('deep.too-few-rows');
});

test('a patience ends a fit and keeps the weights of its best epoch', () => {
  const settings = { ...WISH.settings, epochs: 400, patience: 5, rate: 0.05, seeds: 1 };
  const training = train(makeTensors(), { ...WISH, settings });
  const [state] = training.states();
  expect(state?.end).toBe('patience');
  expect(state?.curve.train.length).toBe((state?.best ?? 0) + 5);
  const losses = state?.curve.validation ?? [];
  expect(losses[(state?.best ?? 0) - 1]).toBe(Math.min(...losses));
});

test('classes weigh by the inverse of their rows when it is asked', () => {
  const made = makeTensors();
  const fits = made.fits.map((rows) => ({
    ...rows,
    train: rows.train.filter((row) => made.data.y[row] === 1 || row % 3 === 0),
  }));
  const tensors = { ...made, fits };
  const balanced = { ...WISH, settings: { ...WISH.settings, balanced: true } };
  const lossOf = (wish: DeepWish) => openTraining(tensors, wish).learn()?.curve.train[0];
  expect(lossOf(balanced)).not.toBe(lossOf(WISH));
});

test('exponential and logarithm are those of the machine to the last bits', () => {
  for (let x = -700; x < 700; x += 0.37) {
    expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(2e-15);
    const y = Math.abs(x) + 1e-9;
    expect(Math.abs(logarithm(y) - Math.log(y))).toBeLessThan(1e-14);
  }
  expect([exponential(-1000), exponential(1000), exponential(Number.NaN)]).toEqual([
    0,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ]);
  expect([logarithm(0), logarithm(-1)]).toEqual([Number.NEGATIVE_INFINITY, Number.NaN]);
  expect([tanhOf(400), tanhOf(-400), sigmoidOf(0)]).toEqual([1, -1, 0.5]);
});
