import { errorCode, errorInfo } from '@etalon/error';
import { openR, type RSession } from '@etalon/webr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAnalysis } from './run-analysis.ts';
import { model, SMALL } from './small-table.ts';
import type { AnalysisSpec } from './spec/analysis-spec.ts';

let session: RSession;
beforeAll(async () => {
  session = await openR();
});
afterAll(async () => {
  await session.close();
});

const REFUSED: readonly (readonly [string, AnalysisSpec, string])[] = [
  [
    'a constant outcome',
    { kind: 'linear-model', outcome: { column: 'same' }, terms: [{ columns: ['x'] }] },
    'statistics.constant-outcome',
  ],
  [
    'a constant column in a t test',
    { kind: 't-welch', column: 'same', group: 'city' },
    'statistics.constant-outcome',
  ],
  [
    'fewer rows than terms',
    {
      kind: 'linear-model',
      outcome: { column: 'y' },
      terms: Array.from({ length: 8 }, (_, k) => ({ columns: ['x'], power: k + 1 })),
    },
    'statistics.too-few-rows',
  ],
  ['a factor with one level', model('only'), 'statistics.one-level'],
  [
    'numbers written as text',
    { kind: 't-one-sample', column: 'text', reference: 3 },
    'statistics.text-numbers',
  ],
  [
    '0 and 1 written as text, used as a number',
    { kind: 'linear-model', outcome: { column: 'coded' }, terms: [{ columns: ['x'] }] },
    'statistics.text-numbers',
  ],
  ['text used as a number', { kind: 't-one-sample', column: 'city', reference: 3 }, 'statistics.not-numeric'],
  [
    'a decimal column used as groups',
    { kind: 'anova-one-way', column: 'y', group: 'infinite' },
    'statistics.not-categorical',
  ],
  ['a column that is not there', model('none'), 'statistics.unknown-column'],
  [
    'a negative weight',
    {
      ...(model('x') satisfies AnalysisSpec),
      kind: 'linear-model',
      outcome: { column: 'y' },
      terms: [{ columns: ['x'] }],
      weights: 'weight',
    },
    'statistics.bad-weight',
  ],
  [
    'a negative weight in a description',
    { kind: 'describe', columns: ['y'], weights: 'weight' },
    'statistics.bad-weight',
  ],
  [
    'a pairing key that repeats',
    {
      kind: 't-paired',
      pairs: { form: 'long', column: 'y', group: 'city', key: 'badpair', levels: ['Brest', 'Lille'] },
    },
    'statistics.unpaired',
  ],
  [
    'the logarithm of zero',
    { kind: 'linear-model', outcome: { column: 'split', transform: 'log' }, terms: [{ columns: ['x'] }] },
    'statistics.outside-domain',
  ],
  [
    'a binomial outcome that is neither 0 nor 1',
    { kind: 'glm', family: 'binomial', outcome: { column: 'y' }, terms: [{ columns: ['x'] }] },
    'statistics.outside-domain',
  ],
  [
    'a text outcome without its event',
    { kind: 'glm', family: 'binomial', outcome: { column: 'city' }, terms: [{ columns: ['x'] }] },
    'statistics.no-event',
  ],
  [
    'a level that is not there',
    { kind: 't-welch', column: 'y', group: 'city', levels: ['Brest', 'Nice'] },
    'statistics.unknown-level',
  ],
  [
    'an interaction without its main effects',
    { kind: 'linear-model', outcome: { column: 'y' }, terms: [{ columns: ['x', 'city'] }] },
    'statistics.missing-main-effect',
  ],
  [
    'an unknown power and effect',
    { kind: 'power-t', design: 'paired', sd: 1, power: 0.8 },
    'statistics.bad-parameter',
  ],
];

test.each(REFUSED)('%s is refused', async (_, spec, code) => {
  const thrown: unknown = await runAnalysis(session, SMALL, { spec }).then(
    () => null,
    (error: unknown) => error,
  );
  expect(errorCode(thrown)).toBe(code);
});

test('a refusal names the column and the count', async () => {
  const thrown: unknown = await runAnalysis(session, SMALL, {
    spec: { kind: 'linear-model', outcome: { column: 'y' }, terms: [{ columns: ['x'] }], weights: 'weight' },
  }).catch((error: unknown) => error);
  expect(errorInfo(thrown)).toEqual({ column: 'weight', count: 1 });
});
