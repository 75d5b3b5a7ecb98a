import type { SourceColumn } from '@etalon/usecases';

/** A column as PostgreSQL describes it; `modifier` holds the precision of a numeric, -1 without one. */
export interface DescribedColumn {
  readonly name: string;
  readonly oid: number;
  readonly modifier: number;
}

const NUMERIC = 1700;
const MODIFIER_HEADER = 4;
const MAX_PRECISION = 38;

/** Object identifiers of the built-in types (pg_type.dat) and the type that holds them exactly in DuckDB. */
const KEPT: ReadonlyMap<number, string> = new Map([
  [16, 'BOOLEAN'],
  [21, 'SMALLINT'],
  [23, 'INTEGER'],
  [20, 'BIGINT'],
  [700, 'FLOAT'],
  [701, 'DOUBLE'],
  [1082, 'DATE'],
  [1083, 'TIME'],
  [1114, 'TIMESTAMP'],
  [1184, 'TIMESTAMPTZ'],
  [2950, 'UUID'],
]);

/**
 * The type a column is kept in: its own when DuckDB has it, DECIMAL for a numeric of at most 38 digits, DOUBLE for one
 * without a precision, text for the rest.
 */
export function chooseKeptType({ oid, modifier }: DescribedColumn): string {
  if (oid !== NUMERIC) return KEPT.get(oid) ?? 'VARCHAR';
  if (modifier < MODIFIER_HEADER) return 'DOUBLE';
  const precision = ((modifier - MODIFIER_HEADER) >> 16) & 0xffff;
  const scale = (modifier - MODIFIER_HEADER) & 0x7ff;
  return precision <= MAX_PRECISION && scale <= precision ? `DECIMAL(${precision},${scale})` : 'DOUBLE';
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/;

/** A row of PostgreSQL texts as one line of JSON: booleans and numbers as such, digit for digit; the rest as text. */
export function writeJsonLine(columns: readonly SourceColumn[], row: readonly (string | null)[]): string {
  const cells = columns.map(({ name, kept }, i) => {
    const text = row[i] ?? null;
    return `${JSON.stringify(name)}:${text === null ? 'null' : writeCell(kept, text)}`;
  });
  return `{${cells.join(',')}}\n`;
}

function writeCell(kept: string, text: string): string {
  if (kept === 'BOOLEAN') return text === 't' || text === 'true' ? 'true' : 'false';
  const isNumber = /^(SMALLINT|INTEGER|BIGINT|FLOAT|DOUBLE|DECIMAL)/.test(kept) && NUMBER.test(text);
  return isNumber ? text : JSON.stringify(text);
}
