import { readFileSync } from 'node:fs';
import {
  encodeColumns,
  fitEncoding,
  fitModel,
  parseBoostedTrees,
  predictModel,
  type TableColumn,
  type TrainingSet,
  takeSet,
} from '@etalon/learning';
import { seedPcg32 } from '@etalon/numeric';
import { expect, test } from 'vitest';
import { loadBooster, openBooster } from './open-booster.ts';

interface Table {
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
}

interface Reference {
  readonly wine: Table;
  readonly diabetes: Table;
  readonly two: { readonly boosting: readonly (readonly [number, number])[] };
  readonly numbers: { readonly boosting: readonly number[] };
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('../../references/learning/sklearn.json', import.meta.url), 'utf8'),
);
const stream = (low = 1) => seedPcg32({ high: 0, low }, { high: 0, low: 2 });
const tools = () => ({ stream: stream(), openBooster });
const textOf = (state: object): string => ('text' in state ? String(state.text) : '');

function makeSet({ x, y }: Table, classes: number): TrainingSet {
  const columns = (x[0] ?? []).map((_, j) => Float64Array.from(x, (row) => row[j] ?? 0));
  return { design: { rows: x.length, columns }, target: { values: Float64Array.from(y), classes } };
}

/** Even rows are learned from, odd rows asked, as the script of the reference does. */
function halve(set: TrainingSet): { readonly train: TrainingSet; readonly asked: TrainingSet } {
  const rows = Uint32Array.from({ length: set.design.rows }, (_, row) => row);
  const take = (rest: number): TrainingSet =>
    takeSet(
      set,
      rows.filter((row) => row % 2 === rest),
    );
  return { train: take(0), asked: take(1) };
}

/** A table of numbers with holes and of categories, which decide together. */
function drawTable(rows: number, classes: number) {
  const draws = stream(9);
  const width = Float64Array.from({ length: rows }, (_, i) => (i % 11 === 0 ? Number.NaN : draws.nextUnit()));
  const codes = Int32Array.from({ length: rows }, () => draws.nextBelow(12) - 1);
  const columns: readonly TableColumn[] = [
    { kind: 'number', name: 'largeur', values: width },
    { kind: 'category', name: 'ville', names: 'abcdefghijk'.split(''), codes },
  ];
  const score = Float64Array.from(width, (value, i) => {
    const known = Number.isNaN(value) ? 1.5 : value;
    return 2 * known + ((codes[i] ?? 0) % 3) + 0.2 * draws.nextUnit();
  });
  const values =
    classes === 0 ? score : score.map((one) => Math.min(classes - 1, Math.max(0, Math.floor(one))));
  const every = Uint32Array.from({ length: rows }, (_, row) => row);
  const design = encodeColumns(fitEncoding(columns, every, true), columns, every);
  return { design, target: { values, classes } };
}

test.each([0, 2, 3])(
  '%i classes: our reading of the text answers as the engine does, and the same bytes come twice',
  (classes) => {
    const set = drawTable(1500, classes);
    expect(set.design.categorical).toEqual([1]);
    const wanted = { algorithm: 'boosting', settings: { rounds: 40, patience: 5 } } as const;
    const { model } = fitModel(wanted, set, tools());
    const text = textOf(model.state);
    expect(textOf(fitModel(wanted, set, tools()).model.state)).toBe(text);
    expect(parseBoostedTrees(text).trees.some(({ sets }) => sets.length > 0)).toBe(true);
    const engine = loadBooster(text);
    const theirs = engine.predict(set.design);
    const ours = predictModel(model, set.design);
    const side = classes === 2 ? ours.filter((_, at) => at % 2 === 1) : ours;
    expect(side.length).toBe(theirs.length);
    theirs.forEach((value, at) => {
      expect(Math.abs(value - (side[at] ?? Number.NaN))).toBeLessThan(1e-12);
    });
    engine.close();
  },
);

test('two wines and diabetes: within a tenth of the loss of HistGradientBoosting of scikit-learn', () => {
  const rows = reference.wine.y.flatMap((code, row) => (code < 2 ? [row] : []));
  const { x, y } = reference.wine;
  const wines = halve(makeSet({ x: rows.map((row) => x[row] ?? []), y: rows.map((row) => y[row] ?? 0) }, 2));
  const fit = { algorithm: 'boosting', settings: { rounds: 25, patience: 0 } } as const;
  const loss = (p: ArrayLike<number>): number =>
    wines.asked.target.values.reduce((sum, code, i) => sum - Math.log(p[2 * i + code] ?? 0), 0);
  const ours = predictModel(fitModel(fit, wines.train, tools()).model, wines.asked.design);
  expect(loss(ours)).toBeLessThan(1.1 * loss(reference.two.boosting.flat()));
  const sick = halve(makeSet(reference.diabetes, 0));
  const error = (p: ArrayLike<number>): number =>
    sick.asked.target.values.reduce((sum, value, i) => sum + (value - (p[i] ?? 0)) ** 2, 0);
  const made = predictModel(fitModel(fit, sick.train, tools()).model, sick.asked.design);
  expect(error(made)).toBeLessThan(1.1 * error(reference.numbers.boosting));
});

test('early stopping keeps the rounds of the lowest loss on rows kept apart', () => {
  const set = drawTable(900, 2);
  const values = set.target.values.map((code, i) => (i % 4 === 0 ? 1 - code : code));
  const noisy = { ...set, target: { values, classes: 2 } };
  const { model, curve } = fitModel({ algorithm: 'boosting', settings: { patience: 5 } }, noisy, tools());
  const { validation = [], best = 0 } = curve ?? {};
  expect(best).toBe(validation.indexOf(Math.min(...validation)) + 1);
  expect(validation.length).toBe(best + 5);
  expect(parseBoostedTrees(textOf(model.state)).trees).toHaveLength(best);
});

test('other objectives of the library are there: a quantile, and a forest', () => {
  const { design, target } = drawTable(2000, 0);
  const rows = { ...design, categorical: [1], values: target.values };
  const quantile = openBooster(rows, null, { objective: 'quantile', alpha: 0.9, num_leaves: 8 });
  for (let round = 0; round < 100; round += 1) quantile.update();
  const above = quantile.predict(design).filter((value, i) => value < (target.values[i] ?? 0)).length;
  expect(above / design.rows).toBeGreaterThan(0.06);
  expect(above / design.rows).toBeLessThan(0.14);
  quantile.close();
  const forest = openBooster(rows, null, {
    ...{ boosting: 'rf', objective: 'regression', bagging_fraction: 0.6, bagging_freq: 1, seed: 4 },
  });
  for (let round = 0; round < 20; round += 1) forest.update();
  const mean = target.values.reduce((sum, value) => sum + value, 0) / design.rows;
  const error = (p: (i: number) => number): number =>
    target.values.reduce((sum, value, i) => sum + (value - p(i)) ** 2, 0);
  const made = forest.predict(design);
  expect(error((i) => made[i] ?? 0)).toBeLessThan(0.2 * error(() => mean));
  forest.close();
});

test('what the library refuses is told with its reason, and it goes on working', () => {
  const { design, target } = drawTable(100, 3);
  const rows = { ...design, categorical: [1], values: target.values };
  expect(() => openBooster(rows, null, { objective: 'multiclass', num_class: 2 })).toThrow('lightgbm.failed');
  expect(() => loadBooster('no model')).toThrow('lightgbm.failed');
  openBooster(rows, null, { objective: 'regression' }).close();
  expect(() => parseBoostedTrees('no model')).toThrow('learning.unreadable-model');
});
