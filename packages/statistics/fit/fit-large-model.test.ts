import { seedPcg32 } from '@etalon/numeric';
import { openR } from '@etalon/webr';
import { expect, test } from 'vitest';
import { planGlm, planLinear, readModel } from '../plan/plan-models.ts';
import { readEnvelope } from '../result/read-envelope.ts';
import { runAnalysis } from '../run-analysis.ts';
import type { GlmSpec, LinearModelSpec, ModelTerm } from '../spec/model-spec.ts';
import type { DataTable } from '../table/data-table.ts';
import { LARGE_ROWS } from './fit-large-model.ts';

const ROWS = LARGE_ROWS + 500;

function makeTable(): DataTable {
  const stream = seedPcg32({ high: 0, low: 7 }, { high: 0, low: 54 });
  const uniform = (): number => stream.nextUnit();
  const column = (make: (row: number) => number): Float64Array =>
    Float64Array.from({ length: ROWS }, (_, row) => make(row));
  const x = column(() => 10 + 3 * (uniform() + uniform() - 1));
  const z = column((row) => (x[row] ?? 0) * 0.2 + uniform());
  const g = Int32Array.from({ length: ROWS }, () => stream.nextBelow(3));
  const y = column((row) => 5 + 0.4 * (x[row] ?? 0) - (g[row] ?? 0) + (1 + uniform()) * (uniform() - 0.5));
  const b = column((row) => (uniform() < 1 / (1 + Math.exp(-((x[row] ?? 0) - 10) / 2)) ? 1 : 0));
  const c = column((row) => stream.nextBelow(3 + (g[row] ?? 0)));
  const numbers = Object.entries({ x, z, y, b, c }).map(
    ([name, values]) => [name, { kind: 'number' as const, values }] as const,
  );
  return {
    rows: ROWS,
    columns: { ...Object.fromEntries(numbers), g: { kind: 'factor', codes: g, levels: ['p', 'q', 'r'] } },
  };
}

const TERMS: readonly ModelTerm[] = [{ columns: ['x'] }, { columns: ['z'] }, { columns: ['g'] }];
const LINEAR: LinearModelSpec = { kind: 'linear-model', outcome: { column: 'y' }, terms: TERMS };
const SPECS: readonly (readonly [string, LinearModelSpec | GlmSpec])[] = [
  ['least squares', LINEAR],
  [
    'least squares with an interaction and HC3',
    { ...LINEAR, terms: [...TERMS, { columns: ['x', 'g'] }], errors: { kind: 'robust', type: 'HC3' } },
  ],
  ['logistic', { kind: 'glm', family: 'binomial', outcome: { column: 'b' }, terms: TERMS }],
  [
    'logistic with HC0',
    {
      kind: 'glm',
      family: 'binomial',
      outcome: { column: 'b' },
      terms: TERMS,
      errors: { kind: 'robust', type: 'HC0' },
    },
  ],
  ['Poisson', { kind: 'glm', family: 'poisson', outcome: { column: 'c' }, terms: TERMS }],
];

test('many rows are fitted here with the numbers of R, to 1e-8', async () => {
  const session = await openR();
  const table = makeTable();
  for (const [name, spec] of SPECS) {
    const here = await runAnalysis(session, table, { spec }, { pictures: false });
    expect(here.engine, name).toBe('etalon');
    const job = { table, analysis: { spec }, level: 0.95 };
    const data = readModel(job, spec);
    const plan =
      spec.kind === 'glm'
        ? planGlm(spec, { job, data, pictures: false })
        : planLinear(spec, { job, data, pictures: false });
    const there = readEnvelope(await session.call(plan.functionName, plan.input));
    expect(here.estimates.map(({ term }) => term)).toEqual(there.estimates.map(({ term }) => term));
    for (const [i, one] of there.estimates.entries())
      for (const key of ['estimate', 'se', 'lo', 'hi'] as const)
        expect(
          Math.abs((here.estimates[i]?.[key] ?? Number.NaN) / (one[key] ?? Number.NaN) - 1),
          `${name} ${one.term} ${key}`,
        ).toBeLessThan(1e-8);
    for (const key of Object.keys(here.fit)) {
      const [a, b] = [here.fit[key], there.fit[key]];
      if (typeof a === 'number' && typeof b === 'number' && key !== 'iterations')
        expect(Math.abs(a / b - 1), `${name} ${key}`).toBeLessThan(1e-8);
    }
  }
  await session.close();
}, 180_000);

test('columns close to dependent are left to R', async () => {
  const session = await openR();
  const table = makeTable();
  const x = table.columns.x;
  const values = x?.kind === 'number' ? x.values : new Float64Array(ROWS);
  const wider: DataTable = {
    rows: ROWS,
    columns: {
      ...table.columns,
      twice: { kind: 'number', values: values.map((value) => 2 * value) },
    },
  };
  const collinear = await runAnalysis(
    session,
    wider,
    { spec: { ...LINEAR, terms: [{ columns: ['x'] }, { columns: ['twice'] }] } },
    { pictures: false },
  );
  expect(collinear.engine).toBe('R 4.6.0');
  expect(collinear.warnings.map(({ code }) => code)).toContain('statistics.collinear');
  await session.close();
}, 180_000);
