import { normalQuantile, seedPcg32 } from '@etalon/numeric';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addProduct, byRow, transpose } from './add-product.ts';
import { ALGORITHM_NAMES, suitsTask } from './algorithms.ts';
import { binColumns } from './bin-columns.ts';
import { encodeColumns, fitEncoding, type TableColumn } from './encode-columns.ts';
import { type FitTools, fitModel, predictModel, type Settings } from './fit-model.ts';
import { drawLayers, runBackward, runForward } from './network.ts';
import { type PlanRows, type PlanWish, planFolds } from './plan-folds.ts';
import { type TrainingSet, takeSet } from './training-set.ts';

const stream = (low = 1) => seedPcg32({ high: 0, low }, { high: 0, low: 2 });
/** Boosting is tested beside its engine, in `lightgbm`. */
const tools = (low = 1): FitTools => ({
  stream: stream(low),
  openBooster: () => {
    throw new Error('no engine');
  },
});

/** Five normal columns; the first two decide, with a bend. */
function drawSet(rows: number, classes: number): TrainingSet {
  const draws = stream(7);
  const gauss = (): number => normalQuantile(0.0005 + 0.999 * draws.nextUnit());
  const columns = Array.from({ length: 5 }, () => Float64Array.from({ length: rows }, gauss));
  const score = Float64Array.from({ length: rows }, (_, i) => {
    const [a = 0, b = 0] = columns.map((column) => column[i] ?? 0);
    return 2 * a + Math.abs(b) + 0.3 * gauss();
  });
  const values =
    classes === 0 ? score : score.map((value) => Math.min(classes - 1, Math.max(0, Math.floor(value + 1))));
  return { design: { rows, columns }, target: { values, classes } };
}

const QUICK: Readonly<Record<string, Settings>> = {
  forest: { trees: 30 },
  network: { epochs: 60, batch: 32, rate: 0.01 },
};

function errorOf(predictions: Float64Array, { target }: TrainingSet): number {
  const { values, classes } = target;
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    const own = predictions.subarray(i * Math.max(1, classes), (i + 1) * Math.max(1, classes));
    const truth = values[i] ?? 0;
    sum += classes === 0 ? Math.abs((own[0] ?? 0) - truth) : Number(own.indexOf(Math.max(...own)) !== truth);
  }
  return sum / values.length;
}

const halves = (set: TrainingSet) => {
  const half = set.design.rows / 2;
  const from = (start: number) =>
    takeSet(
      set,
      Uint32Array.from({ length: half }, (_, i) => start + i),
    );
  return { train: from(0), asked: from(half) };
};

describe.each([0, 2, 3])('%i classes', (classes) => {
  const { train, asked } = halves(drawSet(800, classes));
  const baseline = errorOf(
    predictModel(fitModel({ algorithm: 'baseline', settings: {} }, train, tools()).model, asked.design),
    asked,
  );
  const task = classes > 0 ? 'classification' : 'regression';
  const suited = ALGORITHM_NAMES.filter((name) => suitsTask(name, task) && name !== 'boosting');

  test.each(suited)(
    '%s: the same stream gives the same model, and it errs less than the baseline',
    (algorithm) => {
      const wanted = { algorithm, settings: QUICK[algorithm] ?? {} };
      const fit = fitModel(wanted, train, tools());
      expect(JSON.stringify(fitModel(wanted, train, tools()))).toBe(JSON.stringify(fit));
      const predictions = predictModel(fit.model, asked.design);
      if (algorithm !== 'baseline') expect(errorOf(predictions, asked)).toBeLessThan(0.7 * baseline);
      if (classes === 0) return;
      for (let i = 0; i < asked.design.rows; i += 1) {
        const sum = predictions.subarray(i * classes, (i + 1) * classes).reduce((total, p) => total + p, 0);
        expect(sum).toBeCloseTo(1, 9);
      }
    },
  );
});

test('another stream grows another forest, and a class that training lacks gets probability 0', () => {
  const { train, asked } = halves(drawSet(400, 3));
  const wanted = { algorithm: 'forest', settings: { trees: 5 } } as const;
  const one = fitModel(wanted, train, tools(1)).model;
  expect(JSON.stringify(fitModel(wanted, train, tools(2)).model)).not.toBe(JSON.stringify(one));
  const lacking = {
    ...train,
    target: { values: train.target.values.map((code) => (code === 1 ? 2 : code)), classes: 3 },
  };
  const predictions = predictModel(fitModel(wanted, lacking, tools()).model, asked.design);
  for (let i = 0; i < asked.design.rows; i += 1) expect(predictions[3 * i + 1]).toBe(0);
});

test('early stopping keeps the weights of the lowest loss on rows kept apart', () => {
  const { train } = halves(drawSet(600, 2));
  const noisy = {
    ...train,
    target: { values: train.target.values.map((code, i) => (i % 4 === 0 ? 1 - code : code)), classes: 2 },
  };
  const { curve } = fitModel({ algorithm: 'network', settings: { patience: 5, rate: 0.01 } }, noisy, tools());
  const { validation = [], best = 0 } = curve ?? {};
  expect(best).toBe(validation.indexOf(Math.min(...validation)) + 1);
  expect(validation.length).toBe(best + 5);
});

test('slopes of a network are those of its loss by finite differences', () => {
  const layers = drawLayers([3, 4, 3, 2], stream());
  const rows = Float64Array.from({ length: 15 }, (_, i) => Math.sin(i));
  const loss = (): number =>
    (runForward(layers, rows, 5).at(-1) ?? rows).reduce((sum, score) => sum + score * score, 0) / 2;
  const given = runForward(layers, rows, 5);
  const slopes = runBackward(layers, given, given.at(-1) ?? rows);
  layers.forEach(({ weights, offsets }, at) => {
    for (const [values, found] of [
      [weights, slopes[at]?.weights],
      [offsets, slopes[at]?.offsets],
    ] as const)
      values.forEach((value, j) => {
        const step = 1e-6;
        values[j] = value + step;
        const above = loss();
        values[j] = value - step;
        const below = loss();
        values[j] = value;
        expect(found?.[j]).toBeCloseTo((above - below) / (2 * step), 5);
      });
  });
});

test('products of matrices are their sums, whatever their sizes', () => {
  const size = fc.integer({ min: 1, max: 7 });
  fc.assert(
    fc.property(size, size, size, (n, m, k) => {
      const a = Float64Array.from({ length: n * m }, (_, i) => (i * 7) % 5);
      const b = Float64Array.from({ length: m * k }, (_, i) => (i * 3) % 4);
      const made = new Float64Array(n * k);
      addProduct(byRow(a, n, m), b, made);
      const turned = new Float64Array(n * k);
      const across = Float64Array.from({ length: n * m }, (_, i) => a[(i % n) * m + Math.floor(i / n)] ?? 0);
      addProduct(transpose(byRow(across, m, n)), b, turned);
      for (let i = 0; i < n; i += 1)
        for (let c = 0; c < k; c += 1) {
          let sum = 0;
          for (let j = 0; j < m; j += 1) sum += (a[i * m + j] ?? 0) * (b[j * k + c] ?? 0);
          expect(made[i * k + c]).toBe(sum);
          expect(turned[i * k + c]).toBe(sum);
        }
    }),
  );
});

test('bins keep the order of values, and lose none when there are few', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 300 }),
      (values) => {
        const column = Float64Array.from(values);
        const { bins, cuts } = binColumns({ rows: column.length, columns: [column] });
        const distinct = new Set(values).size;
        if (distinct <= 256)
          expect(new Set(bins[0]).size).toBe(new Set(values.map((value) => value + 0)).size);
        column.forEach((value, i) => {
          expect((cuts[0] ?? []).filter((cut) => value > cut)).toHaveLength(bins[0]?.[i] ?? -1);
        });
      },
    ),
  );
});

test('an encoding is learned on training rows alone: their median, their categories, and a column for what was missing', () => {
  const columns: readonly TableColumn[] = [
    { kind: 'number', name: 'poids', values: Float64Array.of(1, 3, Number.NaN, 1000) },
    { kind: 'category', name: 'ville', names: ['A', 'B', 'C'], codes: Int32Array.of(0, 1, -1, 2) },
    { kind: 'number', name: 'fixe', values: Float64Array.of(5, 5, 5, 6) },
  ];
  const encoding = fitEncoding(columns, Uint32Array.of(0, 1, 2));
  expect(encoding.names).toEqual(['poids', 'poids = ∅', 'ville = A', 'ville = B']);
  const { columns: made } = encodeColumns(encoding, columns, Uint32Array.of(2, 3));
  expect(made.map((column) => [...column])).toEqual([
    [2, 1000],
    [1, 0],
    [0, 0],
    [0, 0],
  ]);
});

describe('plans', () => {
  const wish: PlanWish = { scheme: 'kfold', folds: 4, repeats: 1, share: 0.25, gap: 0 };
  const given: PlanRows = { rows: 60, classes: null, groups: null, times: null };

  test('each row is asked once in each repeat, of a model that did not learn from it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('kfold', 'stratified', 'grouped'),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        (scheme, folds, repeats) => {
          const classes = Float64Array.from({ length: 60 }, (_, i) => i % 3);
          const groups = Int32Array.from({ length: 60 }, (_, i) => i % 12);
          const plan = planFolds(
            { ...wish, scheme, folds, repeats },
            { ...given, classes, groups },
            stream(),
          );
          for (let repeat = 0; repeat < repeats; repeat += 1) {
            const own = plan.fits.filter((fit) => fit.repeat === repeat);
            expect(own.flatMap((fit) => [...fit.test]).sort((a, b) => a - b)).toEqual([...classes.keys()]);
            for (const { train, test: asked } of own) {
              expect(train.length + asked.length).toBe(60);
              if (scheme !== 'grouped') continue;
              const learned = new Set([...train].map((row) => groups[row]));
              expect([...asked].some((row) => learned.has(groups[row]))).toBe(false);
            }
          }
          if (repeats > 1 && scheme !== 'grouped') expect(plan.foldOf[0]).not.toEqual(plan.foldOf[1]);
        },
      ),
    );
  });

  test('stratified folds have each class in equal number, to one row', () => {
    const classes = Float64Array.from({ length: 60 }, (_, i) => Number(i % 10 === 0));
    const { fits } = planFolds({ ...wish, scheme: 'stratified' }, { ...given, classes }, stream());
    const counts = fits.map(({ test: asked }) => [...asked].filter((row) => classes[row] === 1).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(fits.map(({ test: asked }) => asked.length)).toEqual([15, 15, 15, 15]);
  });

  test('rows of one time are never on both sides, and nothing learned comes after what is asked', () => {
    const times = Float64Array.from({ length: 60 }, (_, i) => Math.floor(((i * 37) % 60) / 5));
    const { fits } = planFolds({ ...wish, scheme: 'temporal', folds: 3 }, { ...given, times }, stream());
    for (const { train, test: asked } of fits)
      expect(Math.max(...[...train].map((row) => times[row] ?? 0))).toBeLessThan(
        Math.min(...[...asked].map((row) => times[row] ?? 0)),
      );
  });

  test.each([
    [{ folds: 1 }, {}, 'learning.too-few-folds'],
    [{ folds: 31 }, {}, 'learning.too-few-rows'],
    [
      { scheme: 'stratified' },
      { classes: Float64Array.from({ length: 60 }, (_, i) => Number(i < 3)) },
      'learning.class-under-folds',
    ],
    [
      { scheme: 'grouped' },
      { groups: Int32Array.from({ length: 60 }, (_, i) => i % 3) },
      'learning.groups-under-folds',
    ],
    [
      { scheme: 'temporal' },
      { times: Float64Array.from({ length: 60 }, (_, i) => (i === 9 ? Number.NaN : i)) },
      'learning.times-missing',
    ],
    [{ scheme: 'temporal' }, { times: new Float64Array(60) }, 'learning.times-tied'],
    [
      { scheme: 'temporal', gap: 11 },
      { times: Float64Array.from({ length: 60 }, (_, i) => i) },
      'learning.gap-too-long',
    ],
  ] as const)('%o is refused', (change, rows, code) => {
    expect(() => planFolds({ ...wish, ...change }, { ...given, ...rows }, stream())).toThrow(code);
  });
});
