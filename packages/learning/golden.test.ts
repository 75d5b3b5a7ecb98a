import { readFileSync } from 'node:fs';
import { seedPcg32 } from '@etalon/numeric';
import { describe, expect, test } from 'vitest';
import type { Algorithm } from './algorithms.ts';
import { fitModel, predictModel, type Settings } from './fit-model.ts';
import { planFolds } from './plan-folds.ts';
import { type Design, listRows, takeSet } from './training-set.ts';

interface Table {
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
}

interface Reference {
  readonly wine: Table;
  readonly diabetes: Table;
  readonly classes: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly two: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly numbers: Readonly<Record<string, readonly number[]>>;
  readonly times: readonly { readonly train: number; readonly test: readonly [number, number] }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('../../references/learning/sklearn.json', import.meta.url), 'utf8'),
);
const stream = () => seedPcg32({ high: 0, low: 1 }, { high: 0, low: 2 });

const tools = () => ({
  stream: stream(),
  openBooster: () => {
    throw new Error('no engine');
  },
});

const designOf = ({ x }: Table): Design => ({
  rows: x.length,
  columns: (x[0] ?? []).map((_, j) => Float64Array.from(x, (row) => row[j] ?? 0)),
});

/** Even rows are learned from, odd rows asked, as the script of the reference does. */
function ask(
  table: Table,
  classes: number,
  model: { readonly algorithm: Algorithm; readonly settings: Settings },
): Float64Array {
  const set = { design: designOf(table), target: { values: Float64Array.from(table.y), classes } };
  const even = listRows(table.y.length, (row) => row % 2 === 0);
  const odd = listRows(table.y.length, (row) => row % 2 === 1);
  return predictModel(fitModel(model, takeSet(set, even), tools()).model, takeSet(set, odd).design);
}

function farthest(ours: Float64Array, theirs: readonly number[]): number {
  expect(ours.length).toBe(theirs.length);
  return theirs.reduce((most, value, at) => Math.max(most, Math.abs(value - (ours[at] ?? Number.NaN))), 0);
}

const twoWines: Table = {
  x: reference.wine.x.filter((_, row) => (reference.wine.y[row] ?? 2) < 2),
  y: reference.wine.y.filter((code) => code < 2),
};

const TREE = { depth: 3, leafRows: 4 };

describe('the same predictions as scikit-learn 1.2.1 on the same rows', () => {
  test.each([
    ['logistic', { penalty: 2 }, 1e-8],
    ['neighbours', { neighbours: 7 }, 1e-12],
    ['tree', TREE, 1e-12],
  ] as const)('three classes: %s', (algorithm, settings, tolerance) => {
    const made = ask(reference.wine, 3, { algorithm, settings });
    expect(farthest(made, reference.classes[algorithm]?.flat() ?? [])).toBeLessThan(tolerance);
  });

  test.each([['logistic', { penalty: 0.5 }, 1e-8]] as const)(
    'two classes: %s',
    (algorithm, settings, tolerance) => {
      const made = ask(twoWines, 2, { algorithm, settings });
      expect(farthest(made, reference.two[algorithm]?.flat() ?? [])).toBeLessThan(tolerance);
    },
  );

  test.each([
    ['linear', { penalty: 3 }, 1e-8],
    ['neighbours', { neighbours: 9 }, 1e-9],
    ['tree', { depth: 4, leafRows: 10 }, 1e-9],
  ] as const)('numbers: %s', (algorithm, settings, tolerance) => {
    const made = ask(reference.diabetes, 0, { algorithm, settings });
    expect(farthest(made, reference.numbers[algorithm] ?? [])).toBeLessThan(tolerance);
  });
});

test('blocks of time learn from all that came before, less the gap, as TimeSeriesSplit does', () => {
  const given = {
    rows: 50,
    classes: null,
    groups: null,
    times: Float64Array.from({ length: 50 }, (_, i) => i),
  };
  const plan = planFolds({ scheme: 'temporal', folds: 4, repeats: 1, share: 0, gap: 3 }, given, stream());
  expect(
    plan.fits.map(({ train, test: asked }) => ({ train: train.length, test: [asked[0], asked.at(-1)] })),
  ).toEqual(reference.times);
});
