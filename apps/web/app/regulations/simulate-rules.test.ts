import type { BlockRule, BlockShape } from '@etalon/core/regulations';
import { REFERENCE_MODEL } from '@etalon/core/regulations';
import { simulateRules } from '@etalon/usecases';
import { describe, expect, it } from 'vitest';
import { seedDraws } from './seed-draws.ts';

const RULES: readonly BlockRule[] = [
  { kind: 'R1' },
  { kind: 'R2', onesDivisor: 4, competenceMean: 1.5, critical: [] },
  { kind: 'R3', mean: 1.75 },
  { kind: 'R4', mean: 1.75 },
];
/** Ten criteria, five competences of two: instruments/07 §7.6. */
const SHAPE: BlockShape = {
  criteria: Array.from({ length: 10 }, (_, rank) => `c${rank}`),
  competences: Array.from({ length: 5 }, (_, rank) => [
    { rank: 2 * rank, weight: 1 },
    { rank: 2 * rank + 1, weight: 1 },
  ]),
};
const CANDIDATES = 2000;
/** Three standard errors of a proportion over so many draws, and the rounding of the printed figures to one percent. */
const withinError = (found: number, printed: number): boolean =>
  Math.abs(found - printed) <= 3 * Math.sqrt((printed * (1 - printed) + 0.001) / CANDIDATES) + 0.01;

const run = (seed: string) =>
  simulateRules({
    shape: SHAPE,
    rules: RULES,
    model: REFERENCE_MODEL,
    candidates: CANDIDATES,
    seed,
    seedDraws,
  });

describe('simulateRules', () => {
  const groups = run('reference');

  it.each([
    [1.5, [0.003, 0.075, 0.14, 0.14]],
    [2, [0.18, 0.71, 0.86, 0.87]],
    [2.5, [0.8, 0.99, 1, 1]],
  ] as const)('finds the pass rates printed in §7.6 for an expected level of %d', (expected, printed) => {
    const group = groups.find((row) => row.expected === expected);
    const found = group?.counts.map(({ met, blocks }) => (met ?? 0) / blocks) ?? [];
    expect(found.map((rate, rank) => (withinError(rate, printed[rank] ?? 0) ? printed[rank] : rate))).toEqual(
      printed,
    );
  });

  it('finds the decision consistencies printed in §7.6 over a spread population', () => {
    const group = groups.find((row) => row.expected === 'population');
    const found = group?.counts.map(({ consistent }) => (consistent?.alike ?? 0) / (consistent?.pairs ?? 1));
    const printed = [0.77, 0.82, 0.84, 0.85];
    expect(
      found?.map((rate, rank) => (withinError(rate, printed[rank] ?? 0) ? printed[rank] : rate)),
    ).toEqual(printed);
  });

  it('gives the same counts for the same seed, others for another', () => {
    expect(run('reference')).toEqual(groups);
    expect(run('autre')).not.toEqual(groups);
  });
});
