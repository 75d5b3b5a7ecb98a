import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode, errorInfo } from '@etalon/error';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Duckdb, openDuckdb } from './open-duckdb.ts';
import { quoteIdentifier, quoteLiteral } from './quote-sql.ts';

const folder = mkdtempSync(join(tmpdir(), 'etalon-duckdb-'));
const outside = mkdtempSync(join(tmpdir(), 'etalon-outside-'));
let duck: Duckdb;

beforeAll(async () => {
  writeFileSync(join(folder, 'vols.csv'), 'id;retard\n1;12,5\n2;-3,25\n');
  writeFileSync(join(outside, 'secret.csv'), 'a\n1\n');
  duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 256, threads: 2 });
});
afterAll(() => {
  duck.close();
  for (const path of [folder, outside]) rmSync(path, { recursive: true });
});

async function failure(sql: string): Promise<unknown> {
  return duck.run(sql).then(
    () => 'no error',
    (error: unknown) => error,
  );
}

describe('the lock-down', () => {
  const attacks = [
    "SELECT * FROM read_text('/etc/passwd')",
    `SELECT * FROM read_csv('${outside}/secret.csv')`,
    `SELECT * FROM read_csv('${folder}/../${outside.split('/').at(-1)}/secret.csv')`,
    `COPY (SELECT 1) TO '${outside}/out.csv'`,
    `ATTACH '${outside}/other.duckdb' AS other`,
    'INSTALL httpfs',
    'LOAD httpfs',
    "SELECT * FROM read_csv('https://example.org/a.csv')",
    "SET memory_limit = '8GB'",
    'SET enable_external_access = true',
    'RESET allowed_directories',
    `EXPORT DATABASE '${outside}/dump'`,
  ];
  test.each(attacks)('refuses %s without naming a folder of the machine', async (sql) => {
    const error = await failure(sql);
    expect(errorCode(error)).toBe('duckdb.access-refused');
    expect(JSON.stringify(errorInfo(error))).not.toContain(outside);
    expect(JSON.stringify(errorInfo(error))).not.toContain(folder);
  });

  test('leaves the allowed folder readable and writable', async () => {
    const read = await duck.rows(
      `SELECT * FROM read_csv('${folder}/vols.csv', delim=';', decimal_separator=',')`,
    );
    expect(read).toEqual([
      { id: 1, retard: 12.5 },
      { id: 2, retard: -3.25 },
    ]);
    await duck.run(`COPY (SELECT 1 AS a) TO '${folder}/out.parquet' (FORMAT parquet)`);
    expect(await duck.scalar(`SELECT a FROM '${folder}/out.parquet'`)).toBe(1);
  });
});

test('gives plain scalars for every type a case uses', async () => {
  const [row] =
    await duck.rows(`SELECT 7::BIGINT AS big, 9007199254740993::BIGINT AS unsafe, 12.50::DECIMAL(9,2) AS deci,
    DATE '2001-02-03' AS day, TIMESTAMP '2001-02-03 04:05:06' AS instant, TIMESTAMPTZ '2001-02-03 04:05:06+02' AS zoned,
    NULL AS nothing, true AS yes, 'é' AS text, [1, 2] AS list, sum(3) AS huge`);
  expect(row).toEqual({
    big: 7,
    unsafe: '9007199254740993',
    deci: 12.5,
    day: '2001-02-03',
    instant: '2001-02-03T04:05:06',
    zoned: '2001-02-03T02:05:06Z',
    nothing: null,
    yes: true,
    text: 'é',
    list: '[1, 2]',
    huge: 3,
  });
});

test('reads one column as numbers with NaN for null, and refuses two columns', async () => {
  const sql = 'SELECT CASE WHEN i = 2 THEN NULL ELSE i END FROM range(5000) t(i) ORDER BY i';
  const numbers = await duck.numbers(sql);
  expect(numbers.length).toBe(5000);
  expect([numbers[1], numbers[2], numbers[4999]]).toEqual([1, Number.NaN, 4999]);
  const error = await duck.numbers('SELECT 1, 2').catch((caught: unknown) => caught);
  expect(errorCode(error)).toBe('duckdb.shape-unexpected');
});

test('appends rows of any length into the named columns and reads them back', async () => {
  await duck.run(
    'CREATE TABLE t (id INTEGER, name VARCHAR, day DATE, moment TIMESTAMP, x DOUBLE, ok BOOLEAN, n BIGINT)',
  );
  const rows = Array.from({ length: 5001 }, (_, i) => [
    `n${i}`,
    i,
    '1900-01-01',
    '2001-01-31T23:59:00',
    i / 4,
  ]);
  expect(await duck.appendRows('t', ['name', 'id', 'day', 'moment', 'x'], rows)).toBe(5001);
  expect(await duck.rows('SELECT * FROM t WHERE id = 5000')).toEqual([
    { id: 5000, name: 'n5000', day: '1900-01-01', moment: '2001-01-31T23:59:00', x: 1250, ok: null, n: null },
  ]);
  const misfit = await duck.appendRows('t', ['day'], [['31/01/2001']]).catch((caught: unknown) => caught);
  expect(errorCode(misfit)).toBe('duckdb.value-unfit');
});

test('binds parameters', async () => {
  const rows = await duck.rows('SELECT ? - ? AS d, ? AS s, ? AS x', [1, -2, "l'a", 0.5]);
  expect(rows).toEqual([{ d: 3, s: "l'a", x: 0.5 }]);
});

test('an interrupted query rejects with its own code and the connection goes on', async () => {
  const runaway = duck
    .run('SELECT count(*) FROM range(100000000) a, range(100000) b')
    .catch((e: unknown) => e);
  setTimeout(duck.interrupt, 50);
  expect(errorCode(await runaway)).toBe('duckdb.interrupted');
  expect(await duck.scalar('SELECT 1')).toBe(1);
});

test('says what is wrong in a bad query, and that a closed one is closed', async () => {
  const error = await failure('SELECT nope FROM range(3)');
  expect(errorCode(error)).toBe('duckdb.query-failed');
  expect(errorInfo(error)).toMatchObject({ kind: 'Binder' });
  const other = await openDuckdb({ allowedFolders: [], memoryMb: 64, threads: 1 });
  other.close();
  expect(errorCode(await other.run('SELECT 1').catch((caught: unknown) => caught))).toBe('duckdb.closed');
});

test('quoting survives quotes, and a negative number never begins a comment', async () => {
  const name = 'a"b';
  const sql = `SELECT 1-${quoteLiteral(-2)} AS ${quoteIdentifier(name)}, ${quoteLiteral("l'é")} AS t, ${quoteLiteral(1e-9)} AS x`;
  expect(await duck.rows(sql)).toEqual([{ [name]: 3, t: "l'é", x: 1e-9 }]);
});

test('the first row of each group over a joined file survives the optimiser', async () => {
  await duck.run(`CREATE TABLE picked (n BIGINT); INSERT INTO picked VALUES (0), (1)`);
  await duck.run(
    `COPY (SELECT i % 2 AS id, i AS x FROM range(4) t(i)) TO '${folder}/rows.parquet' (FORMAT parquet)`,
  );
  const sql = `WITH numbered AS (SELECT f.*, row_number() OVER (PARTITION BY id ORDER BY n) AS place
    FROM read_parquet('${folder}/rows.parquet', file_row_number = true) f JOIN picked ON f.file_row_number = picked.n)
    SELECT id, x FROM numbered WHERE place = 1 ORDER BY id`;
  expect(await duck.rows(sql)).toEqual([
    { id: 0, x: 0 },
    { id: 1, x: 1 },
  ]);
});
