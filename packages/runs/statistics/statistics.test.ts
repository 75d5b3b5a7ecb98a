import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { errorCode } from '@etalon/error';
import { isJsonList, isJsonObject, type Json, type JsonObject } from '@etalon/workshop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeIdleRuns, performRun } from '../process/perform-run.ts';
import { findRunKind } from '../run-kinds.ts';

let scratch = '';
let path = '';

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'etalon-statistics-'));
  path = join(scratch, 'table.parquet');
  const duck = await openDuckdb({ allowedFolders: [scratch], memoryMb: 256, threads: 1 });
  await duck.run(`COPY (
    SELECT i AS rank,
      10 + (i * 7) % 5 + CASE WHEN i % 2 = 0 THEN 3 ELSE 0 END AS y,
      i / 4.0 AS x,
      i / 2.0 AS twice,
      4 AS constant,
      CASE WHEN i % 2 = 0 THEN 'b' ELSE 'a' END AS site,
      'seul' AS one,
      CASE WHEN i < 20 THEN 'non' ELSE 'oui' END AS parted,
      CASE WHEN i % 3 = 0 THEN '1' ELSE '0' END AS coded,
      CASE WHEN i = 3 THEN CAST('Infinity' AS DOUBLE) ELSE i END AS endless,
      CASE WHEN i = 5 THEN -1 ELSE 1 END AS weight,
      20240101 + i % 28 AS day,
      CASE WHEN i < 30 THEN 'avant' ELSE 'après' END AS moment,
      i % 30 AS pair,
      (i * i) % 11 AS z
    FROM range(40) t(i)
  ) TO '${path}' (FORMAT parquet)`);
  duck.close();
}, 60_000);

afterAll(async () => {
  closeIdleRuns();
  await rm(scratch, { recursive: true, force: true });
});

async function run(kind: string, parameters: Json): Promise<JsonObject> {
  const folder = await mkdtemp(join(scratch, 'run-'));
  const inputs = [{ name: 'table.parquet', path, sha256: 'a'.repeat(64) }];
  const { result } = await performRun({ kind, parameters, inputs, folder, seed: 'graine' });
  if (!isJsonObject(result)) throw new Error('an object is expected');
  return result;
}

const itemsOf = (result: JsonObject, key: string): readonly JsonObject[] => {
  const list = result[key];
  return isJsonList(list) ? list.filter(isJsonObject) : [];
};

const analyse = (spec: JsonObject, more: JsonObject = {}): Promise<JsonObject> =>
  run('statistics.analyse', { analysis: { spec, ...more } });

const model = (terms: readonly string[], more: JsonObject = {}): JsonObject => ({
  kind: 'linear-model',
  outcome: { column: 'y' },
  terms: terms.map((column) => ({ columns: [column] })),
  ...more,
});

const long = { form: 'long', column: 'z', group: 'moment', key: 'pair', levels: ['avant', 'après'] };

test('a comparison comes with its interval, the rows set aside, and the values of its groups', async () => {
  const result = await analyse(
    { kind: 't-welch', column: 'y', group: 'site', levels: ['b', 'a'] },
    { unit: 'min', filters: [{ id: 'f', column: 'rank', operator: '<', value: 30 }] },
  );
  expect(result.n).toBe(30);
  const [difference] = itemsOf(result, 'estimates');
  expect(difference).toMatchObject({ term: 'mean-difference', unit: 'min' });
  expect(Number(difference?.estimate)).toBeCloseTo(3, 6);
  expect(itemsOf(result, 'groups').map(({ name, n }) => ({ name, n }))).toEqual([
    { name: 'b', n: 15 },
    { name: 'a', n: 15 },
  ]);
}, 60_000);

test.each([
  {
    what: 'a constant outcome',
    spec: { kind: 't-welch', column: 'constant', group: 'site' },
    code: 'statistics.constant-outcome',
  },
  { what: 'a factor of one level', spec: model(['one']), code: 'statistics.one-level' },
  {
    what: 'fewer rows than parameters',
    spec: model(['x', 'site']),
    rank: 2,
    code: 'statistics.too-few-rows',
  },
  {
    what: 'numbers written as text',
    spec: { kind: 'normality', column: 'coded' },
    code: 'statistics.text-numbers',
  },
  { what: 'a negative weight', spec: model(['x'], { weights: 'weight' }), code: 'statistics.bad-weight' },
  { what: 'a column that is not there', spec: model(['absente']), code: 'statistics.unknown-column' },
])(
  '$what is refused with its reason, and the process goes on',
  async ({ spec, code, rank }) => {
    const filters =
      rank === undefined ? {} : { filters: [{ id: 'f', column: 'rank', operator: '<', value: rank }] };
    await expect(analyse(spec, filters).catch((error: unknown) => errorCode(error))).resolves.toBe(code);
  },
  60_000,
);

test.each([
  { what: 'collinear columns', spec: model(['x', 'twice']), code: 'statistics.collinear' },
  {
    what: 'a complete separation',
    spec: {
      kind: 'glm',
      family: 'binomial',
      outcome: { column: 'parted', event: 'oui' },
      terms: [{ columns: ['rank'] }],
    },
    code: 'statistics.separation',
  },
  {
    what: 'an infinite value',
    spec: { kind: 'normality', column: 'endless' },
    code: 'statistics.not-finite',
  },
  { what: 'dates written as numbers', spec: model(['day']), code: 'statistics.dates-as-numbers' },
  {
    what: 'pairs without their other half',
    spec: { kind: 't-paired', pairs: long },
    code: 'statistics.rows-dropped',
  },
])(
  '$what is told beside the numbers',
  async ({ spec, code }) => {
    const result = await analyse(spec);
    const warned = itemsOf(result, 'warnings').map((row) => row.code);
    const dropped = itemsOf(result, 'dropped').map((row) => row.reason);
    expect([...warned, ...(dropped.includes('unpaired') ? ['statistics.rows-dropped'] : [])]).toContain(code);
  },
  60_000,
);

test('the columns of a table are described, with what to know before using them', async () => {
  const result = await run('statistics.describe-table', {});
  expect(result).toMatchObject({ rows: 40, duplicates: 0 });
  const columns = new Map(itemsOf(result, 'columns').map((column) => [column.name, column]));
  expect(columns.get('site')).toMatchObject({ kind: 'factor', distinct: 2 });
  expect(columns.get('coded')).toMatchObject({ warnings: ['statistics.text-numbers'] });
  expect(columns.get('day')).toMatchObject({ warnings: ['statistics.dates-as-numbers'] });
  expect(columns.get('endless')).toMatchObject({ infinite: 1, warnings: ['statistics.not-finite'] });
}, 60_000);

test('a scenario is what the model gives at those values, by the algebra of its coefficients', async () => {
  const spec = model(['x', 'site']);
  const fitted = await analyse(spec);
  const scenarios = [{ id: 's', values: { x: 3, site: 'b' } }];
  const [prediction] = itemsOf(
    await run('statistics.predict', { analysis: { spec }, scenarios }),
    'predictions',
  );
  const of = (term: string): number =>
    Number(itemsOf(fitted, 'estimates').find((row) => row.term === term)?.estimate);
  expect(Number(prediction?.estimate)).toBeCloseTo(of('(Intercept)') + 3 * of('x') + of('site[b]'), 8);
  expect(Number(prediction?.lo)).toBeLessThan(Number(prediction?.estimate));
}, 60_000);

test('codes written as numbers are categories when their author says so', async () => {
  const result = await run('statistics.analyse', {
    analysis: { spec: { kind: 'chi-square', row: 'constant', column: 'site' } },
    as: { constant: 'factor' },
  }).catch((error: unknown) => errorCode(error));
  expect(result).toBe('statistics.one-level');
}, 60_000);

test('a curve estimates every combination, those that cannot be kept with their reason', async () => {
  const result = await run('statistics.specifications', {
    curve: {
      term: 'site[b]',
      outcomes: [
        { id: 'y', value: { column: 'y' } },
        { id: 'log(y)', value: { column: 'y', transform: 'log' } },
      ],
      exposure: { columns: ['site'] },
      covariates: [
        { id: 'aucun', value: [] },
        { id: 'one', value: [{ columns: ['one'] }] },
      ],
      filters: [{ id: 'aucun', value: [] }],
      methods: [{ id: 'lm', value: { kind: 'linear-model' } }],
    },
  });
  expect(result).toMatchObject({ estimated: 2, positive: 2 });
  expect(itemsOf(result, 'points').map(({ refused }) => refused)).toEqual([
    null,
    null,
    'statistics.one-level',
    'statistics.one-level',
  ]);
}, 60_000);

test('scripts in R and Python come with the columns that they read, and no other', async () => {
  const folder = await mkdtemp(join(scratch, 'run-'));
  const { outputs } = await performRun({
    kind: 'statistics.scripts',
    parameters: { analysis: { spec: { kind: 't-welch', column: 'y', group: 'site', levels: ['b', 'a'] } } },
    inputs: [{ name: 'table.parquet', path, sha256: 'a'.repeat(64) }],
    folder,
    seed: 'graine',
  });
  expect(outputs.map(({ name }) => name)).toEqual(['analyse.R', 'analyse.py', 'donnees.csv']);
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  expect(await read('analyse.R')).toContain('t.test(');
  expect(await read('analyse.py')).toContain('donnees.csv');
  const [head, first] = (await read('donnees.csv')).split('\n');
  expect(head).toBe('y,site');
  expect(first).toBe('13,b');
}, 60_000);

test.each([
  { what: 'a method that does not exist', parameters: { analysis: { spec: { kind: 'magie' } } } },
  {
    what: 'a field too many',
    parameters: { analysis: { spec: { kind: 'normality', column: 'y', sql: 'DROP' } } },
  },
  {
    what: 'a level of one',
    parameters: { analysis: { level: 1, spec: { kind: 'normality', column: 'y' } } },
  },
])('$what is refused before anything is queued', ({ parameters }) => {
  const inputs = [{ name: 't.parquet', sha256: '' }];
  expect(() => findRunKind('statistics.analyse').check(parameters, inputs)).toThrow('runs.bad-parameters');
});
