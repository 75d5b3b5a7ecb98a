import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '@etalon/workshop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeIdleRuns, performRun } from '../process/perform-run.ts';

const NOW = '2026-11-26T08:00:00.000Z';
const FILES: Readonly<Record<string, string>> = {
  'vols.csv': [
    'vol,escale,retard,jour',
    ...Array.from({ length: 200 }, (_, i) => {
      const stop = i === 7 ? 'ZZZ' : ['CDG', 'ORY', 'LYS', 'NCE'][i % 4];
      return `AF${1000 + i},${stop},${i % 60},2026-11-${String((i % 25) + 1).padStart(2, '0')}`;
    }),
    '',
  ].join('\n'),
  'escales.csv': 'code,ville\nCDG,Paris\nORY,Paris\nLYS,Lyon\nNCE,Nice\n',
  'vide.csv': 'vol,escale\n',
  'suite.json': JSON.stringify({
    expectations: [
      { type: 'expect_column_values_to_not_be_null', kwargs: { column: 'vol' } },
      { type: 'expect_column_kl_divergence_to_be_less_than', kwargs: { column: 'retard' } },
    ],
  }),
  'schema.yml':
    'models:\n  - name: vols\n    columns:\n      - name: vol\n        data_tests: [unique, not_null, maison.test_local]\n',
  'cassé.json': '{ "expectations": [',
};

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'etalon-quality-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(scratch, name), text);
});
afterAll(async () => {
  closeIdleRuns();
  await rm(scratch, { recursive: true, force: true });
});

async function run(kind: string, files: readonly string[], parameters: Json): Promise<Json> {
  const folder = await mkdtemp(join(scratch, 'run-'));
  const inputs = files.map((name) => ({ name, path: join(scratch, name), sha256: '0'.repeat(64) }));
  const { result } = await performRun({ kind, parameters, inputs, folder, seed: 'ab12cd34' });
  return result;
}

const check = (id: string, rule: string, column: string, params: Json, more = {}): Json => ({
  id,
  rule,
  column,
  params,
  ...more,
});

const CHECKS: readonly Json[] = [
  check('cle', 'unique', 'vol', {}),
  check('escale', 'foreign_key', 'escale', { table: 'escales', column: 'code' }),
  check('retard', 'between', 'retard', { min: 0, max: 59 }),
  check('vide', 'not_null', 'jour', {}),
];

test('checks run on the table with its reference, with counts and the rows that break them', async () => {
  const result = await run('quality.check', ['vols.csv', 'escales.csv'], {
    checks: CHECKS,
    key: 'vol',
    now: NOW,
  });
  expect(result).toMatchObject({
    kind: 'checked',
    refused: [],
    run: { rows: 200, executed: 4, passed: 3, failed: 1 },
  });
  expect(JSON.stringify(result)).toContain('{"row":8,"key":"AF1007","value":"ZZZ"}');
});

test.each([
  {
    title: 'a column that is missing is told, and the others run',
    given: check('x', 'not_null', 'age', {}),
    said: '"table":"vols.csv"',
  },
  {
    title: 'a share of 95 is told with the share that was meant',
    given: check('x', 'not_null', 'vol', {}, { mostly: 95 }),
    said: 'quality.mostly-percent',
  },
  {
    title: 'a pattern that RE2 does not take is told',
    given: check('x', 'regex', 'vol', { pattern: '(?=A)F' }),
    said: 'quality.',
  },
])('$title', async ({ given, said }) => {
  const result = await run('quality.check', ['vols.csv', 'escales.csv'], {
    checks: [...CHECKS, given],
    now: NOW,
  });
  expect(result).toMatchObject({ run: { passed: 3, failed: 1 } });
  expect(JSON.stringify(result)).toContain(said);
});

test('a pattern made to run for ever ends at once', async () => {
  const given = check('x', 'regex', 'vol', { pattern: '(A+)+$' });
  const started = performance.now();
  expect(await run('quality.check', ['vols.csv'], { checks: [given], now: NOW })).toMatchObject({
    run: { executed: 1 },
  });
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('planted defects say which the checks would catch, the same ones each time', async () => {
  const sound = CHECKS.filter((_, at) => at !== 1);
  const first = await run('quality.mutate', ['vols.csv'], { checks: sound, now: NOW });
  expect(first).toMatchObject({ kind: 'measured', reading: { rows: 200, falseAlarms: [] } });
  expect(JSON.stringify(first)).toMatch(/"killedBy":\["/);
  expect(await run('quality.mutate', ['vols.csv'], { checks: sound, now: NOW })).toEqual(first);
}, 40_000);

test('a table without rows has no power to measure', async () => {
  await expect(run('quality.mutate', ['vide.csv'], { checks: [], now: NOW })).rejects.toThrow(
    'quality.table-empty',
  );
});

test.each([
  { file: 'suite.json', source: 'great-expectations', checks: 1, refused: 1 },
  { file: 'schema.yml', source: 'dbt', checks: 2, refused: 1 },
])('checks of $file are taken, and what is not is listed', async ({ file, source, checks, refused }) => {
  const result = await run('quality.import', [file], {});
  expect(result).toMatchObject({ kind: 'imported', source });
  const read: { checks?: readonly Json[]; refused?: readonly Json[] } = Object(result);
  expect([read.checks?.length, read.refused?.length]).toEqual([checks, refused]);
});

test('a file that is neither says what is wrong', async () => {
  await expect(run('quality.import', ['cassé.json'], {})).rejects.toThrow('quality.suite-unreadable');
});
