import { openR, type RSession } from '@etalon/webr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDataset } from './native/make-dataset.ts';
import { runAnalysis } from './run-analysis.ts';
import { factor, model, number, SMALL, tableOf } from './small-table.ts';
import type { Analysis } from './spec/analysis-spec.ts';

let session: RSession;
beforeAll(async () => {
  session = await openR();
});
afterAll(async () => {
  await session.close();
});

const codesOf = async (analysis: Analysis, table = SMALL): Promise<readonly string[]> =>
  (await runAnalysis(session, table, analysis)).warnings.map(({ code }) => code);

test('a collinear term is left out, named, and the others are estimated', async () => {
  const result = await runAnalysis(session, SMALL, { spec: model('x', 'double') });
  expect(result.warnings).toContainEqual({ code: 'statistics.collinear', info: { terms: 'double' } });
  expect(result.estimates.map(({ term, estimate }) => [term, estimate === null])).toEqual([
    ['(Intercept)', false],
    ['x', false],
    ['double', true],
  ]);
});

test('complete separation is said, and no coefficient is given for it', async () => {
  const result = await runAnalysis(session, SMALL, {
    spec: { kind: 'glm', family: 'binomial', outcome: { column: 'split' }, terms: [{ columns: ['x'] }] },
  });
  expect(result.warnings).toContainEqual({
    code: 'statistics.separation',
    info: { kind: 'complete', terms: 'x' },
  });
  expect(result.estimates.every(({ estimate, se }) => estimate === null && se === null)).toBe(true);
});

test('partial separation keeps the coefficients that exist', async () => {
  const rows = 60;
  const x = Float64Array.from({ length: rows }, (_, i) => Math.sin(i * 3));
  const g = Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? 'sure' : i % 3 === 1 ? 'a' : 'b'));
  const y = Float64Array.from({ length: rows }, (_, i) => (g[i] === 'sure' ? 1 : (i * 7) % 5 < 2 ? 1 : 0));
  const result = await runAnalysis(
    session,
    tableOf({ x: { kind: 'number', values: x }, y: { kind: 'number', values: y }, g: factor(...g) }),
    {
      spec: {
        kind: 'glm',
        family: 'binomial',
        outcome: { column: 'y' },
        terms: [{ columns: ['x'] }, { columns: ['g'] }],
      },
    },
  );
  expect(result.warnings.find(({ code }) => code === 'statistics.separation')?.info).toEqual({
    kind: 'partial',
    terms: 'g[sure]',
  });
  const known = new Map(result.estimates.map(({ term, estimate }) => [term, estimate]));
  expect(known.get('g[sure]')).toBeNull();
  expect(known.get('x')).not.toBeNull();
  expect(known.get('g[b]')).not.toBeNull();
});

test('infinite and missing values are dropped, each with its reason', async () => {
  const result = await runAnalysis(session, SMALL, {
    spec: { kind: 't-one-sample', column: 'infinite', reference: 1 },
  });
  expect(result.n).toBe(6);
  expect(result.dropped).toEqual([
    { reason: 'missing', column: 'infinite', count: 1 },
    { reason: 'not-finite', column: 'infinite', count: 1 },
  ]);
  expect(result.warnings.map(({ code }) => code)).toEqual([
    'statistics.rows-dropped',
    'statistics.not-finite',
  ]);
});

test('dates written as numbers, integers past 2^53 and repeated filters are said', async () => {
  expect(await codesOf({ spec: model('day') })).toContain('statistics.dates-as-numbers');
  expect(await codesOf({ spec: model('id') })).toContain('statistics.beyond-integers');
  expect(await codesOf({ spec: model('x'), filtersTried: 7 })).toContain('statistics.repeated-filters');
});

test('rows that repeat others are counted', async () => {
  const table = tableOf({
    y: number(1, 2, 3, 9, 1, 2),
    x: number(1, 2, 5, 4, 1, 2),
    z: number(3, 1, 2, 6, 3, 1),
  });
  const { warnings } = await runAnalysis(session, table, { spec: model('x', 'z') });
  expect(warnings).toContainEqual({ code: 'statistics.duplicate-rows', info: { count: 2 } });
});

test('a paired design with unequal sides keeps the pairs and counts the rest', async () => {
  const table = tableOf({
    y: number(1, 2, 5, 3, 9, 4, 7),
    city: factor('Brest', 'Lille', 'Brest', 'Lille', 'Brest', 'Lille', 'Brest'),
    pair: factor('a', 'a', 'b', 'b', 'c', 'c', 'd'),
  });
  const result = await runAnalysis(session, table, {
    spec: {
      kind: 't-paired',
      pairs: { form: 'long', column: 'y', group: 'city', key: 'pair', levels: ['Brest', 'Lille'] },
    },
  });
  expect(result.n).toBe(3);
  expect(result.warnings).toContainEqual({ code: 'statistics.unmatched', info: { count: 1 } });
});

test('a 0/1 text outcome takes 1 for its event', async () => {
  const terms = [{ columns: ['x'] }];
  const asText = await runAnalysis(session, SMALL, {
    spec: { kind: 'glm', family: 'binomial', outcome: { column: 'coded' }, terms },
  });
  const asNumber = await runAnalysis(session, SMALL, {
    spec: { kind: 'glm', family: 'binomial', outcome: { column: 'b' }, terms },
  });
  expect(asText.estimates).toEqual(asNumber.estimates);
});

test('a filter keeps its rows and is counted among what was dropped', async () => {
  const result = await runAnalysis(session, SMALL, {
    spec: model('x'),
    filters: [{ id: 'f1', column: 'city', operator: '=', value: 'Brest' }],
    unit: 'jours',
  });
  expect(result.n).toBe(4);
  expect(result.dropped).toEqual([{ reason: 'filter', column: 'city', count: 4 }]);
  expect(result.estimates[1]?.unit).toBe('jours');
});

test('a name with quotes and R code in it is only a name', async () => {
  const name = `x"); stop('\\n`;
  const table = tableOf({ y: number(1, 2, 4, 3, 6, 5), [name]: number(1, 2, 3, 4, 5, 6) });
  const result = await runAnalysis(session, table, { spec: model(name) });
  expect(result.estimates.map(({ term }) => term)).toEqual(['(Intercept)', name]);
});

test('a bootstrap gives the same interval for the same seed, and counts its progress', async () => {
  const { table } = makeDataset(5);
  const shares: number[] = [];
  const run = (seed: number) =>
    runAnalysis(
      session,
      table,
      {
        spec: {
          kind: 'linear-model',
          outcome: { column: 'y' },
          terms: [{ columns: ['x'] }],
          errors: { kind: 'bootstrap', replicates: 300, seed },
        },
      },
      { onProgress: (share) => shares.push(share) },
    );
  const [first, again, other] = [await run(1), await run(1), await run(2)];
  expect(again.estimates).toEqual(first.estimates);
  expect(other.estimates).not.toEqual(first.estimates);
  expect(shares.at(-1)).toBe(1);
});

test('pictures hold at most 2,000 points and say of how many', async () => {
  const rows = 6000;
  const x = Float64Array.from({ length: rows }, (_, i) => Math.sin(i) * 10);
  const y = Float64Array.from(x, (value, i) => value + Math.cos(i * 3));
  const result = await runAnalysis(
    session,
    tableOf({ x: { kind: 'number', values: x }, y: { kind: 'number', values: y } }),
    { spec: model('x') },
  );
  expect(result.pictures.map(({ id }) => id)).toEqual([
    'residuals-fitted',
    'normal-quantiles',
    'scale-location',
    'leverage',
  ]);
  for (const picture of result.pictures) {
    expect(picture.of).toBe(rows);
    expect(picture.series[0]?.x.length).toBeLessThanOrEqual(2000);
    expect(picture.series[0]?.x.length).toBeGreaterThan(1500);
  }
});
