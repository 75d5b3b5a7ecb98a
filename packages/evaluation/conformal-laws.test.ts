import { drawNormal, normalCumulative, normalQuantile, pcg32, type RandomStream } from '@etalon/numeric';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conformClasses } from './conform-classes.ts';
import { conformNumbers } from './conform-numbers.ts';
import type { ClassificationRows } from './evaluate-classification.ts';
import { splitCalibration } from './split-calibration.ts';

const stream = (first = 0): RandomStream => pcg32(Uint8Array.from({ length: 16 }, (_, at) => at * 5 + first));
const NOTHING_ELSE = { spread: null, lower: null, upper: null };
const FOLDS = { column: 'pli', names: ['0', '1', '2'] };

/** Rows `calibrating` of a first part and the others asked: folds that a test decides. */
const twoParts = (rows: number, calibrating: number) => ({
  ...{ by: 'halves' as const, left: 0, shared: 0, gap: null },
  codes: Int32Array.from({ length: rows }, (_, row) => Number(row >= calibrating)),
  asked: [{ name: null, code: 1 }],
});

describe('coverage on exchangeable rows', () => {
  test('falls in its 90 % band nine times in ten, and is the level on average', () => {
    const random = stream(3);
    const [calibrating, turns] = [99, 1_000];
    let [inBand, sum] = [0, 0];
    for (let turn = 0; turn < turns; turn += 1) {
      const truth = Float64Array.from({ length: calibrating + 1 }, () => drawNormal(random));
      const [found] = conformNumbers(
        { truth, predicted: new Float64Array(truth.length), ...NOTHING_ELSE },
        { levels: [0.9], split: twoParts(truth.length, calibrating), slices: [] },
      );
      const limit = found?.report.parts[0]?.limit;
      const ofPopulation = 2 * normalCumulative(limit?.limit ?? 0) - 1;
      inBand += Number(ofPopulation >= (limit?.band.lo ?? 1) && ofPopulation <= (limit?.band.hi ?? 0));
      sum += ofPopulation;
    }
    // Three standard errors of a share of 0.9 over 1 000 turns are 0.028; of a mean of Beta(90, 10) 0.0028.
    expect(Math.abs(inBand / turns - 0.9)).toBeLessThan(0.028);
    expect(Math.abs(sum / turns - 0.9)).toBeLessThan(0.0028);
  });

  test('sets by sum cover at the level; without the draw they would be larger', () => {
    const random = stream(8);
    const rows = 20_000;
    const scores = [0, 1, 2, 3].map(() => new Float64Array(rows));
    const truth = new Int32Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const raw = scores.map(() => Math.exp(1.5 * drawNormal(random)));
      const total = raw.reduce((sum, one) => sum + one, 0);
      raw.forEach((one, code) => {
        const column = scores[code];
        if (column !== undefined) column[row] = one / total;
      });
      let left = random.nextUnit() * total;
      truth[row] = raw.findIndex((one) => {
        left -= one;
        return left <= 0;
      });
    }
    const own: ClassificationRows = {
      ...{ classes: ['a', 'b', 'c', 'd'], positive: null, truth, predicted: null, scores },
      scoreKind: 'probability',
    };
    const options = { levels: [0.9], split: twoParts(rows, rows / 2), slices: [] };
    const draws = Float64Array.from({ length: rows }, () => random.nextUnit());
    const [byProbability, bySum] = conformClasses(own, options, draws);
    const [, undrawn] = conformClasses(own, options, new Float64Array(rows).fill(1));
    for (const found of [byProbability, bySum])
      expect(Math.abs((found?.report.coverage?.value ?? 0) - 0.9)).toBeLessThan(0.015);
    expect(undrawn?.report.sizes?.mean).toBeGreaterThan(bySum?.report.sizes?.mean ?? 9);
    expect(byProbability?.report.sizes?.mean).toBeLessThan(bySum?.report.sizes?.mean ?? 0);
  });
});

describe('what does not change a report', () => {
  const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 60, maxLength: 90 });

  test('the order of the rows, when folds are given', () => {
    fc.assert(
      fc.property(values, fc.infiniteStream(fc.nat()), (truth, keys) => {
        const order = [...truth.keys()]
          .map((row) => ({ row, key: keys.next().value }))
          .sort((one, other) => one.key - other.key || one.row - other.row)
          .map(({ row }) => row);
        const measure = (rows: readonly number[]) =>
          conformNumbers(
            {
              truth: Float64Array.from(rows, (row) => truth[row] ?? 0),
              predicted: Float64Array.from(rows, (row) => row / 3),
              spread: Float64Array.from(rows, (row) => 1 + (row % 4)),
              ...{ lower: Float64Array.from(rows, (row) => row / 3 - 4), upper: Float64Array.from(rows) },
            },
            {
              levels: [0.8, 0.9],
              split: splitCalibration({
                fold: { ...FOLDS, codes: Int32Array.from(rows, (row) => row % 3) },
                clusters: null,
                draws: new Float64Array(rows.length),
              }),
              slices: [{ column: 's', names: ['x', 'y'], codes: Int32Array.from(rows, (row) => row % 2) }],
            },
          ).map(({ report }) => report);
        expect(measure(order)).toEqual(measure([...truth.keys()]));
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  test('a higher level never gives a narrower interval, and a shift of truth and prediction gives the same', () => {
    fc.assert(
      fc.property(values, (noise) => {
        const split = splitCalibration({
          fold: { ...FOLDS, codes: Int32Array.from(noise, (_, row) => row % 3) },
          clusters: null,
          draws: new Float64Array(noise.length),
        });
        const measure = (shift: number) =>
          conformNumbers(
            {
              truth: Float64Array.from(noise, (one) => Math.round(one) + shift),
              predicted: new Float64Array(noise.length).fill(shift),
              ...NOTHING_ELSE,
            },
            { levels: [0.6, 0.8, 0.9], split, slices: [] },
          ).map(({ report }) => report);
        const means = measure(0).map(({ widths }) => widths?.mean ?? -1);
        expect([...means].sort((one, other) => one - other)).toEqual(means);
        expect(measure(1024)).toEqual(measure(0));
      }),
      { numRuns: 40, seed: 6 },
    );
  });
});

describe('two halves', () => {
  test('entities stay whole, about half of the rows calibrate, and the order of the file does not matter', () => {
    const random = stream(1);
    const codes = Int32Array.from({ length: 400 }, () => random.nextBelow(40));
    const draws = Float64Array.from({ length: 40 }, () => random.nextUnit());
    const found = splitCalibration({ fold: null, clusters: { codes, count: 40 }, draws });
    const sides = new Map<number, Set<number>>();
    codes.forEach((entity, row) => {
      sides.set(entity, (sides.get(entity) ?? new Set()).add(found.codes[row] ?? -1));
    });
    expect([...sides.values()].every((side) => side.size === 1)).toBe(true);
    const calibrating = found.codes.filter((code) => code === 0).length;
    expect(Math.abs(calibrating - 200)).toBeLessThan(20);
    const turned = splitCalibration({
      fold: null,
      clusters: { codes: codes.toReversed(), count: 40 },
      draws,
    });
    expect(turned.codes.toReversed()).toEqual(found.codes);
  });

  test('entities on both sides of folds are counted, rows in no fold neither calibrate nor are asked', () => {
    const fold = { ...FOLDS, codes: Int32Array.of(0, 0, 1, 1, 2, -1) };
    const clusters = { codes: Int32Array.of(0, 1, 1, 2, 0, 2), count: 3 };
    expect(splitCalibration({ fold, clusters, draws: new Float64Array(3) })).toMatchObject({
      ...{ by: 'folds', left: 1, shared: 2, gap: null },
      asked: [
        { name: '0', code: 0 },
        { name: '1', code: 1 },
        { name: '2', code: 2 },
      ],
    });
  });
});

describe('worst inputs are told, not computed', () => {
  const halves = (rows: number) =>
    splitCalibration({
      ...{ fold: null, clusters: null },
      draws: Float64Array.from({ length: rows }, (_, row) => (row * 0.618) % 1),
    });
  const numbers = (rows: number, edit: Readonly<Record<string, Float64Array | null>> = {}) => ({
    truth: Float64Array.from({ length: rows }, (_, row) => row),
    predicted: Float64Array.from({ length: rows }, (_, row) => row + (row % 5)),
    ...NOTHING_ELSE,
    ...edit,
  });
  const ask = (rows: ReturnType<typeof numbers>) =>
    conformNumbers(rows, { levels: [0.9], split: halves(rows.truth.length), slices: [] });

  test.each([
    { title: 'five rows', rows: numbers(5), at: 0, gap: { code: 'few-rows', params: { n: 3, least: 9 } } },
    { title: 'one row', rows: numbers(1), at: 0, gap: { code: 'one-entity', params: {} } },
    { title: 'no row', rows: numbers(0), at: 0, gap: { code: 'one-entity', params: {} } },
    {
      title: 'a truth that is no number',
      rows: numbers(60, { truth: new Float64Array(60).fill(Number.NaN, 3, 5) }),
      ...{ at: 0, gap: { code: 'not-finite', params: { count: 2 } } },
    },
    {
      title: 'a spread of zero',
      rows: numbers(60, { spread: new Float64Array(60).fill(1, 2) }),
      ...{ at: 1, gap: { code: 'spread-not-positive', params: { count: 2 } } },
    },
    {
      title: 'an upper bound alone',
      rows: numbers(60, { upper: new Float64Array(60) }),
      ...{ at: 1, gap: { code: 'one-bound', params: {} } },
    },
    {
      title: 'bounds with a hole',
      rows: numbers(60, { lower: new Float64Array(60).fill(Number.NaN, 0, 1), upper: new Float64Array(60) }),
      ...{ at: 1, gap: { code: 'not-finite', params: { count: 1 } } },
    },
  ])('$title', ({ rows, at, gap }) => {
    const report = ask(rows)[at]?.report;
    expect(report).toMatchObject({ gap, coverage: null, widths: null });
  });

  test('residuals that are all equal are covered, and their ties are counted', () => {
    const truth = Float64Array.from({ length: 60 }, (_, row) => row);
    const [found] = ask(numbers(60, { truth, predicted: truth.map((y) => y + 2) }));
    expect(found?.report.coverage).toMatchObject({ n: 30, covered: 30, value: 1, size: 4 });
    expect(found?.report.parts[0]?.limit).toMatchObject({ limit: 2, tied: 30 });
    expect(found?.report.widths).toMatchObject({ mean: 4, bins: [{ lo: 4, hi: 4, n: 30 }], empty: 0 });
  });

  test('bounds far too wide are drawn in, and those that cross hold nothing', () => {
    const truth = new Float64Array(60);
    const lower = truth.map((_, row) => (row === 0 ? -1 : -30));
    const [, found] = ask(numbers(60, { truth, predicted: truth, lower, upper: lower.map((low) => -low) }));
    expect(found?.report.parts[0]?.limit?.limit).toBe(-30);
    expect(found?.report.widths?.empty).toBeLessThanOrEqual(1);
    const crossed = found?.upper.filter((high, row) => high < (found.lower[row] ?? 0)) ?? [];
    expect(crossed).toHaveLength(found?.report.widths?.empty ?? -1);
  });

  test('one fold, scores that are no probability, answers alone', () => {
    const rows: ClassificationRows = {
      ...{ classes: ['a', 'b'], positive: 1, truth: new Int32Array(40), predicted: null },
      ...{ scores: [new Float64Array(40).fill(3)], scoreKind: 'score' },
    };
    const options = { levels: [0.9], split: halves(40), slices: [] };
    const gapOf = (own: ClassificationRows, split = options.split) =>
      conformClasses(own, { ...options, split }, new Float64Array(40)).map(({ report }) => report.gap?.code);
    expect(gapOf(rows)).toEqual(['no-probability', 'no-probability']);
    expect(gapOf({ ...rows, scores: null })).toEqual(['no-scores', 'no-scores']);
    const fold = { column: 'pli', names: ['0'], codes: new Int32Array(40) };
    const draws = Float64Array.from({ length: 40 }, (_, row) => (row * 0.618) % 1);
    const alone = splitCalibration({ fold, clusters: null, draws });
    expect(alone).toEqual(splitCalibration({ fold: null, clusters: null, draws }));
    expect(gapOf({ ...rows, scores: [new Float64Array(40)], scoreKind: 'probability' }, alone)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('one class in the truth: its rows alone are told, sets are made all the same', () => {
    const rows: ClassificationRows = {
      ...{ classes: ['a', 'b'], positive: 1, truth: new Int32Array(40), predicted: null },
      ...{ scores: [Float64Array.from({ length: 40 }, (_, row) => row / 40)], scoreKind: 'probability' },
    };
    const found = conformClasses(
      rows,
      { levels: [0.9], split: halves(40), slices: [] },
      new Float64Array(40),
    );
    expect(found[0]?.report.byClass.map(({ name, n }) => [name, n])).toEqual([['a', 20]]);
    expect(found[0]?.report.sizes?.counts.reduce((sum, n) => sum + n, 0)).toBe(20);
  });
});

test('the limit that a quantile of the law gives is met by many rows', () => {
  const random = stream(4);
  const truth = Float64Array.from({ length: 60_000 }, () => drawNormal(random));
  const [found] = conformNumbers(
    { truth, predicted: new Float64Array(truth.length), ...NOTHING_ELSE },
    { levels: [0.95], split: twoParts(truth.length, truth.length / 2), slices: [] },
  );
  expect(found?.report.parts[0]?.limit?.limit).toBeCloseTo(normalQuantile(0.975), 1);
});
