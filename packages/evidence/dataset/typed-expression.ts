import { quoteIdentifier } from '@etalon/duckdb';
import type { ColumnType, Dialect } from '../piece-content.ts';

/** The DuckDB expression that turns a text column into its type; NULL where a value does not have it or is blank. */
export function typedExpression(name: string, type: ColumnType, dialect: Dialect): string {
  const value = `nullif(trim(${quoteIdentifier(name)}), '')`;
  switch (type) {
    case 'text':
    case 'empty':
      return quoteIdentifier(name);
    case 'integer':
      return `CASE WHEN ${fits(packed(value), '[+-]?(0|[1-9][0-9]*)')} THEN TRY_CAST(${packed(value)} AS BIGINT) END`;
    case 'decimal':
      return `TRY_CAST(${number(value, dialect)} AS DOUBLE)`;
    case 'boolean':
      return `CASE lower(${value}) WHEN 'true' THEN true WHEN 'vrai' THEN true WHEN 'false' THEN false WHEN 'faux' THEN false END`;
    case 'date':
      return readTime({ value, dialect, iso: '[0-9]{4}-[0-9]{2}-[0-9]{2}', type: 'DATE', times: [''] });
    case 'timestamp':
      return readTime({
        value,
        dialect,
        iso: '[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*',
        type: 'TIMESTAMP',
        times: [' %H:%M:%S', ' %H:%M'],
      });
    default:
      return type satisfies never;
  }
}

function fits(value: string, pattern: string): string {
  return `regexp_full_match(${value}, '${pattern}')`;
}

function packed(value: string): string {
  return `translate(${value}, ' \u00a0\u202f', '')`;
}

function number(value: string, dialect: Dialect): string {
  if (dialect.decimal === '.') return packed(value);
  return `CASE WHEN contains(${value}, '.') THEN NULL ELSE replace(${packed(value)}, ',', '.') END`;
}

interface TimeReading {
  readonly value: string;
  readonly dialect: Dialect;
  readonly iso: string;
  readonly type: 'DATE' | 'TIMESTAMP';
  readonly times: readonly string[];
}

/** ISO first; then the day and month in the order of the dialect, when it has one. */
function readTime({ value, dialect, iso, type, times }: TimeReading): string {
  const plain = `CASE WHEN ${fits(value, iso)} THEN TRY_CAST(${value} AS ${type}) END`;
  if (dialect.dateOrder === 'ymd') return plain;
  const order = dialect.dateOrder === 'mdy' ? '%m/%d/%Y' : '%d/%m/%Y';
  const formats = times.map((time) => `'${order}${time}'`).join(', ');
  return `coalesce(${plain}, try_strptime(translate(${value}, '.-T', '// '), [${formats}])::${type})`;
}
