import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareForms } from './compare-forms.ts';
import { estimateSteps } from './criterion-steps.ts';
import { tableMeans } from './mean-table.ts';
import { associateWithBlock, measureConsistency, relatePairs } from './relate-criteria.ts';

/** Written by `Rscript items.R`. */
const R = JSON.parse(
  readFileSync(new URL('../../../references/items/items.json', import.meta.url), 'utf8'),
) satisfies Readonly<Record<string, unknown>>;

const CRITERIA = ['k0', 'k1', 'k2', 'k3', 'k4'];
const listRows = (rows: readonly (readonly number[])[], examiner: string) =>
  rows.flatMap((levels, n) =>
    levels.map((level, i) => ({
      candidate: `c${String(n).padStart(2, '0')}`,
      criterion: `k${i}`,
      examiner,
      level,
    })),
  );
const table = tableMeans([...listRows(R.one, 'a'), ...listRows(R.two, 'b')], CRITERIA);

test('ρ with the rest of the block and its interval are those of R', () => {
  for (const [place, found] of associateWithBlock(table).entries()) {
    const [rho, lo, hi] = R.block[place];
    expect(found?.n).toBe(40);
    expect(found?.rho).toBeCloseTo(rho, 9);
    expect(found?.interval.lo).toBeCloseTo(lo, 9);
    expect(found?.interval.hi).toBeCloseTo(hi, 9);
  }
});

test('Cronbach’s α, and α without each criterion, are those of R', () => {
  const found = measureConsistency(table);
  expect(found?.alpha).toBeCloseTo(R.alpha, 9);
  expect(found?.without).toHaveLength(5);
  for (const [place, alpha] of (found?.without ?? []).entries())
    expect(alpha).toBeCloseTo(R.alphaWithout[place], 9);
});

test('partial correlations of ranks are those of residuals of regressions', () => {
  const found = relatePairs(table);
  expect(found).toHaveLength(10);
  for (const [place, { first, second, value }] of found.entries()) {
    expect([first, second]).toEqual(R.pairs[place].map((i: number) => `k${i}`));
    expect(value).toBeCloseTo(R.partial[place], 9);
  }
});

test('the difference of two forms, its intervals and the p of both one-sided tests are those of t.test', () => {
  const { first, second, ...expected } = R.forms;
  const [found] = compareForms([
    { form: 'one', means: first },
    { form: 'two', means: second },
  ]);
  if (found?.state !== 'compared') throw new Error('a comparison is expected');
  expect(found.difference).toBeCloseTo(expected.difference, 9);
  for (const [interval, [lo, hi]] of [
    [found.interval, expected.interval],
    [found.inner, expected.inner],
  ] as const) {
    expect(interval.lo).toBeCloseTo(lo, 8);
    expect(interval.hi).toBeCloseTo(hi, 8);
  }
  expect(found.p).toBeCloseTo(expected.p, 9);
  expect(found.within).toBe(expected.p < 0.05);
});

test('a criterion’s own steps are where a general optimiser finds the same posterior', () => {
  const found = estimateSteps(
    R.eta.map((eta: number, n: number) => ({ eta, level: R.one[n][2] })),
    3,
  );
  for (const [k, step] of (found ?? []).entries()) expect(Math.abs(step - R.steps[k])).toBeLessThan(1e-5);
  expect(found).toHaveLength(3);
});
