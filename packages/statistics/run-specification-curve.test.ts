import { openR } from '@etalon/webr';
import { expect, test } from 'vitest';
import { makeDataset } from './native/make-dataset.ts';
import { combineChoices, runSpecificationCurve } from './run-specification-curve.ts';
import type { SpecificationCurveSpec } from './spec/specification-curve.ts';

const SPEC: SpecificationCurveSpec = {
  term: 'x',
  exposure: { columns: ['x'] },
  outcomes: [
    { id: 'brut', value: { column: 'y' } },
    { id: 'log', value: { column: 'y', transform: 'log' } },
  ],
  covariates: [
    { id: 'aucune', value: [] },
    { id: 'groupe', value: [{ columns: ['g'] }] },
    { id: 'doublon', value: [{ columns: ['x'] }] },
  ],
  filters: [
    { id: 'tout', value: [] },
    { id: 'vide', value: [{ id: 'f', column: 'x', operator: '>', value: 1e9 }] },
  ],
  methods: [
    { id: 'mco', value: { kind: 'linear-model' } },
    { id: 'hc3', value: { kind: 'linear-model', errors: { kind: 'robust', type: 'HC3' } } },
  ],
};

test('every combination is estimated once, sorted, and those refused keep their reason at the end', async () => {
  const session = await openR();
  const { table } = makeDataset(3);
  const curve = await runSpecificationCurve(session, table, SPEC);
  const again = await runSpecificationCurve(session, table, SPEC);
  await session.close();
  expect(combineChoices(SPEC)).toHaveLength(24);
  expect(curve.points).toHaveLength(24);
  expect(curve.points.filter(({ refused }) => refused === 'statistics.too-few-rows')).toHaveLength(12);
  expect(curve.points.slice(12).every(({ estimate }) => estimate === null)).toBe(true);
  const known = curve.points.slice(0, curve.estimated).map(({ estimate }) => Number(estimate));
  expect(known).toEqual([...known].sort((a, b) => a - b));
  expect(curve.positive + curve.negative).toBe(curve.estimated);
  expect(again).toEqual(curve);
});
