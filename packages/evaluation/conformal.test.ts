import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conformClasses } from './conform-classes.ts';
import { conformNumbers } from './conform-numbers.ts';
import type { ConformalReport } from './conformal-report.ts';
import { leastCalibration, missRate, placeLimit } from './place-limit.ts';
import { splitCalibration } from './split-calibration.ts';

interface NumpyReport {
  readonly score: string;
  readonly level: number;
  readonly parts: readonly {
    readonly n: number;
    readonly k: number;
    readonly limit: number;
    readonly lo: number;
    readonly hi: number;
  }[];
  readonly covered: number;
  readonly coveredByFold: readonly number[];
  readonly mean: number;
  readonly median: number;
  readonly counts: readonly number[] | null;
}

/** What references/conformal_numpy.py printed. */
const numpy: {
  readonly folds: readonly number[];
  readonly limits: readonly {
    readonly n: number;
    readonly level: number;
    readonly k: number;
    readonly lo: number;
    readonly hi: number;
  }[];
  readonly numbers: {
    readonly columns: Readonly<
      Record<'truth' | 'spread' | 'predicted' | 'lower' | 'upper', readonly number[]>
    >;
    readonly reports: readonly NumpyReport[];
  };
  readonly classes: {
    readonly p: readonly (readonly number[])[];
    readonly truth: readonly number[];
    readonly draws: readonly number[];
    readonly reports: readonly NumpyReport[];
  };
} = JSON.parse(readFileSync(new URL('../../references/conformal.json', import.meta.url), 'utf8'));

const fold = { column: 'pli', names: ['a', 'b', 'c', 'd'], codes: Int32Array.from(numpy.folds) };
const split = splitCalibration({ fold, clusters: null, draws: new Float64Array(numpy.folds.length) });
const options = { levels: [0.9, 0.8], split, slices: [fold] };

function expectSame(reports: readonly ConformalReport[], expected: readonly NumpyReport[]): void {
  expect(reports.map(({ score, level }) => [score, level])).toEqual(
    expected.map(({ score, level }) => [score, level]),
  );
  expected.forEach((one, at) => {
    const found = reports[at];
    expect(found?.gap).toBeNull();
    expect(found?.coverage?.covered).toBe(one.covered);
    expect(found?.coverage?.size).toBeCloseTo(one.mean, 11);
    expect(found?.slices.map(({ covered }) => covered)).toEqual(one.coveredByFold);
    one.parts.forEach((part, place) => {
      const own = found?.parts[place];
      expect(own?.calibration).toBe(part.n);
      expect(own?.limit?.k).toBe(part.k);
      expect(own?.limit?.limit).toBeCloseTo(part.limit, 12);
      expect(own?.limit?.band.lo).toBeCloseTo(part.lo, 9);
      expect(own?.limit?.band.hi).toBeCloseTo(part.hi, 9);
      expect(own?.coverage?.covered).toBe(one.coveredByFold[place]);
    });
    if (one.counts === null) {
      expect(found?.widths?.median).toBeCloseTo(one.median, 11);
      expect(found?.widths?.bins.reduce((sum, { n }) => sum + n, 0)).toBe(numpy.folds.length);
    } else {
      const { counts } = one;
      expect(found?.sizes?.counts.slice(0, counts.length)).toEqual(counts);
      expect(found?.sizes?.counts.reduce((sum, n) => sum + n, 0)).toBe(numpy.folds.length);
    }
  });
}

describe('what NumPy and SciPy compute', () => {
  test('intervals of numbers by residual, by residual over a spread, by the bounds given', () => {
    const { truth, spread, predicted, lower, upper } = numpy.numbers.columns;
    const take = (values: readonly number[]): Float64Array => Float64Array.from(values);
    const rows = {
      ...{ truth: take(truth), predicted: take(predicted), spread: take(spread) },
      ...{ lower: take(lower), upper: take(upper) },
    };
    const found = conformNumbers(rows, options);
    expectSame(
      found.map(({ report }) => report),
      numpy.numbers.reports,
    );
    for (const { report, lower: low, upper: high } of found) {
      const inside = rows.truth.filter((y, row) => (low[row] ?? 1) <= y && y <= (high[row] ?? 0));
      expect(inside).toHaveLength(report.coverage?.covered ?? -1);
    }
  });

  test('sets of three classes by probability and by sum', () => {
    const { p, truth, draws, reports } = numpy.classes;
    const rows = {
      ...{ classes: ['x', 'y', 'z'], positive: null, truth: Int32Array.from(truth), predicted: null },
      ...{ scores: p.map((column) => Float64Array.from(column)), scoreKind: 'probability' as const },
    };
    const found = conformClasses(rows, options, Float64Array.from(draws));
    expectSame(
      found.map(({ report }) => report),
      reports,
    );
    for (const { report, setOf } of found) {
      const sets = [...rows.truth.keys()].map((row) => setOf(row) ?? []);
      expect(sets.filter((set, row) => set.includes(rows.truth[row] ?? -1))).toHaveLength(
        report.coverage?.covered ?? -1,
      );
      expect(report.sizes?.mean).toBeCloseTo(sets.flat().length / sets.length, 12);
      expect(report.byClass.reduce((sum, { n }) => sum + n, 0)).toBe(rows.truth.length);
    }
  });

  test('ranks and bands of limits, the published one among them (instruments/08)', () => {
    for (const { n, level, k, lo, hi } of numpy.limits) {
      const found = placeLimit(n, missRate(level));
      expect(found.k).toBe(k);
      expect(found.lo).toBeCloseTo(lo, 9);
      expect(found.hi).toBeCloseTo(hi, 9);
    }
    const published = placeLimit(19, missRate(0.9));
    expect(published).toMatchObject({ k: 18 });
    expect(published.lo).toBeCloseTo(0.7736, 4);
    expect(published.hi).toBeCloseTo(0.981, 4);
    expect([0.9, 0.95, 0.99].map((level) => leastCalibration(missRate(level)))).toEqual([9, 19, 99]);
  });
});
