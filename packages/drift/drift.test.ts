import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { measureWasserstein, pcg32 } from '@etalon/numeric';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareBatches, MAX_CLASSES } from './compare-batches.ts';
import { measureClasses } from './measure-classes.ts';
import { measureNumbers } from './measure-numbers.ts';
import { measurePsi } from './measure-psi.ts';

const X = [
  ...[0.61, 0.29, 0.06, 0.59, -1.73, -0.74, 0.51, -0.56, 0.39, 1.64],
  ...[0.05, -0.06, 0.64, -0.82, 0.37, 1.77, 1.09, -1.28, 2.36, 1.31],
];
const Y = [1.05, -0.32, -0.4, 1.06, -2.47, 1.9, 2.8, 1.7, 0.9, 2.2, 1.5, 0.7, 3.1, 1.2, 0.3];
const stream = () => pcg32(Uint8Array.from({ length: 16 }, (_, at) => at));

let duck: Duckdb;
beforeAll(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
});
afterAll(() => duck.close());

/** Makes a table of one column of numbers, in the order given. */
async function fill(table: string, values: readonly number[]): Promise<void> {
  await duck.run(`CREATE OR REPLACE TABLE ${table} AS SELECT unnest([${values.join(', ')}]::DOUBLE[]) AS x`);
}

/** Two batches that differ in every way a table can. */
async function fillBatches(into: Duckdb): Promise<void> {
  await into.run(`CREATE OR REPLACE TABLE hier AS SELECT i AS id, i % 7 AS jour, 'v' || (i % 3) AS ville,
      DATE '2026-01-01' + CAST(i % 25 AS INTEGER) AS le, CAST(NULL AS INTEGER) AS vide, i::VARCHAR AS autre, 1 AS parti
      FROM range(400) t(i)`);
  await into.run(`CREATE OR REPLACE TABLE demain AS SELECT i AS id, CASE WHEN i % 4 = 0 THEN NULL ELSE i % 7 + 1 END AS jour,
      'v' || (i % 4) AS ville, DATE '2026-01-08' + CAST(i % 25 AS INTEGER) AS le, CAST(NULL AS INTEGER) AS vide, i AS autre, 'n' || i AS venu
      FROM range(300) t(i)`);
}

describe('golden vectors', () => {
  const pair = {
    reference: new Float64Array(10).fill(100),
    current: Float64Array.of(35, 42, 45, 48, 50, 52, 54, 55, 58, 61),
  };

  test('stability index, its critical value, divergence and χ² of ten bins', () => {
    const drift = measureClasses(pair);
    expect(drift.psi.value).toBeCloseTo(0.023182, 6);
    expect(drift.psi.critical).toBeCloseTo(0.050757, 6);
    expect(drift.psi.padded).toBe(false);
    expect(drift.jensenShannon.divergence).toBeCloseTo(0.004168, 6);
    expect(drift.jensenShannon.distance).toBeCloseTo(0.064559, 6);
    expect(drift.chiSquare.value).toBeCloseTo(7.5299, 4);
    expect(drift.chiSquare).toMatchObject({ df: 9, sparseShare: 0 });
    expect(drift.chiSquare.p).toBeCloseTo(0.5821, 4);
  });

  test('gap, exact probability and distance of two samples', async () => {
    await fill('avant', X);
    await fill('apres', Y);
    const { columns } = await compareBatches(duck, {
      reference: 'avant',
      current: 'apres',
      stream: stream(),
    });
    const numbers = columns[0]?.numbers;
    expect(numbers?.kolmogorovSmirnov.d).toBeCloseTo(0.483333, 6);
    expect(numbers?.kolmogorovSmirnov).toMatchObject({ exact: true });
    expect(columns[0]?.p).toBeCloseTo(0.026115, 6);
    expect(numbers?.wasserstein.value).toBeCloseTo(0.803833, 6);
    expect(numbers?.wasserstein.value).toBeCloseTo(measureWasserstein(X, Y), 12);
    expect(numbers?.wasserstein.interval?.lo).toBeLessThan(0.803833);
    expect(numbers?.wasserstein.interval?.hi).toBeGreaterThan(0.803833);
  });

  test('the usual cut of 0.1 is exceeded most of the time by two batches of 100 of one population', () => {
    const tenths = { reference: new Float64Array(10).fill(10), current: new Float64Array(10).fill(10) };
    const [first, second] = measurePsi(tenths).falseAlarms;
    expect(first?.share).toBeCloseTo(0.834, 2);
    expect(second?.share).toBeCloseTo(0.191, 2);
  });
});

test('an empty bin is padded on both sides, and said', () => {
  const drift = measurePsi({ reference: Float64Array.of(5, 0, 5), current: Float64Array.of(3, 3, 4) });
  expect(drift.padded).toBe(true);
  expect(Number.isFinite(drift.value)).toBe(true);
});

test('equal deciles of the reference make one bin, and their number is given', () => {
  const values = Float64Array.of(0, 1, 2);
  const { psi } = measureNumbers(
    { values, reference: Float64Array.of(90, 5, 5), current: Float64Array.of(50, 25, 25) },
    stream(),
  );
  expect(psi).toMatchObject({ edges: [0], bins: 2, counts: { reference: [90, 10], current: [50, 50] } });
});

test('a batch compared with itself has no distance, whatever the unit', async () => {
  await fill('avant', X);
  const { columns } = await compareBatches(duck, { reference: 'avant', current: 'avant', stream: stream() });
  expect(columns[0]?.numbers?.kolmogorovSmirnov).toMatchObject({ d: 0, p: 1 });
  expect(columns[0]?.numbers?.wasserstein).toMatchObject({ value: 0, perSd: 0 });
  expect(columns[0]?.numbers?.psi.value).toBe(0);
});

describe('tables', () => {
  beforeAll(() => fillBatches(duck));
  const compare = () => compareBatches(duck, { reference: 'hier', current: 'demain', stream: stream() });

  test('missing cells, classes that appear and instants are told; columns that cannot be compared are named', async () => {
    const { rows, columns, left } = await compare();
    expect(rows).toEqual({ reference: 400, current: 300 });
    expect(columns.map(({ column, kind }) => [column, kind])).toEqual([
      ['id', 'number'],
      ['jour', 'number'],
      ['ville', 'class'],
      ['le', 'instant'],
    ]);
    expect(columns[1]?.missing).toMatchObject({ reference: 0, current: 75, difference: 0.25 });
    expect(columns[2]?.classes?.appeared).toEqual({
      count: 1,
      first: [{ value: 'v3', reference: 0, current: 75 }],
    });
    expect(columns[2]?.classes?.vanished.count).toBe(0);
    const moved = columns[3]?.numbers;
    expect((moved?.current.median ?? 0) - (moved?.reference.median ?? 0)).toBe(7 * 86_400);
    expect(left).toEqual([
      { column: 'autre', why: 'other-type', types: ['VARCHAR', 'BIGINT'] },
      { column: 'parti', why: 'only-reference' },
      { column: 'venu', why: 'only-current' },
      { column: 'vide', why: 'empty' },
    ]);
  });

  test('probabilities are adjusted over the columns compared', async () => {
    const { columns } = await compare();
    for (const { p, adjustedP } of columns) expect(adjustedP).toBeGreaterThanOrEqual(p);
    const smallest = columns.reduce((a, b) => (a.p <= b.p ? a : b));
    expect(smallest.adjustedP).toBeCloseTo(Math.min(1, smallest.p * columns.length), 15);
  });

  test('the bytes do not depend on the threads', async () => {
    const single = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 1 });
    await fillBatches(single);
    const alone = await compareBatches(single, { reference: 'hier', current: 'demain', stream: stream() });
    single.close();
    expect(JSON.stringify(await compare())).toBe(JSON.stringify(alone));
  });

  test('an identifier is left out with its number of classes', async () => {
    await duck.run(
      `CREATE OR REPLACE TABLE codes AS SELECT 'c' || i AS code, 1 AS un FROM range(${MAX_CLASSES + 1}) t(i)`,
    );
    const { left } = await compareBatches(duck, { reference: 'codes', current: 'codes', stream: stream() });
    expect(left).toEqual([{ column: 'code', why: 'too-many-classes', classes: MAX_CLASSES + 1 }]);
  });

  test('a table without rows, and tables without a common column, are refused by name', async () => {
    await duck.run('CREATE OR REPLACE TABLE rien AS SELECT * FROM hier LIMIT 0');
    await duck.run('CREATE OR REPLACE TABLE ailleurs AS SELECT 1 AS z');
    const against = (current: string) =>
      compareBatches(duck, { reference: 'hier', current, stream: stream() });
    await expect(against('rien')).rejects.toMatchObject({ code: 'drift.empty', info: { table: 'rien' } });
    await expect(against('ailleurs')).rejects.toMatchObject({ code: 'drift.no-shared-column' });
  });
});
