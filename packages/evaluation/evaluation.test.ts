import { pcg32 } from '@etalon/numeric';
import { describe, expect, test } from 'vitest';
import { compareAnswers } from './compare-answers.ts';
import { compareFolds } from './compare-folds.ts';
import { compareModels } from './compare-models.ts';
import { type ClassificationRows, evaluateClassification } from './evaluate-classification.ts';
import type { Figure } from './figure.ts';
import { findMedian } from './find-median.ts';
import { measureDesign, measureDesignErrors } from './measure-design.ts';
import { measureRegression } from './measure-regression.ts';

const stream = (first = 0) => pcg32(Uint8Array.from({ length: 16 }, (_, at) => at + first));

/** Labels drawn from the probabilities themselves, rounded so that some are equal. */
function drawBinary(
  n: number,
  decimals = 3,
): { scores: Float64Array; labels: Uint8Array; truth: Int32Array } {
  const random = stream(7);
  const scores = Float64Array.from({ length: n }, () => Number(random.nextUnit().toFixed(decimals)));
  const labels = Uint8Array.from(scores, (p) => Number(random.nextUnit() < p));
  return { scores, labels, truth: Int32Array.from(labels) };
}

const twoClasses = (truth: Int32Array, scores: Float64Array): ClassificationRows => ({
  classes: ['non', 'oui'],
  positive: 1,
  truth,
  predicted: null,
  scores: [scores],
  scoreKind: 'probability',
});
const pick = (figures: readonly Figure[], metric: string): Figure | undefined =>
  figures.find((figure) => figure.metric === metric);

describe('one model', () => {
  const { scores, truth } = drawBinary(2_000);
  const quality = evaluateClassification(twoClasses(truth, scores), { stream: stream() });

  test('every figure has rows, a method, and an interval that holds it', () => {
    for (const figure of [...quality.figures, ...quality.gains]) {
      expect(figure.n).toBeGreaterThan(0);
      expect(figure.gap).toBeNull();
      expect(figure.interval?.lo ?? 2).toBeLessThanOrEqual(figure.value ?? 0);
      expect(figure.interval?.hi ?? -2).toBeGreaterThanOrEqual(figure.value ?? 0);
    }
    expect(pick(quality.figures, 'accuracy')?.method).toBe('wilson');
    expect(pick(quality.figures, 'roc-auc')?.method).toBe('delong-logit');
    expect(pick(quality.figures, 'mcc')?.method).toBe('bca');
  });

  test('the same seed gives the same document', () => {
    expect(evaluateClassification(twoClasses(truth, scores), { stream: stream() })).toEqual(quality);
  });

  test('a test set of one class has no area, no gain and no correlation, and says so', () => {
    const alone = evaluateClassification(
      twoClasses(
        new Int32Array(40).fill(1),
        Float64Array.from({ length: 40 }, (_, i) => i / 40),
      ),
      { stream: stream() },
    );
    for (const metric of ['roc-auc', 'average-precision', 'mcc', 'balanced-accuracy'])
      expect(pick(alone.figures, metric)).toMatchObject({ value: null, gap: 'one-class' });
    expect(pick(alone.gains, 'accuracy-gain')).toMatchObject({ value: null, gap: 'one-class' });
    expect(pick(alone.figures, 'accuracy')?.value).toBe(0.5);
  });

  test('scores that are no probabilities rank, and give no loss', () => {
    const rows = {
      ...twoClasses(
        truth,
        scores.map((p) => 10 * p - 5),
      ),
      scoreKind: 'score',
    } as const;
    const ranked = evaluateClassification(rows, { stream: stream(), threshold: 0 });
    expect(pick(ranked.figures, 'roc-auc')?.value).toBe(pick(quality.figures, 'roc-auc')?.value);
    expect(pick(ranked.figures, 'log-loss')).toMatchObject({ value: null, gap: 'no-probability' });
  });

  test('a perfect model of twelve rows has area 1 without an interval, and gains 1', () => {
    const labels = Int32Array.from({ length: 12 }, (_, i) => i % 2);
    const perfect = evaluateClassification(twoClasses(labels, Float64Array.from(labels)), {
      stream: stream(),
    });
    expect(pick(perfect.figures, 'roc-auc')).toMatchObject({ value: 1, interval: null, gap: 'perfect' });
    expect(pick(perfect.gains, 'accuracy-gain')?.value).toBe(1);
    expect(perfect.clipped).toBe(12);
    expect(pick(perfect.figures, 'accuracy')?.interval?.lo).toBeCloseTo(0.7575, 3);
  });

  test('several classes: the mean over classes is a mean, the rest has intervals', () => {
    const random = stream(11);
    const columns = [0, 1, 2].map(() => new Float64Array(900));
    const codes = new Int32Array(900);
    for (let row = 0; row < 900; row += 1) {
      const raw = columns.map(() => random.nextUnit() ** 3 + 0.01);
      const total = raw.reduce((sum, value) => sum + value, 0);
      columns.forEach((column, code) => {
        column[row] = (raw[code] ?? 0) / total;
      });
      const u = random.nextUnit();
      const first = columns[0]?.[row] ?? 0;
      codes[row] = u < first ? 0 : u < first + (columns[1]?.[row] ?? 0) ? 1 : 2;
    }
    const many = evaluateClassification(
      {
        classes: ['a', 'b', 'c'],
        positive: null,
        truth: codes,
        predicted: null,
        scores: columns,
        scoreKind: 'probability',
      },
      { stream: stream() },
    );
    expect(pick(many.figures, 'roc-auc-ovr')).toMatchObject({ method: 'none', gap: 'averaged' });
    expect(pick(many.figures, 'top-2-accuracy')?.value).toBeGreaterThan(
      pick(many.figures, 'accuracy')?.value ?? 1,
    );
    expect(pick(many.figures, 'log-loss')?.method).toBe('bca');
    expect(many.perClass.reduce((sum, one) => sum + one.support, 0)).toBe(900);
  });
});

describe('numbers', () => {
  test.each([
    { title: 'an odd count', values: Array.from({ length: 7_001 }, (_, i) => ((i * 7919) % 7_001) ** 2) },
    {
      title: 'an even count',
      values: Array.from({ length: 7_000 }, (_, i) => 1 / (1 + ((i * 7919) % 7_000))),
    },
    {
      title: 'one value far from the others',
      values: Array.from({ length: 5_000 }, (_, i) => (i === 9 ? 1e300 : i % 977)),
    },
    { title: 'values that do not differ', values: new Array<number>(4_000).fill(3) },
    { title: 'two values', values: [1, 4] },
  ])('the median of $title is that of the sorted values', ({ values }) => {
    const sorted = values.toSorted((one, other) => one - other);
    const at = (place: number): number => sorted[place] ?? Number.NaN;
    const middle = (values.length - 1) / 2;
    expect(findMedian(Float64Array.from(values))).toBeCloseTo(
      (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
      12,
    );
  });

  test('errors of three predictions are counted by hand', () => {
    const facts = measureRegression(
      { truth: Float64Array.of(1, 2, 6), predicted: Float64Array.of(2, 2, 3) },
      { stream: stream(), quantile: 0.9 },
    );
    const value = (metric: string): number => pick(facts.figures, metric)?.value ?? Number.NaN;
    expect(value('mae')).toBeCloseTo(4 / 3, 12);
    expect(value('rmse')).toBeCloseTo(Math.sqrt(10 / 3), 12);
    expect(value('median-absolute-error')).toBe(1);
    expect(value('r2')).toBeCloseTo(1 - 10 / 14, 12);
    expect(value('mape')).toBeCloseTo((1 + 0 + 0.5) / 3, 12);
    expect(value('pinball')).toBeCloseTo((0.1 + 0 + 2.7) / 3, 12);
    expect(facts.bias).toBeCloseTo(2 / 3, 12);
  });

  test('a truth of zero leaves the relative error out, a constant truth leaves R² out', () => {
    const facts = measureRegression(
      { truth: Float64Array.of(0, 0, 0), predicted: Float64Array.of(1, 0, 2) },
      { stream: stream() },
    );
    expect(pick(facts.figures, 'mape')).toMatchObject({ value: null, gap: 'zero-truth' });
    expect(pick(facts.figures, 'r2')).toMatchObject({ value: null, gap: 'constant-truth' });
    expect(facts.zeroTruths).toBe(3);
  });
});

describe('two models', () => {
  test('a model beside itself differs by nothing', () => {
    const { scores, truth } = drawBinary(400);
    const rows = twoClasses(truth, scores);
    const found = compareModels(rows, rows, { stream: stream() });
    expect(found.answers).toMatchObject({ firstOnly: 0, secondOnly: 0, difference: 0, exactP: 1, midP: 1 });
    expect(found.auc).toMatchObject({ difference: 0, p: 1 });
    expect(found.brier?.difference).toBe(0);
    expect(found.examples).toEqual({ firstOnly: [], secondOnly: [] });
  });

  test('exchanging the models turns the signs round and keeps p', () => {
    const one = compareAnswers({ both: 50, firstOnly: 12, secondOnly: 5, neither: 9 });
    const other = compareAnswers({ both: 50, firstOnly: 5, secondOnly: 12, neither: 9 });
    expect(one.midP).toBe(other.midP);
    expect(one.interval.lo).toBeCloseTo(-other.interval.hi, 12);
  });

  test('one fold is not a comparison', () => {
    expect(() => compareFolds([0.1], 1 / 9)).toThrow('evaluation.too-few-folds');
  });
});

describe('rows that do not count the same', () => {
  const { scores, truth } = drawBinary(400);
  const rows = twoClasses(truth, scores);
  const weigh = (weights: Float64Array) => ({ weights, clusters: null });

  test('weights of 1 give the figures of plain rows', () => {
    const plain = evaluateClassification(rows, { stream: stream() });
    const weighted = measureDesign(rows, weigh(new Float64Array(400).fill(1)), { stream: stream() });
    for (const { metric, value } of weighted)
      expect(value).toBeCloseTo(pick(plain.figures, metric)?.value ?? Number.NaN, 10);
  });

  test('a row of weight 2 counts as two rows, one of weight 0 as none', () => {
    const weights = Float64Array.from({ length: 400 }, (_, row) => row % 3);
    const places = [...weights.keys()].flatMap((row) => new Array<number>(row % 3).fill(row));
    const repeated = twoClasses(
      Int32Array.from(places, (row) => truth[row] ?? 0),
      Float64Array.from(places, (row) => scores[row] ?? 0),
    );
    const plain = evaluateClassification(repeated, { stream: stream() });
    for (const { metric, value } of measureDesign(rows, weigh(weights), { stream: stream() }))
      expect(value).toBeCloseTo(pick(plain.figures, metric)?.value ?? Number.NaN, 10);
    const numbers = { truth: scores, predicted: scores.map((p) => p ** 2) };
    const errors = measureDesignErrors(numbers, weigh(weights), { stream: stream() });
    const twice = measureRegression(
      {
        truth: Float64Array.from(places, (row) => scores[row] ?? 0),
        predicted: Float64Array.from(places, (row) => (scores[row] ?? 0) ** 2),
      },
      { stream: stream() },
    );
    for (const { metric, value } of errors)
      expect(value).toBeCloseTo(pick(twice.figures, metric)?.value ?? Number.NaN, 10);
  });

  test('a weight under 0, and weights that are all 0, are refused', () => {
    const weights = new Float64Array(400).fill(1);
    weights[7] = -1;
    expect(() => measureDesign(rows, weigh(weights), { stream: stream() })).toThrow('evaluation.bad-weights');
    expect(() => measureDesign(rows, weigh(new Float64Array(400)), { stream: stream() })).toThrow(
      'evaluation.bad-weights',
    );
  });

  test('rows copied four times keep their figures, and entities keep the width that copies would shrink', () => {
    const copy = (values: ArrayLike<number>): number[] =>
      Array.from({ length: 4 * values.length }, (_, row) => values[row % values.length] ?? 0);
    const copied = twoClasses(Int32Array.from(copy(truth)), Float64Array.from(copy(scores)));
    const codes = Int32Array.from({ length: 1_600 }, (_, row) => row % 400);
    const design = { weights: null, clusters: { codes, count: 400 } };
    const widthOf = (figures: readonly Figure[]): number => {
      const interval = pick(figures, 'accuracy')?.interval;
      return (interval?.hi ?? 0) - (interval?.lo ?? 0);
    };
    const alone = measureDesign(rows, { weights: null, clusters: null }, { stream: stream() });
    const byEntity = measureDesign(copied, design, { stream: stream() });
    const byRow = measureDesign(copied, { weights: null, clusters: null }, { stream: stream() });
    expect(pick(byEntity, 'roc-auc')?.value).toBeCloseTo(pick(alone, 'roc-auc')?.value ?? 0, 12);
    expect(widthOf(byEntity) / widthOf(alone)).toBeGreaterThan(0.93);
    expect(widthOf(byEntity) / widthOf(alone)).toBeLessThan(1.07);
    expect(widthOf(byRow) / widthOf(alone)).toBeLessThan(0.6);
  });
});
