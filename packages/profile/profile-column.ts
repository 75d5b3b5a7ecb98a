import { countValues, describeText } from './describe-text.ts';
import { type Query, quoteName, readNumber } from './query.ts';
import { summarizeNumbers, type WeightedValues } from './summarize-numbers.ts';
import type { ColumnKind, ColumnProfile, NumberFacts } from './table-profile.ts';

export interface ColumnHead {
  readonly name: string;
  readonly sqlType: string;
}

/** A column's profile with, for numbers, its distinct values for the pairs. */
export interface MeasuredColumn {
  readonly profile: ColumnProfile;
  readonly weighted: WeightedValues | null;
}

const VALUES = 'etalon_profile_values';
const EMPTY: WeightedValues = { values: new Float64Array(0), counts: new Float64Array(0) };

/** The kind of a DuckDB column type. */
export function kindOfType(sqlType: string): ColumnKind {
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)/.test(sqlType)) return 'number';
  if (/^(DATE|TIMESTAMP)/.test(sqlType)) return 'instant';
  if (sqlType.startsWith('VARCHAR')) return 'text';
  return sqlType === 'BOOLEAN' ? 'boolean' : 'other';
}

/** Profile of one column of a base table: one grouping of its values, then arithmetic on the distinct ones. */
export async function profileColumn(query: Query, table: string, head: ColumnHead): Promise<MeasuredColumn> {
  const kind = kindOfType(head.sqlType);
  const column = quoteName(head.name);
  const value = kind === 'other' ? `${column}::VARCHAR` : column;
  const order = kind === 'number' || kind === 'instant' ? 'ORDER BY v' : '';
  await query.run(
    `CREATE OR REPLACE TEMP TABLE ${VALUES} AS SELECT ${value} AS v, count(*) AS c FROM ${table} GROUP BY 1 ${order}`,
  );
  const spread = await query.rows(
    `SELECT c, count(*) AS times, bool_or(v IS NULL) AS has_null FROM ${VALUES} GROUP BY c ORDER BY c`,
  );
  const [nullRow] = await query.rows(`SELECT c FROM ${VALUES} WHERE v IS NULL`);
  const nulls = nullRow === undefined ? 0 : readNumber(nullRow, 'c');
  const count = spread.reduce((sum, row) => sum + readNumber(row, 'c') * readNumber(row, 'times'), 0);
  const distinct = spread.reduce((sum, row) => sum + readNumber(row, 'times'), 0) - (nulls > 0 ? 1 : 0);
  await query.run(`DELETE FROM ${VALUES} WHERE v IS NULL`);
  const weighted = kind === 'number' || kind === 'instant' ? await fetchNumbers(query, kind) : null;
  const numbers = weighted === null ? null : summarizeNumbers(weighted.data, weighted.aside);
  const textual = (kind === 'text' || kind === 'other') && distinct > 0;
  return {
    weighted: weighted?.data ?? null,
    profile: {
      name: head.name,
      sqlType: head.sqlType,
      kind,
      count,
      nulls,
      distinct,
      constant: distinct === 1,
      entropyBits: measureEntropy(
        spread.map((row) => [readNumber(row, 'c'), readNumber(row, 'times')]),
        nulls,
        count,
      ),
      top: await countValues(query, `SELECT v, c FROM ${VALUES} ORDER BY c DESC, v LIMIT 10`),
      numbers,
      text: textual ? await describeText(query, VALUES) : null,
      outlierRows:
        kind === 'number' && numbers !== null ? await locateOutliers(query, table, column, numbers) : [],
    },
  };
}

async function fetchNumbers(
  query: Query,
  kind: ColumnKind,
): Promise<{
  readonly data: WeightedValues;
  readonly aside: { readonly infinite: number; readonly notANumber: number };
}> {
  const number = kind === 'instant' ? 'epoch(v)' : 'v::DOUBLE';
  const all = await query.numbers(`SELECT ${number} FROM ${VALUES}`);
  const counts = await query.numbers(`SELECT c FROM ${VALUES}`);
  if (all.every(Number.isFinite))
    return { data: { values: all, counts }, aside: { infinite: 0, notANumber: 0 } };
  let infinite = 0;
  let notANumber = 0;
  const values: number[] = [];
  const kept: number[] = [];
  all.forEach((value, i) => {
    const times = counts[i] ?? 0;
    if (Number.isNaN(value)) notANumber += times;
    else if (!Number.isFinite(value)) infinite += times;
    else {
      values.push(value);
      kept.push(times);
    }
  });
  const data =
    values.length === 0 ? EMPTY : { values: Float64Array.from(values), counts: Float64Array.from(kept) };
  return { data, aside: { infinite, notANumber } };
}

function measureEntropy(
  spread: readonly (readonly [number, number])[],
  nulls: number,
  count: number,
): number {
  const present = count - nulls;
  if (present === 0) return 0;
  let bits = 0;
  let pending = nulls;
  for (const [size, times] of spread) {
    const groups = size === pending ? times - 1 : times;
    if (size === pending) pending = 0;
    const share = size / present;
    bits -= groups === 0 ? 0 : groups * share * Math.log2(share);
  }
  return bits === 0 ? 0 : bits;
}

async function locateOutliers(
  query: Query,
  table: string,
  column: string,
  numbers: NumberFacts,
): Promise<ColumnProfile['outlierRows']> {
  if (numbers.tukey.count === 0) return [];
  const rows = await query.rows(
    `SELECT rowid + 1 AS place, ${column}::DOUBLE AS v FROM ${table}
     WHERE isfinite(${column}::DOUBLE) AND (${column} < ?::DOUBLE OR ${column} > ?::DOUBLE)
     ORDER BY abs(${column}::DOUBLE - ?::DOUBLE) DESC, place LIMIT 5`,
    [numbers.tukey.lo, numbers.tukey.hi, numbers.quantiles[3] ?? 0],
  );
  return rows.map((row) => ({ row: readNumber(row, 'place'), value: readNumber(row, 'v') }));
}
