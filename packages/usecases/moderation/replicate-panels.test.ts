import { type JudgedLevel, seedStream, simulateJudgements } from '@etalon/assessment';
import type { BlockRule } from '@etalon/core/regulations';
import { expect, test } from 'vitest';
import { REPLICATE_PANELS, replicatePanels } from './replicate-panels.ts';

const CRITERIA = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5'];
const SHAPE = { criteria: CRITERIA, competences: [] };
const MEAN: BlockRule = { kind: 'R4', mean: 1.5 };

const simulate = (seed: number): readonly JudgedLevel[] =>
  simulateJudgements({
    candidates: 40,
    criteria: CRITERIA.length,
    examiners: 4,
    severitySd: 0.5,
    stream: seedStream(seed, 3),
  }).judgements;

const replicate = (
  judgements: readonly JudgedLevel[],
  change: Partial<Parameters<typeof replicatePanels>[0]> = {},
) =>
  replicatePanels({ judgements, rule: MEAN, shape: SHAPE, sameSide: 'deliberate', examiners: 2, ...change });

function measured(judgements: readonly JudgedLevel[], change: Parameters<typeof replicate>[1] = {}) {
  const found = replicate(judgements, change);
  if (found.state !== 'measured') throw new Error(found.state);
  return found;
}

test('the same seed gives the same figures, another one nearly the same', () => {
  const judgements = simulate(1);
  const found = measured(judgements);
  expect(measured(judgements)).toEqual(found);
  expect(found.panels).toBe(REPLICATE_PANELS);
  expect(measured(judgements, { seed: 2 }).consistency).toBeCloseTo(found.consistency, 1);
  expect(Math.abs(measured(judgements, { seed: 2 }).consistency - found.consistency)).toBeLessThan(0.02);
});

test('other names of examiners and another order of judgements change nothing that is shown', () => {
  const judgements = simulate(2);
  const found = measured(judgements);
  const renamed = judgements.map((row) => ({ ...row, examiner: `e${3 - Number(row.examiner.slice(1))}` }));
  const turned = measured(renamed.toReversed());
  expect(turned.consistency).toBeCloseTo(found.consistency, 2);
  expect(turned.severitySd).toBeCloseTo(found.severitySd, 6);
});

test('two juries agree more than by chance, less than one agrees with most; three examiners do better than one', () => {
  const judgements = simulate(3);
  const found = measured(judgements);
  expect(found.consistency).toBeGreaterThan(found.byChance);
  expect(found.consistency).toBeLessThan(found.accuracy);
  expect(found.kappa).toBeCloseTo((found.consistency - found.byChance) / (1 - found.byChance), 12);
  const sizes = [1, 2, 3].map((examiners) => measured(judgements, { examiners }).consistency);
  expect(sizes[2]).toBeGreaterThan(sizes[0] ?? 1);
});

test('a rule far below everybody is found met by every jury, and chance alone says as much', () => {
  const found = measured(simulate(4), { rule: { kind: 'R4', mean: 0 } });
  expect(found).toMatchObject({ consistency: 1, byChance: 1, kappa: null, accuracy: 1, between: 0 });
});

test('what cannot be replicated says why', () => {
  const judgements = simulate(5);
  expect(replicate(judgements, { rule: { kind: 'holistic' } })).toEqual({ state: 'no-rule' });
  expect(replicate(judgements.filter(({ criterion }) => criterion !== 'k2'))).toEqual({
    state: 'missing',
    criteria: ['k2'],
  });
  expect(replicate(judgements.filter(({ examiner }) => examiner === 'e0'))).toEqual({ state: 'refused' });
});
