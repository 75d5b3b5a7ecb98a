import { pcg32 } from '@etalon/numeric';
import { describe, expect, test } from 'vitest';
import { checkClassOrder, checkScores } from './check-scores.ts';
import { measureCalibration } from './measure-calibration.ts';
import { measureSlices } from './measure-slices.ts';
import { rankScores } from './rank-scores.ts';
import { weighThresholds } from './weigh-thresholds.ts';

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

describe('what the figures hide', () => {
  test('probabilities that are right have the error that chance gives, and a slope of 1', () => {
    const { scores, labels } = drawBinary(6_000);
    const found = measureCalibration(scores, labels, { stream: stream() });
    for (const { ece, eceByChance } of found.diagrams) expect(ece).toBeLessThan(2 * eceByChance.upper);
    expect(found.recalibration?.slopeInterval.lo).toBeLessThan(1);
    expect(found.recalibration?.slopeInterval.hi).toBeGreaterThan(1);
    const sharp = measureCalibration(
      scores.map((p) => p ** 2 / (p ** 2 + (1 - p) ** 2)),
      labels,
      { stream: stream() },
    );
    expect(sharp.recalibration?.slopeInterval.hi).toBeLessThan(1);
    expect(sharp.diagrams[0]?.ece).toBeGreaterThan(sharp.diagrams[0]?.eceByChance.upper ?? 1);
  });

  test.each([
    { rows: 300, every: 3, period: 101 },
    { rows: 200, every: 4, period: 97 },
  ])(
    'a probability of 0 that was wrong does not stop the recalibration of $rows rows',
    ({ rows, every, period }) => {
      const labels = Uint8Array.from({ length: rows }, (_, row) => Number(row % every === 0));
      const scores = Float64Array.from(labels, (_, row) => ((row * 31) % period) / period);
      const { recalibration, clipped } = measureCalibration(scores, labels, { stream: stream() });
      expect(clipped).toBe(3);
      expect(recalibration?.slopeInterval.lo).toBeLessThan(0);
      expect(recalibration?.slopeInterval.hi).toBeGreaterThan(0);
      expect(Math.abs(recalibration?.slope ?? 1)).toBeLessThan(0.1);
    },
  );

  test('classes that a probability separates have no recalibration', () => {
    const found = measureCalibration(Float64Array.of(0.1, 0.2, 0.8, 0.9), Uint8Array.of(0, 0, 1, 1), {
      stream: stream(),
    });
    expect(found.recalibration).toBeNull();
  });

  test('the cost at each threshold is the count of its errors, and costs move the threshold', () => {
    const { scores, labels } = drawBinary(4_000);
    const ranked = rankScores({ scores, labels });
    const found = weighThresholds(ranked, { falsePositive: 1, falseNegative: 4 }, stream());
    expect(found.fromCosts.threshold).toBeCloseTo(0.2, 12);
    let cost = 0;
    labels.forEach((label, row) => {
      const yes = (scores[row] ?? 0) >= 0.2;
      cost += label === 1 ? (yes ? 0 : 4) : yes ? 1 : 0;
    });
    expect(found.fromCosts.cost).toBeCloseTo(cost / 4_000, 12);
    expect(found.least.cost).toBeLessThanOrEqual(found.fromCosts.cost);
    expect(found.leastRange.lo).toBeLessThan(0.2);
    expect(found.leastRange.hi).toBeGreaterThan(0.15);
    expect(found.curve.length).toBeLessThanOrEqual(202);
    expect(found.curve[0]).toMatchObject({ truePositives: 0, falsePositives: 0 });
    expect(found.curve.at(-1)).toMatchObject({ falseNegatives: 0, trueNegatives: 0 });
  });

  test('slices have intervals, an adjusted p, and small ones are named without a figure', () => {
    const hits = Uint8Array.from({ length: 300 }, (_, row) => Number(row >= 100 || row % 2 === 0));
    const codes = Int32Array.from(hits, (_, row) => (row < 100 ? 0 : row < 290 ? 1 : 2));
    const { slices, small, tested } = measureSlices(hits, [
      { column: 'ville', names: ['A', 'B', 'C'], codes },
    ]);
    expect(tested).toBe(2);
    expect(small).toEqual([{ column: 'ville', name: 'C', n: 10 }]);
    expect(slices[0]).toMatchObject({ name: 'A', n: 100, value: 0.5 });
    expect(slices[0]?.adjustedP).toBeLessThan(1e-10);
    expect(slices[0]?.shrunk).toBeGreaterThan(0.5);
    expect(slices[0]?.differenceInterval?.hi).toBeLessThan(-0.35);
  });
});

describe('faults of scores', () => {
  test('logits, cells that are no number and sums other than 1 are counted from their first row', () => {
    const logits = checkScores([Float64Array.of(0.2, -1.5, 3.1)]);
    expect(logits).toMatchObject({ likeLogits: true, outside: { count: 2, firstRow: 1, firstColumn: 0 } });
    const holes = checkScores([Float64Array.of(0.2, Number.NaN), Float64Array.of(0.8, 0.5)]);
    expect(holes.notFinite).toEqual({ count: 1, firstRow: 1, firstColumn: 0 });
    const sums = checkScores([Float64Array.of(0.2, 0.5, 0.5), Float64Array.of(0.8, 0.5, 0.7)]);
    expect(sums.sums).toMatchObject({ count: 1, firstRow: 2 });
    expect(sums.sums.firstSum).toBeCloseTo(1.2, 12);
    expect(checkScores([Float64Array.of(0, 1)]).outside.count).toBe(0);
  });

  test('columns in another order than their names are told with the order that answers right', () => {
    const truth = Int32Array.from({ length: 90 }, (_, row) => row % 3);
    const columns = [1, 2, 0].map((code) => Float64Array.from(truth, (own) => (own === code ? 0.8 : 0.1)));
    expect(checkClassOrder(columns, truth)).toEqual({
      asNamed: 0,
      reordered: 1,
      order: [1, 2, 0],
      isSuspect: true,
    });
    const named = [0, 1, 2].map((code) => Float64Array.from(truth, (own) => (own === code ? 0.8 : 0.1)));
    expect(checkClassOrder(named, truth)).toMatchObject({ asNamed: 1, isSuspect: false });
  });
});
