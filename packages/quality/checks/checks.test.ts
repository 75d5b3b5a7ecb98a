import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckOutcome, CheckRule, QualityCheck } from './check.ts';
import { readChecks } from './read-checks.ts';
import { runChecks } from './run-checks.ts';

const NOW = '2026-11-26T12:00:00Z';

let duck: Duckdb;
beforeEach(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  await duck.run(`CREATE TABLE ventes AS SELECT * FROM (VALUES
    ('a', 'FR', 10.5::DOUBLE, 'jean@exemple.fr', DATE '2026-11-20', '1'),
    ('b', 'fr', -3.0, 'sans arobase', DATE '2026-11-25', '2.5'),
    ('c', 'BE', NULL, NULL, DATE '2026-11-21', 'x'),
    ('a', 'FR', 900.0, 'awa@exemple.fr', NULL, '4')) t(id, pays, montant, courriel, jour, brut)`);
  await duck.run(`CREATE TABLE pays AS SELECT unnest(['FR', 'BE']) AS code`);
  await duck.run('CREATE TABLE avant AS SELECT unnest([10.0, 11.0, 12.0, 9.0]) AS montant');
});
afterEach(() => duck.close());

function check(rule: CheckRule, more: Partial<Pick<QualityCheck, 'mostly' | 'id'>> = {}): QualityCheck {
  return {
    id: 'c',
    severity: 'major',
    characteristic: 'accuracy',
    owner: 'DPO',
    onFail: 'Prévenir',
    ...rule,
    ...more,
  };
}

async function runOne(one: QualityCheck): Promise<CheckOutcome | undefined> {
  const tables = { table: 'ventes', key: 'id', references: { pays: 'pays', avant: 'avant' } };
  return (await runChecks(duck, { tables, checks: [one], now: NOW })).outcomes[0];
}

describe('each rule counts the rows asked and those that break it', () => {
  test.each<[CheckRule, number, number, readonly (number | null)[]]>([
    [{ rule: 'not_null', column: 'montant', params: {} }, 4, 1, [3]],
    [{ rule: 'unique', column: 'id', params: {} }, 4, 2, [1, 4]],
    [{ rule: 'unique', column: 'id', params: { with: ['montant'] } }, 3, 0, []],
    [{ rule: 'in_set', column: 'pays', params: { values: ['FR', 'BE'] } }, 4, 1, [2]],
    [{ rule: 'in_set', column: 'montant', params: { values: [10.5, 900] } }, 3, 1, [2]],
    [{ rule: 'between', column: 'montant', params: { min: 0, max: 500 } }, 3, 2, [2, 4]],
    [{ rule: 'between', column: 'montant', params: { min: -3, strict: true } }, 3, 1, [2]],
    [{ rule: 'between', column: 'brut', params: { min: 0 } }, 4, 1, [3]],
    [{ rule: 'between', column: 'jour', params: { min: '2026-11-21', max: '2026-11-30' } }, 3, 1, [1]],
    [{ rule: 'regex', column: 'courriel', params: { pattern: '^[^@]+@[^@]+$' } }, 3, 1, [2]],
    [{ rule: 'type', column: 'brut', params: { type: 'integer' } }, 4, 2, [2, 3]],
    [{ rule: 'type', column: 'brut', params: { type: 'number' } }, 4, 1, [3]],
    [{ rule: 'type', column: 'jour', params: { type: 'date' } }, 3, 0, []],
    [{ rule: 'foreign_key', column: 'pays', params: { table: 'pays', column: 'code' } }, 4, 1, [2]],
    [{ rule: 'expression', column: null, params: { expression: "montant > 0 OR pays = 'BE'" } }, 4, 1, [2]],
    [{ rule: 'expression', column: 'montant', params: { expression: 'montant < 100' } }, 3, 1, [4]],
  ])('%j', async (rule, executed, failed, rows) => {
    const outcome = await runOne(check(rule));
    expect(outcome).toMatchObject({ executed, failed, state: failed === 0 ? 'pass' : 'fail' });
    expect(outcome?.examples.map(({ row }) => row)).toEqual(rows);
  });

  test.each<[CheckRule, number, CheckOutcome['state']]>([
    [{ rule: 'row_count', column: null, params: { min: 1, max: 3 } }, 4, 'fail'],
    [{ rule: 'row_count', column: null, params: { min: 4 } }, 4, 'pass'],
    [
      { rule: 'columns', column: null, params: { names: ['id', 'pays', 'montant', 'courriel', 'jour'] } },
      1,
      'fail',
    ],
    [{ rule: 'columns', column: null, params: { names: ['id'], others: true } }, 0, 'pass'],
    [{ rule: 'freshness', column: 'jour', params: { maxAgeHours: 48 } }, 36, 'pass'],
    [{ rule: 'freshness', column: 'jour', params: { maxAgeHours: 24 } }, 36, 'fail'],
    [
      {
        rule: 'distribution',
        column: 'pays',
        params: { table: 'pays', column: 'code', distance: 'total-variation', max: 0.2 },
      },
      0.25,
      'fail',
    ],
  ])('%j', async (rule, measured, state) => {
    const outcome = await runOne(check(rule));
    expect(outcome?.state).toBe(state);
    expect(outcome?.measured).toBeCloseTo(measured, 12);
  });

  test('a distance to the reference is in its standard deviations', async () => {
    await duck.run('CREATE OR REPLACE TABLE ventes AS SELECT unnest([12.0, 13.0, 14.0, 11.0]) AS montant');
    const params = { table: 'avant', column: 'montant', distance: 'wasserstein' as const, max: 1 };
    const outcome = await runOne(check({ rule: 'distribution', column: 'montant', params }));
    expect(outcome?.measured).toBeCloseTo(2 / Math.sqrt(5 / 3), 12);
  });

  test('mostly lets its share of rows break the rule, and no more', async () => {
    const rule: CheckRule = { rule: 'in_set', column: 'pays', params: { values: ['FR', 'BE'] } };
    expect((await runOne(check(rule, { mostly: 0.75 })))?.state).toBe('pass');
    expect((await runOne(check(rule, { mostly: 0.76 })))?.state).toBe('fail');
  });

  test('on an empty table nothing is asked, and a share is not invented', async () => {
    await duck.run('DELETE FROM ventes');
    expect(await runOne(check({ rule: 'not_null', column: 'id', params: {} }))).toMatchObject({
      executed: 0,
      share: null,
      state: 'pass',
    });
    const fresh = await runOne(check({ rule: 'freshness', column: 'jour', params: { maxAgeHours: 1 } }));
    expect(fresh).toMatchObject({ state: 'fail', measured: null });
  });
});

describe('a check that cannot run says why, and the others run', () => {
  test.each<[string, CheckRule, string, Readonly<Record<string, unknown>>]>([
    [
      'absent column',
      { rule: 'not_null', column: 'Montant TTC', params: {} },
      'quality.check-column-missing',
      { column: 'Montant TTC', table: 'ventes' },
    ],
    [
      'absent reference',
      { rule: 'foreign_key', column: 'pays', params: { table: 'monde', column: 'code' } },
      'quality.check-table-missing',
      { table: 'monde' },
    ],
    [
      'absent reference column',
      { rule: 'foreign_key', column: 'pays', params: { table: 'pays', column: 'iso' } },
      'quality.check-column-missing',
      { column: 'iso', table: 'pays' },
    ],
    [
      'pattern with a back-reference',
      { rule: 'regex', column: 'pays', params: { pattern: '(a)\\1' } },
      'quality.pattern-refused',
      { pattern: '(a)\\1' },
    ],
    [
      'expression with a subquery',
      { rule: 'expression', column: null, params: { expression: '(SELECT 1) = 1' } },
      'quality.expression-refused',
      { reason: 'subquery' },
    ],
    [
      'expression on an absent column',
      { rule: 'expression', column: null, params: { expression: 'prix > 1' } },
      'quality.check-not-run',
      { check: 'c' },
    ],
  ])('%s', async (_, rule, code, info) => {
    const tables = { table: 'ventes', references: { pays: 'pays' } };
    const sound = check({ rule: 'not_null', column: 'id', params: {} }, { id: 'ok' });
    const run = await runChecks(duck, { tables, checks: [check(rule), sound], now: NOW });
    expect(run).toMatchObject({ parsed: 2, executed: 1, passed: 1, notRun: 1 });
    expect(run.outcomes[0]).toMatchObject({ state: 'not-run', refusal: { code, info } });
  });

  test('a pattern that would backtrack for ever elsewhere is read in linear time', async () => {
    await duck.run(`CREATE OR REPLACE TABLE ventes AS SELECT repeat('a', 5000) || '!' AS id FROM range(200)`);
    const outcome = await runOne(check({ rule: 'regex', column: 'id', params: { pattern: '^(a+)+$' } }));
    expect(outcome).toMatchObject({ executed: 200, failed: 200 });
  });
});

describe('a policy is read check by check', () => {
  const base = { id: 'c1', rule: 'not_null', column: 'id', params: {} };
  test.each<[unknown, string, Readonly<Record<string, unknown>>]>([
    [{ ...base, mostly: 95 }, 'quality.mostly-percent', { mostly: 95, meant: 0.95 }],
    [{ ...base, mostly: 0 }, 'quality.mostly-out-of-range', { mostly: '0' }],
    [{ ...base, mostly: '0.9' }, 'quality.mostly-out-of-range', { mostly: '0.9' }],
    [{ ...base, rule: 'not_empty' }, 'quality.rule-unknown', { rule: 'not_empty' }],
    [
      { ...base, rule: 'in_set', params: { values: [] } },
      'quality.param-unfit',
      { rule: 'in_set', param: 'values' },
    ],
    [
      { ...base, rule: 'between', params: { min: 5, max: 1 } },
      'quality.param-unfit',
      { rule: 'between', param: 'max' },
    ],
    [{ ...base, rule: 'between', params: {} }, 'quality.param-unfit', { param: 'min' }],
    [{ ...base, column: '' }, 'quality.param-unfit', { param: 'column' }],
    [{ rule: 'not_null' }, 'quality.check-unreadable', { problem: 'id' }],
    ['x', 'quality.check-unreadable', { problem: 'object' }],
  ])('%j', (value, code, info) => {
    const read = readChecks([{ ...base, id: 'ok' }, value]);
    expect(read.checks.map(({ id }) => id)).toEqual(['ok']);
    expect(read.refused[0]).toMatchObject({ path: '/1', code, info });
  });

  test('two checks of one name are told apart', () => {
    expect(readChecks([base, base]).refused[0]).toMatchObject({
      code: 'quality.check-repeated',
      path: '/1/id',
    });
  });

  test('a policy survives being written and read again', () => {
    const read = readChecks([
      { ...base, mostly: 0.9, severity: 'blocking', owner: 'a', onFail: 'b', characteristic: 'completeness' },
      { id: 'c2', rule: 'between', column: 'x', params: { min: '2020-01-01', strict: true } },
    ]);
    expect(readChecks(JSON.parse(JSON.stringify(read.checks)))).toEqual(read);
  });
});
