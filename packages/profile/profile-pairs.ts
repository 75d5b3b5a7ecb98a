import { correctCramerV } from '@etalon/numeric';
import type { MeasuredColumn } from './profile-column.ts';
import { type Query, quoteName, readNumber } from './query.ts';
import type { WeightedValues } from './summarize-numbers.ts';
import type { PairProfile } from './table-profile.ts';

/** Columns beyond this many of a kind are left out of the pairs, and said so. */
export const MAX_PAIRED_COLUMNS = 24;
const MAX_CLASSES = 1000;

interface CodedColumn {
  readonly name: string;
  readonly values: Float64Array;
  readonly ranks: Float64Array;
  /** Index of each row's value in `values`, −1 when absent or not finite. */
  readonly codes: Int32Array;
  readonly complete: boolean;
}

/** Pearson and Spearman of every pair of number columns (complete pairs) and bias-corrected Cramér V of every pair of class columns. */
export async function profilePairs(
  query: Query,
  table: string,
  columns: readonly MeasuredColumn[],
): Promise<{ readonly pairs: readonly PairProfile[]; readonly left: readonly string[] }> {
  const numeric = columns.filter((column) => column.profile.kind === 'number' && column.profile.distinct > 1);
  const classes = columns.filter(
    ({ profile }) =>
      (profile.kind === 'text' || profile.kind === 'boolean') &&
      profile.distinct > 1 &&
      profile.distinct <= MAX_CLASSES,
  );
  const coded: CodedColumn[] = [];
  if (numeric.length > 1)
    for (const column of numeric.slice(0, MAX_PAIRED_COLUMNS))
      coded.push(await codeColumn(query, table, column));
  const pairs: PairProfile[] = [];
  for (const [first, second] of listPairs(coded)) pairs.push(...correlateCoded(first, second));
  for (const [first, second] of listPairs(classes.slice(0, MAX_PAIRED_COLUMNS)))
    pairs.push(await associateClasses(query, table, first.profile.name, second.profile.name));
  const left = [...numeric.slice(MAX_PAIRED_COLUMNS), ...classes.slice(MAX_PAIRED_COLUMNS)];
  return { pairs, left: left.map((column) => column.profile.name) };
}

function listPairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((first, i) => items.slice(i + 1).map((second): readonly [T, T] => [first, second]));
}

async function codeColumn(query: Query, table: string, column: MeasuredColumn): Promise<CodedColumn> {
  const weighted = column.weighted ?? { values: new Float64Array(0), counts: new Float64Array(0) };
  const cells = await query.numbers(`SELECT ${quoteName(column.profile.name)}::DOUBLE FROM ${table}`);
  const find = findCode(weighted.values);
  const codes = new Int32Array(cells.length);
  for (let row = 0; row < cells.length; row += 1) codes[row] = find(cells[row] ?? Number.NaN);
  return {
    name: column.profile.name,
    values: weighted.values,
    ranks: rankWeighted(weighted),
    codes,
    complete: !codes.includes(-1),
  };
}

function findCode(values: Float64Array): (value: number) => number {
  const min = values[0] ?? 0;
  const span = (values[values.length - 1] ?? 0) - min;
  if (values.every(Number.isInteger) && span < 4_000_000) {
    const table = new Int32Array(span + 1).fill(-1);
    values.forEach((value, code) => {
      table[value - min] = code;
    });
    return (value) => (Number.isFinite(value) ? (table[value - min] ?? -1) : -1);
  }
  return (value) => {
    if (!Number.isFinite(value)) return -1;
    let low = 0;
    let high = values.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function rankWeighted({ counts }: WeightedValues): Float64Array {
  let before = 0;
  return counts.map((count) => {
    const rank = before + (count + 1) / 2;
    before += count;
    return rank;
  });
}

function correlateCoded(first: CodedColumn, second: CodedColumn): readonly PairProfile[] {
  let a = first.codes;
  let b = second.codes;
  let ranks: readonly [Float64Array, Float64Array] = [first.ranks, second.ranks];
  if (!first.complete || !second.complete) {
    const both = (_: number, row: number): boolean => first.codes[row] !== -1 && second.codes[row] !== -1;
    a = first.codes.filter(both);
    b = second.codes.filter(both);
    ranks = [rankWeighted(countCodes(a, first)), rankWeighted(countCodes(b, second))];
  }
  const pair = { first: first.name, second: second.name, n: a.length };
  return [
    { ...pair, measure: 'pearson', value: correlateCodes(a, first.values, b, second.values) },
    { ...pair, measure: 'spearman', value: correlateCodes(a, ranks[0], b, ranks[1]) },
  ];
}

function countCodes(codes: Int32Array, column: CodedColumn): WeightedValues {
  const counts = new Float64Array(column.values.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return { values: column.values, counts };
}

function correlateCodes(a: Int32Array, x: Float64Array, b: Int32Array, y: Float64Array): number {
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < a.length; i += 1) {
    sumX += x[a[i] ?? 0] ?? 0;
    sumY += y[b[i] ?? 0] ?? 0;
  }
  const mx = sumX / a.length;
  const my = sumY / a.length;
  let sxy = 0;
  let sxx = 0;
  let syy = 0;
  for (let i = 0; i < a.length; i += 1) {
    const dx = (x[a[i] ?? 0] ?? 0) - mx;
    const dy = (y[b[i] ?? 0] ?? 0) - my;
    sxy += dx * dy;
    sxx += dx * dx;
    syy += dy * dy;
  }
  return sxy / Math.sqrt(sxx * syy);
}

async function associateClasses(
  query: Query,
  table: string,
  first: string,
  second: string,
): Promise<PairProfile> {
  const rows =
    await query.rows(`WITH p AS (SELECT ${quoteName(first)} AS a, ${quoteName(second)} AS b, count(*) AS c
      FROM ${table} WHERE a IS NOT NULL AND b IS NOT NULL GROUP BY ALL)
    SELECT c, sum(c) OVER (PARTITION BY a) AS ra, sum(c) OVER (PARTITION BY b) AS cb,
      dense_rank() OVER (ORDER BY a) AS ia, dense_rank() OVER (ORDER BY b) AS ib FROM p ORDER BY a, b`);
  let total = 0;
  let sum = 0;
  let rowCount = 0;
  let columnCount = 0;
  for (const row of rows) {
    const c = readNumber(row, 'c');
    total += c;
    sum += (c * c) / (readNumber(row, 'ra') * readNumber(row, 'cb'));
    rowCount = Math.max(rowCount, readNumber(row, 'ia'));
    columnCount = Math.max(columnCount, readNumber(row, 'ib'));
  }
  const chiSquare = total * (sum - 1);
  return {
    first,
    second,
    measure: 'cramerV',
    value: correctCramerV({ chiSquare, total, rows: rowCount, columns: columnCount }),
    n: total,
  };
}
