import { quoteName } from '../query.ts';
import type { ControlRequest, ControlTotals } from './reconciliation.ts';

/** Separates the parts of a key in its text. */
const UNIT = 'chr(31)';

/**
 * One SELECT of the control totals of a table, the same figures from DuckDB and from PostgreSQL: columns `row_count`,
 * `distinct_keys`, `null_keys`, `hash_a`, `hash_b` and `sum_0`, `sum_1`… all as text. Keys are compared as text, so a
 * key of floating numbers may be written differently by two engines.
 */
export function writeControls(request: ControlRequest, dialect: 'duckdb' | 'postgresql'): string {
  const table = quoteName(request.table);
  const text = dialect === 'duckdb' ? 'VARCHAR' : 'text';
  const parts = request.key.map((name) => `CAST(${quoteName(name)} AS ${text})`);
  const key = parts.length === 0 ? `CAST(NULL AS ${text})` : parts.join(` || ${UNIT} || `);
  const half = (from: number): string =>
    dialect === 'duckdb'
      ? `CAST('0x' || substr(md5(k), ${from}, 15) AS BIGINT)`
      : `CAST(CAST('x' || substr(md5(k), ${from}, 15) AS bit(60)) AS bigint)`;
  const sums = request.sums.map(
    (name, i) =>
      `CAST(sum(CAST(${quoteName(name)} AS ${dialect === 'duckdb' ? 'DECIMAL' : 'numeric'}(38, 9))) AS ${text}) AS sum_${i}`,
  );
  const asText = (sql: string, name: string): string => `CAST(${sql} AS ${text}) AS ${name}`;
  return `SELECT t.*, ${asText('h.distinct_keys', 'distinct_keys')}, ${asText('h.hash_a', 'hash_a')}, ${asText('h.hash_b', 'hash_b')}
    FROM (SELECT ${[asText('count(*)', 'row_count'), asText(`count(*) - count(${key})`, 'null_keys'), ...sums].join(', ')} FROM ${table}) t
    CROSS JOIN (SELECT count(*) AS distinct_keys, coalesce(sum(${half(1)}), 0) AS hash_a, coalesce(sum(${half(16)}), 0) AS hash_b
      FROM (SELECT DISTINCT ${key} AS k FROM ${table}) keys WHERE k IS NOT NULL) h`;
}

/** Reads the row that `writeControls` gives. */
export function readControls(
  request: ControlRequest,
  row: Readonly<Record<string, unknown>> | undefined,
): ControlTotals {
  const cell = (name: string): string | null => {
    const value = row?.[name];
    return value === null || value === undefined ? null : String(value);
  };
  const hex = (name: string): string => BigInt(cell(name) ?? '0').toString(16);
  return {
    rows: Number(cell('row_count')),
    distinctKeys: Number(cell('distinct_keys')),
    nullKeys: request.key.length === 0 ? 0 : Number(cell('null_keys')),
    sums: Object.fromEntries(
      request.sums.map((name, i) => {
        const sum = cell(`sum_${i}`);
        return [name, sum === null ? null : trimDecimal(sum)];
      }),
    ),
    keyHash: `${hex('hash_a')}-${hex('hash_b')}`,
  };
}

function trimDecimal(text: string): string {
  const short = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
  return short === '-0' ? '0' : short;
}
