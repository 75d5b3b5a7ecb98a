import { readFileSync } from 'node:fs';
import { pcg32 } from '@etalon/numeric';
import { describe, expect, test } from 'vitest';
import { compareAnswers } from './compare-answers.ts';
import { compareFolds } from './compare-folds.ts';
import { compareAuc } from './compare-scores.ts';
import { measureCalibration } from './measure-calibration.ts';
import { measureConfusion } from './measure-confusion.ts';
import { measureGroups } from './measure-groups.ts';
import { measureBinaryLosses } from './measure-losses.ts';
import { measureAuc, rankScores } from './rank-scores.ts';

interface Cells {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

interface Vectors {
  readonly mcnemar: Readonly<Record<'firstOnly' | 'secondOnly' | 'exactP' | 'midP' | 'chiSquare', number>>;
  readonly newcombePaired: Readonly<
    Record<'both' | 'firstOnly' | 'secondOnly' | 'neither' | 'difference' | 'lo' | 'hi', number>
  >;
  readonly delong: {
    readonly positives: number;
    readonly scores: readonly [readonly number[], readonly number[]];
    readonly auc: readonly [number, number];
    readonly standardError: readonly [number, number];
    readonly covariance: number;
    readonly z: number;
    readonly p: number;
  };
  readonly nadeauBengio: {
    readonly differences: readonly number[];
    readonly naive: { readonly t: number; readonly p: number };
    readonly corrected: { readonly t: number; readonly p: number; readonly lo: number; readonly hi: number };
  };
  readonly calibration: { readonly p: readonly number[]; readonly o: readonly number[] } & Readonly<
    Record<
      | 'brier'
      | 'logLoss'
      | 'eceWidth5'
      | 'eceMass4'
      | 'spiegelhalterZ'
      | 'spiegelhalterP'
      | 'slope'
      | 'intercept',
      number
    >
  >;
  readonly fairness: {
    readonly A: Cells;
    readonly B: Cells;
    readonly ratio: number;
  } & Readonly<Record<'selection' | 'tpr' | 'fpr' | 'ppv', readonly [number, number]>>;
  readonly kappa: { readonly table: readonly number[]; readonly agreement: number; readonly kappa: number };
}

const golden: Vectors = JSON.parse(
  readFileSync(new URL('../../references/evaluation.json', import.meta.url), 'utf8'),
).vectors;
const stream = () => pcg32(Uint8Array.from({ length: 16 }, (_, at) => at));
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('published values', () => {
  test('exact, mid-p and corrected χ² of McNemar', () => {
    const { firstOnly, secondOnly, exactP, midP, chiSquare } = golden.mcnemar;
    const found = compareAnswers({ both: 40, firstOnly, secondOnly, neither: 10 });
    expect(found.exactP).toBeCloseTo(exactP, 5);
    expect(found.midP).toBeCloseTo(midP, 5);
    expect(found.chiSquare).toBeCloseTo(chiSquare, 4);
  });

  test('paired interval of a difference of proportions', () => {
    const { difference, lo, hi, ...table } = golden.newcombePaired;
    const found = compareAnswers(table);
    expect(found.difference).toBeCloseTo(difference, 3);
    expect(found.interval.lo).toBeCloseTo(lo, 3);
    expect(found.interval.hi).toBeCloseTo(hi, 3);
  });

  test('areas, standard errors, covariance and test of two correlated curves', () => {
    const { positives, scores, auc, standardError, covariance, z, p } = golden.delong;
    const labels = Uint8Array.from(scores[0], (_, row) => Number(row < positives));
    const first = rankScores({ scores: Float64Array.from(scores[0]), labels });
    const second = rankScores({ scores: Float64Array.from(scores[1]), labels });
    const found = compareAuc(first, second, labels);
    expect(found?.first).toBeCloseTo(auc[0], 6);
    expect(found?.second).toBeCloseTo(auc[1], 6);
    expect(found?.standardErrors[0]).toBeCloseTo(standardError[0], 6);
    expect(found?.standardErrors[1]).toBeCloseTo(standardError[1], 6);
    expect(found?.covariance).toBeCloseTo(covariance, 8);
    expect(found?.z).toBeCloseTo(z, 5);
    expect(found?.p).toBeCloseTo(p, 5);
    expect(measureAuc(first)?.standardError).toBeCloseTo(standardError[0], 6);
  });

  test('resampled t of ten folds, as they are and corrected', () => {
    const { differences, naive, corrected } = golden.nadeauBengio;
    const found = compareFolds(differences, 1 / 9);
    expect(found.naive.t).toBeCloseTo(naive.t, 4);
    expect(found.naive.p).toBeCloseTo(naive.p, 5);
    expect(found.corrected.t).toBeCloseTo(corrected.t, 4);
    expect(found.corrected.p).toBeCloseTo(corrected.p, 5);
    expect(found.corrected.interval.lo).toBeCloseTo(corrected.lo, 5);
    expect(found.corrected.interval.hi).toBeCloseTo(corrected.hi, 5);
  });

  test('calibration of twelve probabilities', () => {
    const { calibration } = golden;
    const probabilities = Float64Array.from(calibration.p);
    const labels = Uint8Array.from(calibration.o);
    const found = measureCalibration(probabilities, labels, {
      stream: stream(),
      bins: { width: 5, mass: 4 },
    });
    expect(found.brier.value).toBeCloseTo(calibration.brier, 6);
    expect(found.diagrams[0]?.ece).toBeCloseTo(calibration.eceWidth5, 6);
    expect(found.diagrams[1]?.ece).toBeCloseTo(calibration.eceMass4, 6);
    expect(found.spiegelhalter?.z).toBeCloseTo(calibration.spiegelhalterZ, 5);
    expect(found.spiegelhalter?.p).toBeCloseTo(calibration.spiegelhalterP, 5);
    expect(found.recalibration?.slope).toBeCloseTo(calibration.slope, 4);
    expect(found.recalibration?.intercept).toBeCloseTo(calibration.intercept, 4);
    const { value, reliability, resolution, uncertainty, withinBins } = found.brier;
    expect(reliability - resolution + uncertainty + withinBins).toBeCloseTo(value, 12);
    expect(mean(measureBinaryLosses(probabilities, labels).logLoss)).toBeCloseTo(calibration.logLoss, 6);
  });

  test('rates of two groups', () => {
    const { A, B, selection, ratio, tpr, fpr, ppv } = golden.fairness;
    const labels: number[] = [];
    const answers: number[] = [];
    const codes: number[] = [];
    [A, B].forEach(({ tp, fp, fn, tn }, code) => {
      const add = (count: number, label: number, answer: number): void => {
        for (let row = 0; row < count; row += 1) {
          labels.push(label);
          answers.push(answer);
          codes.push(code);
        }
      };
      add(tp, 1, 1);
      add(fp, 0, 1);
      add(fn, 1, 0);
      add(tn, 0, 0);
    });
    const report = measureGroups(Uint8Array.from(labels), Uint8Array.from(answers), {
      column: 'groupe',
      names: ['A', 'B'],
      codes: Int32Array.from(codes),
    });
    const expected = { selection, tpr, fpr, ppv };
    report.groups.forEach(({ rates }, group) => {
      for (const rate of ['selection', 'tpr', 'fpr', 'ppv'] as const)
        expect(rates[rate].value).toBeCloseTo(expected[rate][group] ?? Number.NaN, 4);
    });
    expect(report.parityRatio).toBeCloseTo(ratio, 4);
    expect(report.parityDifference).toBeCloseTo(0.1, 12);
    expect(report.oddsDifference).toBeCloseTo(0.3, 12);
    expect(report.baseRatesDiffer).toBe(true);
  });

  test('κ of a table where agreement is high and classes are rare', () => {
    const { table, agreement, kappa } = golden.kappa;
    const found = measureConfusion({ classes: 2, counts: Float64Array.from(table) });
    expect(found.accuracy).toBeCloseTo(agreement, 12);
    expect(found.kappa).toBeCloseTo(kappa, 4);
  });
});
