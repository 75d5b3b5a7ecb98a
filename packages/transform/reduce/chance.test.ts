import { drawNormal, pcg32 } from '@etalon/numeric';
import { describe, expect, test } from 'vitest';
import type { DenseMatrix } from '../matrix.ts';
import { analyseParallel } from './analyse-parallel.ts';
import { choosePerplexity, embedTsne } from './embed-tsne.ts';
import { measureFidelity } from './measure-fidelity.ts';
import { measureStability } from './measure-stability.ts';

const stream = (seed = 1) => pcg32(new Uint8Array(16).fill(seed));

/** Rows of twelve columns that follow `factors` hidden numbers, with a noise of their own. */
function drawFactors(rows: number, factors: number): DenseMatrix {
  const columns = 12;
  const draws = stream(7);
  const data = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const hidden = Array.from({ length: factors }, () => drawNormal(draws));
    for (let column = 0; column < columns; column += 1)
      data[row * columns + column] = (hidden[column % Math.max(1, factors)] ?? 0) * 2 + drawNormal(draws);
  }
  return { kind: 'dense', rows, columns, data };
}

describe('parallel analysis', () => {
  test.each([0, 1, 3])('finds the %i hidden numbers that columns follow', (factors) => {
    const found = analyseParallel(drawFactors(300, factors), stream());
    expect(found).toMatchObject({ kept: factors, permutations: 200 });
    const sum = found?.variances.reduce((total, value) => total + value, 0) ?? 0;
    const limits = found?.limits.toSorted((a, b) => b - a);
    expect(sum).toBeGreaterThan(11);
    expect(limits).toEqual(found?.limits);
  });

  test('is not made of holes, of more columns than rows, nor above a few seconds of work', () => {
    const matrix = drawFactors(50, 1);
    expect(analyseParallel({ ...matrix, data: matrix.data.with(3, Number.NaN) }, stream())).toBeNull();
    expect(
      analyseParallel({ kind: 'dense', rows: 4, columns: 150, data: new Float64Array(600) }, stream()),
    ).toBeNull();
  });
});

describe('exact t-SNE', () => {
  const matrix = drawFactors(90, 2);
  test('is the same from the same draws, keeps most neighbours, and moves with the seed', () => {
    const laid = embedTsne(matrix, stream());
    expect(embedTsne(matrix, stream())).toEqual(laid);
    expect(embedTsne(matrix, stream(2))).not.toEqual(laid);
    expect(measureFidelity(matrix, laid, 8).trustworthiness).toBeGreaterThan(0.85);
  });

  test('takes ten rows at least and two thousand at most', () => {
    const rows = (count: number): DenseMatrix => ({
      kind: 'dense',
      rows: count,
      columns: 1,
      data: new Float64Array(count),
    });
    expect(() => embedTsne(rows(9), stream())).toThrow('transform.too-few-rows');
    expect(() => embedTsne(rows(2_001), stream())).toThrow('transform.too-many-rows');
    expect([10, 91, 1_000].map(choosePerplexity)).toEqual([3, 30, 30]);
  });
});

test('stability: one layout agrees with itself and its mirror, not with rows in another order', () => {
  const line = (places: readonly number[]): DenseMatrix => ({
    kind: 'dense',
    rows: places.length,
    columns: 1,
    data: Float64Array.from(places),
  });
  const places = [0, 1, 3, 7, 15, 31];
  expect(measureStability([line(places), line(places.map((place) => -place))], 2)).toMatchObject({
    seeds: 2,
    rows: 6,
    mean: 1,
    least: 1,
  });
  expect(measureStability([line(places), line([0, 31, 1, 15, 3, 7])], 2).mean).toBeLessThan(0.5);
});
