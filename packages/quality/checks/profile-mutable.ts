import { type Query, quoteName, readNumber } from '../query.ts';
import { readTypes } from './prepare-check.ts';

/** What a column of the clean reference lets one plant in it. */
export interface MutableColumn {
  readonly name: string;
  readonly kind: 'number' | 'date' | 'timestamp' | 'text' | 'boolean' | 'other';
  /** A number whose type holds whole numbers only. */
  readonly isWhole: boolean;
  readonly distinct: number;
  readonly filled: number;
  readonly min: number;
  readonly max: number;
  readonly deviation: number;
  readonly longest: number;
  readonly accented: number;
  /** Share of the filled cells that read as a day, for text. */
  readonly dates: number;
}

function kindOf(type: string): MutableColumn['kind'] {
  if (/^(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U\w*INT\w*|FLOAT|DOUBLE|DECIMAL.*)$/.test(type))
    return 'number';
  if (type === 'DATE') return 'date';
  if (type.startsWith('TIMESTAMP')) return 'timestamp';
  if (type === 'BOOLEAN') return 'boolean';
  return type === 'VARCHAR' ? 'text' : 'other';
}

/** The columns of a table with the figures that the operators need, in one scan. */
export async function profileMutable(query: Query, table: string): Promise<readonly MutableColumn[]> {
  const types = await readTypes(query, table);
  const columns = [...types].filter(([name]) => !name.startsWith('etalon_'));
  if (columns.length === 0) return [];
  const parts = columns.flatMap(([name, type], i) => {
    const cell = quoteName(name);
    const kind = kindOf(type);
    const number = kind === 'number' ? `CAST(${cell} AS DOUBLE)` : 'NULL::DOUBLE';
    const text = kind === 'text' ? cell : 'NULL::VARCHAR';
    return [
      `count(DISTINCT ${cell}) AS d${i}`,
      `count(${cell}) AS f${i}`,
      `min(${number}) AS lo${i}`,
      `max(${number}) AS hi${i}`,
      `stddev_samp(${number}) FILTER (isfinite(${number})) AS sd${i}`,
      `max(length(${text})) AS len${i}`,
      `count(*) FILTER (regexp_matches(${text}, '[À-ÿ]')) AS acc${i}`,
      `count(*) FILTER (TRY_CAST(${text} AS DATE) IS NOT NULL AND regexp_full_match(${text}, '\\d{4}-\\d\\d-\\d\\d')) AS dt${i}`,
    ];
  });
  const [row] = await query.rows(`SELECT ${parts.join(', ')} FROM ${quoteName(table)}`);
  const orZero = (name: string): number => {
    const value = readNumber(row, name);
    return Number.isNaN(value) ? 0 : value;
  };
  return columns.map(([name, type], i) => ({
    name,
    kind: kindOf(type),
    isWhole: /INT/.test(type),
    distinct: orZero(`d${i}`),
    filled: orZero(`f${i}`),
    min: orZero(`lo${i}`),
    max: orZero(`hi${i}`),
    deviation: orZero(`sd${i}`),
    longest: orZero(`len${i}`),
    accented: orZero(`acc${i}`),
    dates: orZero(`dt${i}`),
  }));
}
