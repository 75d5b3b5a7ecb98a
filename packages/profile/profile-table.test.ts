import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profileTable } from './profile-table.ts';
import type { TableProfile } from './table-profile.ts';

let duck: Duckdb;
let profile: TableProfile;
const DIRTY = `SELECT * FROM (VALUES
  (1, 10.0::DOUBLE, 'Paris', 'a', TIMESTAMP '2001-01-01 00:00:00', true),
  (2, 12.0, 'PARIS ', 'b', TIMESTAMP '2001-01-02 00:00:00', false),
  (3, 11.0, 'Orly', 'a', TIMESTAMP '2001-01-03 00:00:00', true),
  (3, 11.0, 'Orly', 'a', TIMESTAMP '2001-01-03 00:00:00', true),
  (4, 900.0, 'N/A', 'b', NULL, NULL),
  (5, 'Infinity'::DOUBLE, '12,5', 'a', NULL, NULL),
  (6, 'NaN'::DOUBLE, 'OrlÃ©ans', 'b', NULL, NULL),
  (7, -1.0, '', 'a', NULL, NULL),
  (8, 0.0, 'Orléans', 'b', NULL, NULL),
  (9, NULL, '42', 'a', NULL, NULL)) AS t(id, x, "ville de départ", g, "when", ok)`;

beforeAll(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  await duck.run(`CREATE TABLE dirty AS ${DIRTY}`);
  profile = await profileTable(duck, 'dirty');
});
afterAll(() => duck.close());

function columnNamed(name: string): TableProfile['columns'][number] {
  const column = profile.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new Error(`no column ${name}`);
  return column;
}

describe('a small dirty table', () => {
  test('keeps infinities and not-a-numbers aside from the arithmetic', () => {
    expect(columnNamed('x')).toMatchObject({ count: 10, nulls: 1, distinct: 8 });
    expect(columnNamed('x').numbers).toMatchObject({
      finite: 7,
      infinite: 1,
      notANumber: 1,
      min: -1,
      max: 900,
      zeros: 1,
      negatives: 1,
    });
    expect(columnNamed('x').numbers?.quantiles[3]).toBe(11);
    expect(columnNamed('x').numbers?.mean).toBeCloseTo(943 / 7, 12);
    expect(columnNamed('x').numbers?.histogram.reduce((sum, bin) => sum + bin, 0)).toBe(7);
  });

  test('places outliers by row', () => {
    expect(columnNamed('x').numbers?.tukey.count).toBe(1);
    expect(columnNamed('x').outlierRows).toEqual([{ row: 5, value: 900 }]);
  });

  test('reads what the cells of a text column could be', () => {
    const text = columnNamed('ville de départ').text;
    expect(text?.readableAs).toEqual({
      integer: 1,
      decimal: 0,
      decimalComma: 1,
      date: 0,
      boolean: 0,
      empty: 1,
      text: 7,
    });
    expect(text?.nullSpellings).toEqual([
      { value: '', count: 1 },
      { value: 'N/A', count: 1 },
    ]);
    expect(text?.special).toMatchObject({ mojibake: 1, edgeBlank: 1, control: 0 });
    expect(text?.variants).toEqual([{ values: ['PARIS ', 'Paris'], count: 2 }]);
    expect(text?.patterns[0]).toEqual({ value: 'Aa', count: 4 });
  });

  test('counts identical rows and says where they are', () => {
    expect(profile.duplicateRows).toBe(1);
    expect(profile.duplicateExamples).toEqual([{ rows: [3, 4] }]);
  });

  test('correlates complete pairs only', () => {
    const pair = profile.pairs.find((p) => p.measure === 'spearman' && p.first === 'id');
    expect(pair).toMatchObject({ second: 'x', n: 7 });
    expect(pair?.value).toBeCloseTo(-0.38181818181818183, 12); // scipy.stats.spearmanr
  });
});

test('a column without any value gives no number and no crash', async () => {
  await duck.run('CREATE TABLE empty (a INTEGER, b VARCHAR); INSERT INTO empty VALUES (NULL, NULL)');
  const { columns } = await profileTable(duck, 'empty');
  expect(columns.map((column) => [column.distinct, column.nulls, column.numbers, column.text])).toEqual([
    [0, 1, null, null],
    [0, 1, null, null],
  ]);
});

test('an unknown table is refused with its name', async () => {
  await expect(profileTable(duck, 'nowhere')).rejects.toMatchObject({ code: 'profile.no-column' });
});

test('the bytes do not depend on the number of threads', async () => {
  const make = `CREATE TABLE big AS SELECT sin(i) * 1e3 AS a, cos(i * 7) / 3 AS b, 'k' || (i % 97) AS c, 'g' || (i % 11) AS d
    FROM range(60000) r(i)`;
  const results = await Promise.all(
    [1, 3].map(async (threads) => {
      const other = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads });
      await other.run(make);
      const result = JSON.stringify(await profileTable(other, 'big'));
      other.close();
      return result;
    }),
  );
  expect(results[0]).toBe(results[1]);
});
