import type { ColumnType } from '../piece-content.ts';

/** The plain name of a DuckDB type. */
export function duckdbColumnType(type: string): ColumnType {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return 'integer';
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(type)) return 'decimal';
  if (type === 'BOOLEAN' || type === 'DATE') return type === 'DATE' ? 'date' : 'boolean';
  return type.startsWith('TIMESTAMP') ? 'timestamp' : 'text';
}
