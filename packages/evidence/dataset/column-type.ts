import type { ColumnType, Dialect } from '../piece-content.ts';

const SPACES = /[\s\u00a0\u202f]/g;
const INTEGER = /^[+-]?(0|[1-9]\d{0,17})$/;
const DECIMAL = /^[+-]?(0|[1-9]\d*)?(\.\d+)?([eE][+-]?\d{1,3})?$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ISO_TIMESTAMP = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const LOCAL_DATE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/;
const LOCAL_TIMESTAMP = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[ T]\d{1,2}:\d{2}(:\d{2})?$/;
const MAX_VALUE = 64;

/** The narrowest type that every value of a column has; blanks do not count; leading zeros make a text. */
export function columnType(values: Iterable<string | null>, dialect: Dialect): ColumnType {
  let type: ColumnType = 'empty';
  for (const value of values) {
    if (value === null || value.trim() === '') continue;
    type = widen(type, valueType(value.trim(), dialect));
    if (type === 'text') return type;
  }
  return type;
}

function widen(known: ColumnType, next: ColumnType): ColumnType {
  if (known === 'empty' || known === next) return next;
  const numbers = new Set([known, next]);
  return numbers.has('integer') && numbers.has('decimal') ? 'decimal' : 'text';
}

function valueType(value: string, dialect: Dialect): ColumnType {
  if (value.length > MAX_VALUE) return 'text';
  if (/^(true|false|vrai|faux)$/i.test(value)) return 'boolean';
  if (ISO_DATE.test(value)) return 'date';
  if (ISO_TIMESTAMP.test(value)) return 'timestamp';
  if (dialect.dateOrder !== 'ymd' && LOCAL_DATE.test(value)) return 'date';
  if (dialect.dateOrder !== 'ymd' && LOCAL_TIMESTAMP.test(value)) return 'timestamp';
  const number = normalNumber(value, dialect);
  if (INTEGER.test(number)) return 'integer';
  return DECIMAL.test(number) && /\d/.test(number) ? 'decimal' : 'text';
}

/** Thousands spaces removed, the decimal mark a point. */
function normalNumber(value: string, dialect: Dialect): string {
  const packed = value.replace(SPACES, '');
  return dialect.decimal === ',' ? packed.replace('.', 'x').replace(',', '.') : packed;
}
