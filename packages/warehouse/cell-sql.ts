import type { TableColumn } from './list-columns.ts';
import { quoteName } from './query.ts';

const NUMERIC =
  /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|UTINYINT|USMALLINT|UINTEGER|UBIGINT|UHUGEINT|FLOAT|DOUBLE|DECIMAL.*)$/;
/** Types that hold no infinity and no not-a-number. */
const WHOLE = /INT|^DECIMAL/;
const NUMBER_SHAPE = "'[+-]?([0-9]+[.,]?[0-9]*|[.,][0-9]+)([eE][+-]?[0-9]+)?'";
const DATE_SHAPE =
  "'[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.+Z-]*)?|[0-9]{1,2}/[0-9]{1,2}/([0-9]{4}|[0-9]{2})([T ][0-9:.]*)?'";
const WORDS = "('true', 'false', 'vrai', 'faux', 'oui', 'non', 'yes', 'no')";

/** True for the types of numbers. */
export function isNumeric(column: TableColumn): boolean {
  return NUMERIC.test(column.type);
}

/** SQL that is true for an absent cell: null, or a text of blanks only. */
export function missingSql(column: TableColumn): string {
  const name = quoteName(column.name);
  return column.type === 'VARCHAR'
    ? `(${name} IS NULL OR ${name} = '' OR (starts_with(${name}, ' ') AND trim(${name}) = ''))`
    : `(${name} IS NULL)`;
}

/** SQL of a cell as a finite number, null when it is none; a text is read with a point or a comma. */
export function numberSql(column: TableColumn): string {
  const name = quoteName(column.name);
  if (WHOLE.test(column.type)) return `CAST(${name} AS DOUBLE)`;
  if (isNumeric(column))
    return `CASE WHEN isfinite(CAST(${name} AS DOUBLE)) THEN CAST(${name} AS DOUBLE) END`;
  return column.type === 'VARCHAR'
    ? `TRY_CAST(replace(trim(${name}), ',', '.') AS DOUBLE)`
    : 'CAST(NULL AS DOUBLE)';
}

/** SQL of the kind of a cell, one of CELL_KINDS. */
export function kindOf(column: TableColumn): string {
  const name = quoteName(column.name);
  if (column.type === 'VARCHAR')
    return `CASE WHEN ${missingSql(column)} THEN 'missing' WHEN regexp_full_match(trim(${name}), ${NUMBER_SHAPE}) THEN 'number'
      WHEN regexp_full_match(trim(${name}), ${DATE_SHAPE}) THEN 'date' WHEN lower(trim(${name})) IN ${WORDS} THEN 'boolean' ELSE 'text' END`;
  const kind = isNumeric(column)
    ? 'number'
    : /^(DATE|TIMESTAMP)/.test(column.type)
      ? 'date'
      : column.type === 'BOOLEAN'
        ? 'boolean'
        : 'text';
  return `CASE WHEN ${missingSql(column)} THEN 'missing' ELSE '${kind}' END`;
}
