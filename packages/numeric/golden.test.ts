import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { estimateAuc } from './auc.ts';
import { limitBca } from './bca.ts';
import { chiSquareUpperTail } from './chi-square.ts';
import { factorCholesky, solveCholesky } from './cholesky.ts';
import { correlatePearson, correlateSpearman } from './correlation.ts';
import { correctCramerV } from './cramer-v.ts';
import { newcombeInterval } from './newcombe.ts';
import { normalQuantile, normalUpperTail } from './normal.ts';
import { interpolateQuantile } from './quantiles.ts';
import { rankValues } from './ranks.ts';
import { measureWasserstein } from './wasserstein.ts';
import { wilsonInterval } from './wilson.ts';

interface Vectors {
  readonly wilson: readonly { count: number; total: number; lo: number; hi: number }[];
  readonly newcombe: {
    first: { count: number; total: number };
    second: { count: number; total: number };
    lo: number;
    hi: number;
  };
  readonly bca: { data: number[]; bias: number; acceleration: number; lo: number; hi: number };
  readonly delong: { positives: number; scores: number[][]; auc: number[]; standardError: number[] };
  readonly wasserstein: { x: number[]; y: number[]; value: number };
  readonly chiSquare: readonly { x: number; df: number; p: number }[];
  readonly normal: readonly { z: number; p: number }[];
}
const golden: Vectors = JSON.parse(
  readFileSync(new URL('../../references/numeric.json', import.meta.url), 'utf8'),
).vectors;

describe('published values', () => {
  test.each(golden.wilson)('Wilson $count/$total', ({ count, total, lo, hi }) => {
    const interval = wilsonInterval(count, total);
    expect(interval.lo).toBeCloseTo(lo, 4);
    expect(interval.hi).toBeCloseTo(hi, 4);
  });

  test('Newcombe difference of two independent proportions', () => {
    const interval = newcombeInterval(golden.newcombe.first, golden.newcombe.second);
    expect(interval.lo).toBeCloseTo(golden.newcombe.lo, 4);
    expect(interval.hi).toBeCloseTo(golden.newcombe.hi, 4);
  });

  test('BCa over the exhaustive bootstrap of five values', () => {
    const { data, bias, acceleration, lo, hi } = golden.bca;
    const replicates = new Float64Array(5 ** 5);
    for (let code = 0; code < replicates.length; code += 1)
      replicates[code] =
        [1, 5, 25, 125, 625].reduce((sum, unit) => sum + (data[Math.floor(code / unit) % 5] ?? 0), 0) / 5;
    const total = data.reduce((sum, value) => sum + value, 0);
    const result = limitBca({
      estimate: total / 5,
      replicates,
      jackknife: Float64Array.from(data, (v) => (total - v) / 4),
    });
    expect(result.bias).toBeCloseTo(bias, 4);
    expect(result.acceleration).toBeCloseTo(acceleration, 5);
    expect(result.lo).toBeCloseTo(lo, 10);
    expect(result.hi).toBeCloseTo(hi, 10);
  });

  test.each([0, 1])('DeLong area and standard error of classifier %i', (which) => {
    const scores = golden.delong.scores[which] ?? [];
    const result = estimateAuc(
      scores,
      scores.map((_, i) => (i < golden.delong.positives ? 1 : 0)),
    );
    expect(result.auc).toBeCloseTo(golden.delong.auc[which] ?? 0, 6);
    expect(result.standardError).toBeCloseTo(golden.delong.standardError[which] ?? 0, 5);
  });

  test('Wasserstein distance of two samples of unequal sizes', () => {
    const { x, y, value } = golden.wasserstein;
    expect(measureWasserstein(x, y)).toBeCloseTo(value, 5);
    expect(measureWasserstein(y, x)).toBeCloseTo(value, 5);
  });

  test.each(golden.chiSquare)('chi-square upper tail at $x with $df degrees', ({ x, df, p }) => {
    expect(Math.abs(chiSquareUpperTail(x, df) / p - 1)).toBeLessThan(1e-6);
  });

  test.each(golden.normal)('normal upper tail at $z', ({ z, p }) => {
    expect(Math.abs(normalUpperTail(z) / p - 1)).toBeLessThan(1e-6);
    expect(normalQuantile(1 - normalUpperTail(1.2))).toBeCloseTo(1.2, 10);
  });
});

describe('small exact cases', () => {
  test('ranks share the mean of tied places', () => {
    expect([...rankValues([10, 20, 20, 5])]).toEqual([2, 3.5, 3.5, 1]);
  });

  test('quantiles interpolate between order statistics', () => {
    expect([0, 0.25, 0.5, 1].map((p) => interpolateQuantile([1, 2, 3, 4], p))).toEqual([1, 1.75, 2.5, 4]);
  });

  test('a monotone curve has rank correlation one and a lower linear one', () => {
    const x = [1, 2, 3, 4, 5];
    const y = x.map((value) => value ** 3);
    expect(correlateSpearman(x, y)).toBeCloseTo(1, 12);
    expect(correlatePearson(x, y)).toBeLessThan(0.96);
  });

  test('Cramér of two identical binary variables is close to one and of independent ones zero', () => {
    expect(correctCramerV({ chiSquare: 100, total: 100, rows: 2, columns: 2 })).toBeCloseTo(1, 12);
    expect(correctCramerV({ chiSquare: 0.4, total: 100, rows: 2, columns: 2 })).toBe(0);
  });

  test('Cholesky solves a symmetric system and refuses a singular one', () => {
    const lower = factorCholesky([4, 2, 2, 3], 2);
    expect([...solveCholesky(lower, [8, 7])].map((v) => Number(v.toFixed(12)))).toEqual([1.25, 1.5]);
    expect(() => factorCholesky([1, 1, 1, 1], 2)).toThrow('numeric.not-positive-definite');
  });
});
