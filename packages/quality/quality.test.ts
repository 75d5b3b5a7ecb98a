import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkExpression } from './check-expression.ts';
import { compareTables } from './compare-tables.ts';
import { measureDetection } from './measure-detection.ts';
import { measureMissingness } from './measure-missingness.ts';
import { measureRepair } from './measure-repair.ts';
import type { RecipeOperation } from './recipe/recipe-operation.ts';
import { runRecipe } from './run-recipe.ts';

let duck: Duckdb;
beforeEach(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
});
afterEach(() => duck.close());

describe('repair against the truth', () => {
  beforeEach(() =>
    duck
      .run(`
      CREATE TABLE truth AS SELECT * FROM (VALUES ('a', 1.0::DOUBLE, 'x'), ('b', 2.0, 'x'), ('c', 3.0, 'y'), ('d', 4.0, 'x'), ('e', 5.0, NULL)) t(id, n, w);
      CREATE TABLE cells AS SELECT * FROM (VALUES ('a', 'n', 'M5', '1000.0'), ('b', 'n', 'M1', NULL), ('c', 'w', 'M7', 'Y '), ('d', 'n', 'M1', NULL)) t(key, col, op, planted);
      CREATE TABLE delivered AS SELECT * FROM (VALUES ('a', '1', 'x'), ('b', '2.5', 'x'), ('c', '3', 'Y '), ('e', '5', 'new'), ('a', '9', 'x'), ('z', '7', 'x')) t(id, n, w)`)
      .then(() => undefined),
  );

  test('counts what was repaired, changed and harmed, and which rows went', async () => {
    const repair = await measureRepair(duck, {
      truth: 'truth',
      delivered: 'delivered',
      cells: 'cells',
      key: 'id',
      columns: [
        { name: 'n', type: 'decimal' },
        { name: 'w', type: 'text' },
      ],
    });
    expect(repair).toMatchObject({
      truthRows: 5,
      deliveredRows: 6,
      lostRows: 1,
      repeatedRows: 1,
      unknownRows: 1,
    });
    expect(repair.columns[0]).toMatchObject({ planted: 3, repaired: 1, changed: 2, clean: 2, harmed: 0 });
    expect(repair.columns[1]).toMatchObject({ planted: 1, repaired: 0, changed: 1, clean: 3, harmed: 1 });
    expect(repair.total).toEqual({ planted: 4, repaired: 1, changed: 3, clean: 5, harmed: 1 });
    expect(repair.harmExamples).toEqual([{ column: 'w', row: 4 }]);
    expect(repair.columns[0]?.imputation).toMatchObject({ measure: 'nrmse', missing: 2, filled: 1 });
    expect(repair.columns[0]?.imputation?.value).toBeCloseTo(0.5 / Math.sqrt(2.5), 12);
    expect(repair.columns[0]?.imputation?.reference).toBeCloseTo(2 / Math.sqrt(2.5), 12);
  });

  test('a delivery without the key is refused by name', async () => {
    await duck.run('CREATE TABLE other AS SELECT 1 AS n');
    const work = measureRepair(duck, {
      truth: 'truth',
      delivered: 'other',
      cells: 'cells',
      key: 'id',
      columns: [],
    });
    await expect(work).rejects.toMatchObject({ code: 'quality.key-missing', info: { key: 'id' } });
  });
});

test('detection counts each way of naming a place, and a column flag finds no cell', async () => {
  await duck.run(`
    CREATE TABLE defects AS SELECT * FROM (VALUES ('d1','M1','f.csv',1,'n'), ('d2','M1','f.csv',2,'n'), ('d3','M1','f.csv',3,'n'),
      ('d4','M2','f.csv',9,NULL), ('d5','M17','f.csv',NULL,'agent'), ('d6','M5','f.csv',4,'km')) t(defect, op, file, row_no, col);
    CREATE TABLE flags AS SELECT * FROM (VALUES ('A1','manquant','cell','f.csv',1,'n'), ('A2','manquant','row','f.csv',2,NULL),
      ('A3','doublon','row','f.csv',9,NULL), ('A4','donnee-personnelle','column','f.csv',NULL,'agent'),
      ('A5','unite','column','f.csv',NULL,'km'), ('A6','autre','cell','f.csv',7,'n')) t(anomaly, type, precision, file, row_no, col);
    CREATE TABLE types AS SELECT * FROM (VALUES ('M1','manquant'), ('M2','doublon'), ('M17','donnee-personnelle'), ('M5','unite')) t(op, type)`);
  const detection = await measureDetection(duck, { defects: 'defects', flags: 'flags', types: 'types' });
  expect(detection.operators).toEqual([
    { operator: 'M1', planted: 3, found: 2, byCell: 1, byRow: 1, byPredicate: 0, byColumn: 0, typed: 2 },
    { operator: 'M2', planted: 1, found: 1, byCell: 0, byRow: 1, byPredicate: 0, byColumn: 0, typed: 1 },
    { operator: 'M5', planted: 1, found: 0, byCell: 0, byRow: 0, byPredicate: 0, byColumn: 0, typed: 0 },
    { operator: 'M17', planted: 1, found: 1, byCell: 0, byRow: 0, byPredicate: 0, byColumn: 1, typed: 1 },
  ]);
  expect(detection.offManifest.map((row) => [row.anomaly, row.row, row.column])).toEqual([
    ['A5', null, 'km'],
    ['A6', 7, 'n'],
  ]);
  expect(detection).toMatchObject({ flaggedPlaces: 6, flaggedPlanted: 4, offManifestPlaces: 2 });
});

describe('expressions', () => {
  test.each([
    'a + 1',
    "CASE WHEN a > 1 THEN 'x' END",
    "regexp_replace(b, '[;]', '')",
    'a IN (1, 2)',
    '"N° vol" IS NULL',
  ])('accepts %s', async (text) => {
    await expect(checkExpression(duck, text)).resolves.toBeUndefined();
  });
  test.each([
    '(SELECT 1)',
    'a; DROP TABLE t',
    '1), (2',
    '1) FROM t WHERE (true',
    '1) UNION SELECT (2',
    'sum(a) OVER ()',
    'random() > 0.5',
    "a IN (SELECT b FROM read_csv('/etc/passwd'))",
    "current_setting('threads')",

    'now() > a',
    '',
    '*',
    "getenv('HOME')",
    'EXISTS (FROM t)',
  ])('refuses %s', async (text) => {
    await expect(checkExpression(duck, text)).rejects.toMatchObject({ code: 'quality.expression-refused' });
  });
});

describe('recipe', () => {
  beforeEach(() =>
    duck
      .run(
        `CREATE TABLE raw AS SELECT * FROM (VALUES ('1','12,5','paris'), ('2',NULL,'PARIS'), ('2',NULL,'PARIS'), ('3','7','lyon')) t(k, x, v)`,
      )
      .then(() => undefined),
  );
  const load: RecipeOperation = {
    id: 's1',
    op: 'load',
    file: 'raw.csv',
    columns: { id: 'k', x: "replace(x, ',', '.')::DOUBLE", ville: 'v' },
  };

  test('runs its steps in order', async () => {
    const steps: readonly RecipeOperation[] = [
      load,
      { id: 's2', op: 'deduplicate', keys: ['id'], orderBy: 'x DESC' },
      { id: 's3', op: 'map', column: 'ville', values: { PARIS: 'paris' } },
      { id: 's4', op: 'fill', column: 'x', method: 'mean', by: ['ville'] },
      { id: 's5', op: 'set', column: 'double', value: 'x * 2', where: "ville = 'paris'" },
      { id: 's6', op: 'drop_rows', where: "ville = 'lyon'" },
    ];
    const run = await runRecipe(duck, { table: 'work', steps, loadFile: async () => 'raw' });
    expect(run).toEqual({ executed: 6, stopped: null });
    expect(await duck.rows('SELECT * FROM work')).toEqual([
      { id: '1', x: 12.5, ville: 'paris', double: 25 },
      { id: '2', x: 12.5, ville: 'paris', double: 25 },
    ]);
  });

  test('stops at the first step that cannot be executed and says which', async () => {
    const steps: readonly RecipeOperation[] = [
      load,
      { id: 's2', op: 'set', column: 'x', value: 'nowhere + 1' },
      { id: 's3', op: 'drop_column', column: 'x' },
    ];
    const run = await runRecipe(duck, { table: 'work', steps, loadFile: async () => 'raw' });
    expect(run).toMatchObject({
      executed: 1,
      stopped: { index: 1, step: 's2', code: 'duckdb.query-failed' },
    });
  });

  test('compares its result with a delivery, cell by cell', async () => {
    await runRecipe(duck, { table: 'work', steps: [load], loadFile: async () => 'raw' });
    await duck.run(
      `CREATE TABLE other AS SELECT * FROM (VALUES ('1', '12.5', 'paris'), ('2', NULL, 'Paris'), ('4', '1', 'x')) t(id, x, ville)`,
    );
    const difference = await compareTables(duck, {
      left: 'work',
      right: 'other',
      key: 'id',
      columns: [
        { name: 'x', type: 'decimal' },
        { name: 'ville', type: 'text' },
        { name: 'gone', type: 'text' },
      ],
    });
    expect(difference).toMatchObject({
      leftRows: 4,
      rightRows: 3,
      onlyLeft: 2,
      onlyRight: 1,
      differingRows: 1,
      missingLeft: ['gone'],
    });
    expect(difference.columns).toEqual([
      { column: 'x', cells: 0, firstRow: null },
      { column: 'ville', cells: 1, firstRow: 2 },
    ]);
  });
});

test('missingness that depends on another column is told apart from chance', async () => {
  await duck.run(`CREATE TABLE m AS SELECT i AS a, CASE WHEN i > 150 THEN NULL ELSE (i * 37) % 100 END AS b,
    CASE WHEN (i * 7919) % 10 = 0 THEN NULL ELSE sin(i) END AS c FROM range(300) r(i)`);
  let state = 1;
  const random = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const result = await measureMissingness(duck, 'm', random);
  expect(result).toMatchObject({ rows: 300, patternCount: 4, mcarReason: null });
  expect(result.links.find((link) => link.column === 'b')?.auc).toBeGreaterThan(0.98);
  const chance = result.links.find((link) => link.column === 'c');
  expect(chance?.lo).toBeLessThan(0.5);
  expect(chance?.hi).toBeGreaterThan(0.5);
  expect(result.mcar?.p).toBeLessThan(1e-6);
});

test('too few rows give no test', async () => {
  await duck.run(
    'CREATE TABLE few AS SELECT i AS a, CASE WHEN i = 1 THEN NULL ELSE i END AS b FROM range(6) r(i)',
  );
  expect(await measureMissingness(duck, 'few', () => 0.5)).toMatchObject({
    mcar: null,
    mcarReason: 'few-rows',
  });
});
