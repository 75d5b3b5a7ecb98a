import { normalQuantile, pcg32 } from '@etalon/numeric';
import { describe, expect, test } from 'vitest';
import { measureAuc, measureAveragePrecision, rankScores } from './rank-scores.ts';
import { resampleCounts } from './resample-counts.ts';
import { resampleRows } from './resample-rows.ts';
import { sortScores } from './sort-scores.ts';

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

describe('order and ranking', () => {
  test.each([
    { title: 'numbers of every sign', values: [3, -1, 0, -0, 2.5, -7e300, 1e-320, 3, -1] },
    {
      title: 'values that share their first bits',
      values: Array.from({ length: 300 }, (_, i) => 0.5 + ((i * 7919) % 300) * 2 ** -50),
    },
    { title: 'one value', values: [1, 1, 1, 1] },
    { title: 'nothing', values: [] },
  ])('$title are sorted, equal ones in the order of their rows', ({ values }) => {
    const expected = values
      .map((value, row) => ({ value, row }))
      .sort((one, other) => one.value - other.value || one.row - other.row)
      .map(({ row }) => row);
    expect([...sortScores(Float64Array.from(values))]).toEqual(expected);
  });

  test('the area is the share of pairs in order, equal scores counting half', () => {
    const { scores, labels } = drawBinary(160, 1);
    let pairs = 0;
    let good = 0;
    scores.forEach((one, i) => {
      scores.forEach((other, j) => {
        if (labels[i] !== 1 || labels[j] !== 0) return;
        pairs += 1;
        good += one > other ? 1 : one === other ? 0.5 : 0;
      });
    });
    expect(measureAuc(rankScores({ scores, labels }))?.value).toBeCloseTo(good / pairs, 12);
  });

  test('average precision of a small list is counted by hand', () => {
    const ranked = rankScores({
      scores: Float64Array.of(0.9, 0.8, 0.7, 0.7, 0.1),
      labels: Uint8Array.of(1, 0, 1, 0, 1),
    });
    expect(measureAveragePrecision(ranked)).toBeCloseTo((1 + 2 / 4 + 3 / 5) / 3, 12);
  });

  test('turning every score round turns the area round', () => {
    const { scores, labels } = drawBinary(500);
    const there = measureAuc(rankScores({ scores, labels }))?.value ?? 0;
    const back = measureAuc(rankScores({ scores: scores.map((p) => 1 - p), labels }))?.value ?? 0;
    expect(there + back).toBeCloseTo(1, 12);
  });
});

describe('intervals', () => {
  test('resampled rows give the standard error of a mean, and the same seed the same interval', () => {
    const random = stream(3);
    const values = Float64Array.from({ length: 8_000 }, () =>
      normalQuantile(Math.max(1e-12, random.nextUnit())),
    );
    const run = (first: number) =>
      resampleRows({
        rows: values.length,
        values: 1,
        stream: stream(first),
        statistic: (counts, into) => {
          let sum = 0;
          for (let row = 0; row < values.length; row += 1) sum += (counts[row] ?? 0) * (values[row] ?? 0);
          into[0] = sum / values.length;
        },
      });
    const { intervals, method } = run(1);
    const half = ((intervals[0]?.hi ?? 0) - (intervals[0]?.lo ?? 0)) / 2;
    expect(method).toBe('percentile');
    expect(half).toBeGreaterThan((0.93 * 1.96) / Math.sqrt(8_000));
    expect(half).toBeLessThan((1.07 * 1.96) / Math.sqrt(8_000));
    expect(run(1).intervals).toEqual(intervals);
    expect(run(2).intervals).not.toEqual(intervals);
  });

  test('resampled counts and resampled rows agree on what both can measure', () => {
    const { scores, truth, labels } = drawBinary(3_000);
    const hits = Uint8Array.from(truth, (code, row) => Number(code === Number((scores[row] ?? 0) >= 0.5)));
    const good = hits.reduce((sum, hit) => sum + hit, 0);
    const [byCounts] = resampleCounts({
      counts: Float64Array.of(good, labels.length - good),
      statistic: ([yes = 0, no = 0]) => [yes / (yes + no)],
      stream: stream(),
    });
    const byRows = resampleRows({
      rows: hits.length,
      values: 1,
      stream: stream(),
      statistic: (counts, into) => {
        let sum = 0;
        for (let row = 0; row < hits.length; row += 1) sum += (counts[row] ?? 0) * (hits[row] ?? 0);
        into[0] = sum / hits.length;
      },
    });
    expect(byCounts?.interval?.lo).toBeCloseTo(byRows.intervals[0]?.lo ?? 0, 2);
    expect(byCounts?.interval?.hi).toBeCloseTo(byRows.intervals[0]?.hi ?? 0, 2);
  });

  test('strata keep their totals in every resample', () => {
    const totals = new Set<number>();
    resampleCounts({
      counts: Float64Array.of(30, 20, 5, 45),
      strata: Int32Array.of(0, 0, 1, 1),
      statistic: ([a = 0, b = 0]) => {
        totals.add(a + b);
        return [a];
      },
      stream: stream(),
      replicates: 50,
    });
    expect([...totals].sort()).toEqual([49, 50]);
  });
});
