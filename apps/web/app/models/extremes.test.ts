import type { ExtremesDocument, InfluentialRow } from '@etalon/learning';
import { findDocumentKind } from '@etalon/workshop';
import { expect, test } from 'vitest';
import { decideExtremes, removeDecision } from './decide-extremes.ts';
import { findNear, layoutExtremes, listWithin } from './layout-extremes.ts';

const modelsKind = findDocumentKind('models');

const row = (place: number, isolation: number, without: readonly number[]): InfluentialRow => ({
  ...{
    row: place,
    key: `c${place}`,
    isolation,
    isolationRank: 0.1,
    losses: [1, 1],
    without,
    movesRanks: false,
  },
});
const EXTREMES: ExtremesDocument = {
  ...{
    task: 'regression',
    n: 10,
    seed: '',
    source: { file: 't.csv', sha256: '' },
    target: 'y',
    metric: 'mse',
  },
  ...{ fits: 2, movers: 0, rules: [], asked: { rows: 10, means: [0.5, 0.4] } },
  models: [
    { name: 'droite', algorithm: 'linear' },
    { name: 'arbre', algorithm: 'tree' },
  ],
  rows: [row(7, 0.8, [0.5, 0.3]), row(2, 0.4, [0.45, 0.4])],
};

test('a row stands by its isolation and by the model that it moves most; a rectangle holds the points within it', () => {
  const layout = layoutExtremes(EXTREMES);
  const [first, second] = layout.points;
  expect(first?.influence).toBeCloseTo(0.1, 9);
  expect(second?.influence).toBeCloseTo(0.05, 9);
  expect(layout.influence.map((end) => end.toFixed(3))).toEqual(['0.050', '0.100']);
  expect(first?.x).toBeGreaterThan(second?.x ?? Number.NaN);
  expect(first?.y).toBeLessThan(second?.y ?? Number.NaN);
  const corner = { x: (first?.x ?? 0) + 5, y: (first?.y ?? 0) + 5 };
  expect(listWithin(layout, corner, { x: corner.x - 10, y: corner.y - 10 })).toEqual([7]);
  expect(listWithin(layout, { x: 0, y: 0 }, { x: 1000, y: 1000 })).toEqual([7, 2]);
  expect(findNear(layout, corner, 12)).toBe(7);
  expect(findNear(layout, { x: 300, y: 0 }, 12)).toBeNull();
});

const formOf = (entries: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};
const DECISION = [
  ['ligne', '7'],
  ['nature', 'erreur'],
  ['treatment', 'corrigée'],
  ['reason', 'Saisie en double'],
] as const;

test('rows that nothing tells apart stand in one place, whose axes say so', () => {
  const same = {
    ...EXTREMES,
    rows: [row(1, 0.5, [0.5, 0.4]), row(2, 0.5, [0.5, 0.4]), row(3, 0.5, [0.5, 0.4])],
  };
  const layout = layoutExtremes(same);
  expect(layout.isolation).toEqual([0.5, 0.5]);
  expect(layout.influence).toEqual([0, 0]);
  expect(new Set(layout.points.map(({ x, y }) => `${x} ${y}`)).size).toBe(1);
  expect(layout.points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test('a decision is one entry for each row, with the isolation of the measure; the same row decided again changes its own', () => {
  let next = 0;
  const newId = (): string => {
    next += 1;
    return `e${next}`;
  };
  const content = modelsKind.create();
  const given = { content, form: formOf([...DECISION, ['ligne', '2'], ['ligne', '99']]), newId };
  const edits = decideExtremes(given, EXTREMES) ?? [];
  expect(edits.map((edit) => (edit.op === 'insert' ? edit.item : null))).toEqual([
    {
      id: 'e1',
      rowKey: 'c7',
      score: 0.8,
      nature: 'erreur',
      treatment: 'corrigée',
      reason: 'Saisie en double',
    },
    {
      id: 'e2',
      rowKey: 'c2',
      score: 0.4,
      nature: 'erreur',
      treatment: 'corrigée',
      reason: 'Saisie en double',
    },
  ]);
  const kept = {
    ...content,
    extremes: [
      { id: 'e1', rowKey: 'c7', score: 0.8, nature: 'rare_légitime', treatment: 'corrigée', reason: '' },
    ],
  };
  const again = decideExtremes({ content: kept, form: formOf(DECISION), newId }, EXTREMES) ?? [];
  expect(again.map(({ op, path }) => [op, path])).toEqual([
    ['set', ['extremes', '@e1', 'nature']],
    ['set', ['extremes', '@e1', 'reason']],
  ]);
  expect(removeDecision({ content: kept, form: formOf([['decision', 'e1']]) })).toHaveLength(1);
  expect(removeDecision({ content: kept, form: formOf([['decision', 'e9']]) })).toEqual([]);
});

test.each(['ligne', 'nature', 'treatment'])('a decision without its %s is refused', (missing) => {
  const form = formOf(DECISION.filter(([name]) => name !== missing));
  expect(decideExtremes({ content: modelsKind.create(), form, newId: () => 'e' }, EXTREMES)).toBeNull();
});
