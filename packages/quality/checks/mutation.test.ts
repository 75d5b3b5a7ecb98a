import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckRule, QualityCheck } from './check.ts';
import { type MutationInput, measureMutation } from './measure-mutation.ts';
import { MUTATION_OPERATORS, type MutationOperator, type MutationReading } from './mutation.ts';

let duck: Duckdb;
beforeEach(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  await duck.run(`CREATE TABLE propre AS SELECT i AS id, ['Orléans', 'Brest', 'Nîmes'][1 + i % 3] AS ville,
    50 + (i * 37 % 101) / 10.0 AS montant, DATE '2025-01-01' + CAST(i % 300 AS INTEGER) AS jour,
    TIMESTAMP '2025-01-01 08:00:00' + INTERVAL (i) MINUTE AS heure, 'C' || (i % 20) AS code_client,
    'commentaire libre numéro ' || i AS note, CASE WHEN i % 4 = 0 THEN 'oui' ELSE 'non' END AS classe FROM range(600) r(i)`);
  await duck.run(`CREATE TABLE clients AS SELECT 'C' || i AS code FROM range(20) r(i)`);
});
afterEach(() => duck.close());

function check(id: string, rule: CheckRule): QualityCheck {
  return { id, severity: 'major', characteristic: 'accuracy', owner: '', onFail: '', ...rule };
}

const STRICT: readonly QualityCheck[] = [
  check('id-rempli', { rule: 'not_null', column: 'id', params: {} }),
  check('id-unique', { rule: 'unique', column: 'id', params: {} }),
  check('ville-remplie', { rule: 'not_null', column: 'ville', params: {} }),
  check('ville-liste', {
    rule: 'in_set',
    column: 'ville',
    params: { values: ['Orléans', 'Brest', 'Nîmes'] },
  }),
  check('montant-bornes', { rule: 'between', column: 'montant', params: { min: 50, max: 60.1 } }),
  check('montant-rempli', { rule: 'not_null', column: 'montant', params: {} }),
  check('jour-bornes', { rule: 'between', column: 'jour', params: { min: '2025-01-01', max: '2025-12-31' } }),
  check('client-connu', {
    rule: 'foreign_key',
    column: 'code_client',
    params: { table: 'clients', column: 'code' },
  }),
  check('colonnes', {
    rule: 'columns',
    column: null,
    params: { names: ['id', 'ville', 'montant', 'jour', 'heure', 'code_client', 'note', 'classe'] },
  }),
];

function run(more: Partial<MutationInput> = {}): Promise<MutationReading> {
  return measureMutation(duck, {
    tables: { table: 'propre', key: 'id', references: { clients: 'clients' } },
    checks: STRICT,
    seed: 11,
    now: '2026-01-01T00:00:00Z',
    labels: ['classe'],
    foreignKeys: ['code_client'],
    ...more,
  });
}

function scoreOf(reading: MutationReading, operator: MutationOperator): readonly (number | undefined)[] {
  const score = reading.operators.find((one) => one.operator === operator);
  return [score?.killed, score === undefined ? undefined : score.mutants - score.equivalent];
}

test('every operator plants something in a table that lends itself to all, and only where it says', async () => {
  const reading = await run({ checks: [] });
  expect(reading.operators.map(({ operator }) => operator)).toEqual([...MUTATION_OPERATORS]);
  for (const { operator, mutants, equivalent } of reading.operators)
    expect([operator, mutants - equivalent > 0]).toEqual([operator, true]);
  const drawn = reading.mutants.filter(({ operator, column }) => operator === 'M1' && column === 'montant');
  expect(drawn.map(({ changed }) => changed)[2]).toBeGreaterThan(80);
  expect(drawn.map(({ changed }) => changed)[2]).toBeLessThan(160);
  expect(reading.mutants.every(({ killedBy }) => killedBy.length === 0)).toBe(true);
});

describe('what the checks of a policy would catch', () => {
  test('each operator is killed where a check looks, and nowhere else', async () => {
    const reading = await run();
    expect(reading.falseAlarms).toEqual([]);
    expect(scoreOf(reading, 'M2')).toEqual([3, 3]);
    expect(scoreOf(reading, 'M3')).toEqual([0, 3]);
    expect(scoreOf(reading, 'M8')).toEqual([3, 3]);
    expect(scoreOf(reading, 'M17')).toEqual([3, 3]);
    expect(scoreOf(reading, 'M10')).toEqual([0, 3]);
    expect(scoreOf(reading, 'M18')).toEqual([0, 3]);
    const missing = reading.mutants.filter(({ operator }) => operator === 'M1');
    const killed = missing.filter(({ killedBy }) => killedBy.length > 0).map(({ column }) => column);
    expect([...new Set(killed)].sort()).toEqual(['id', 'montant', 'ville']);
    const typo = reading.mutants.filter(({ operator, column }) => operator === 'M7' && column === 'ville');
    expect(typo.map(({ killedBy }) => killedBy)).toEqual([['ville-liste'], ['ville-liste'], ['ville-liste']]);
  });

  test('a value swapped for another of its list escapes a list check, and a check across columns sees it', async () => {
    const before = await run({ operators: ['M12'] });
    expect(before.mutants.find(({ column }) => column === 'ville')?.killedBy).toEqual([]);
    const rule: CheckRule = {
      rule: 'expression',
      column: null,
      params: { expression: "(id % 3 = 1) = (ville = 'Brest')" },
    };
    const after = await run({ operators: ['M12'], checks: [check('ville-id', rule)] });
    expect(after.mutants.find(({ column }) => column === 'ville')?.killedBy).toEqual(['ville-id']);
  });

  test('a check that fails on clean data is a false alarm and kills nothing', async () => {
    const tight = check('trop-serré', { rule: 'between', column: 'montant', params: { min: 50, max: 55 } });
    const reading = await run({ checks: [tight], operators: ['M4', 'M5'] });
    expect(reading.falseAlarms).toEqual(['trop-serré']);
    expect(reading.mutants.every(({ killedBy }) => killedBy.length === 0)).toBe(true);
  });

  test('mostly lets small defects live', async () => {
    const loose = {
      ...check('ville-liste', {
        rule: 'in_set',
        column: 'ville',
        params: { values: ['Orléans', 'Brest', 'Nîmes'] },
      }),
      mostly: 0.9,
    };
    const reading = await run({ checks: [loose], operators: ['M7'] });
    const ville = reading.mutants.filter(({ column }) => column === 'ville');
    expect(ville.map(({ killedBy }) => killedBy.length)).toEqual([0, 0, 1]);
  });

  test('a missing column is told and the score is made with the others', async () => {
    const reading = await run({
      checks: [check('x', { rule: 'not_null', column: 'absente', params: {} })],
      operators: ['M1'],
    });
    expect(reading.notRun).toEqual(['x']);
  });
});

test('the same seed gives the same reading; a sample of mutants has its interval', async () => {
  const first = await run({ operators: ['M1'], maxPerOperator: 10 });
  expect(first.operators[0]).toMatchObject({ mutants: 10, possible: 24 });
  expect(first.operators[0]?.interval?.hi).toBeLessThan(1);
  expect(await run({ operators: ['M1'], maxPerOperator: 10 })).toEqual(first);
  expect((await run({ operators: ['M1'], maxPerOperator: 10, seed: 12 })).mutants).not.toEqual(first.mutants);
  expect((await run({ operators: ['M2'] })).operators[0]?.interval).toBeNull();
});

test('an empty reference is refused by its name', async () => {
  await duck.run('DELETE FROM propre');
  await expect(run()).rejects.toMatchObject({ code: 'quality.table-empty', info: { table: 'propre' } });
});
