import { quoteName, quoteText } from '../query.ts';
import type { Bound, CellType, QualityCheck } from './check.ts';

/** A check as SQL: a condition on rows, or one figure of the table with the limits it must stay in. */
export type CompiledCheck =
  | {
      readonly kind: 'rows';
      /** Which rows are asked, which of them break the rule, and the cell shown. */
      readonly asked: string;
      readonly fails: string;
      readonly value: string;
    }
  | { readonly kind: 'unique'; readonly keys: readonly string[] }
  | { readonly kind: 'rowCount'; readonly min: number; readonly max: number }
  | { readonly kind: 'columns'; readonly names: readonly string[]; readonly others: boolean }
  | { readonly kind: 'freshness'; readonly column: string; readonly maxAgeHours: number }
  | {
      readonly kind: 'distribution';
      readonly column: string;
      readonly reference: { readonly table: string; readonly column: string };
      readonly distance: 'wasserstein' | 'total-variation';
      readonly max: number;
    };

/**
 * A check as SQL; `references` are the tables of the run by the name that checks give them. Null cells are asked only by
 * not_null; an expression that gives null is not asked. Patterns are searched, not anchored.
 */
export function compileCheck(
  check: QualityCheck,
  references: Readonly<Record<string, string>>,
): CompiledCheck {
  const column = check.column === null ? 'NULL' : quoteName(check.column);
  const text = `CAST(${column} AS VARCHAR)`;
  const cells = (fails: string): CompiledCheck => ({
    kind: 'rows',
    asked: `${column} IS NOT NULL`,
    fails,
    value: text,
  });
  switch (check.rule) {
    case 'not_null':
      return { kind: 'rows', asked: 'true', fails: `${column} IS NULL`, value: text };
    case 'unique':
      return { kind: 'unique', keys: [check.column, ...(check.params.with ?? [])] };
    case 'in_set':
      return cells(`NOT (${matchSet(column, check.params.values)})`);
    case 'between':
      return cells(`NOT coalesce(${matchBounds(column, check.params)}, false)`);
    case 'regex':
      return cells(`NOT regexp_matches(${text}, ${quoteText(check.params.pattern)})`);
    case 'type':
      return cells(`NOT (${matchType(text, check.params.type)})`);
    case 'row_count':
      return {
        kind: 'rowCount',
        min: check.params.min ?? 0,
        max: check.params.max ?? Number.POSITIVE_INFINITY,
      };
    case 'columns':
      return { kind: 'columns', names: check.params.names, others: check.params.others ?? false };
    case 'foreign_key': {
      const table = quoteName(references[check.params.table] ?? check.params.table);
      const other = quoteName(check.params.column);
      return cells(
        `${text} NOT IN (SELECT CAST(${other} AS VARCHAR) FROM ${table} WHERE ${other} IS NOT NULL)`,
      );
    }
    case 'expression': {
      const expression = `(\n${check.params.expression}\n)`;
      return {
        kind: 'rows',
        asked: `${expression} IS NOT NULL`,
        fails: `NOT ${expression}`,
        value: check.column === null ? 'NULL' : text,
      };
    }
    case 'freshness':
      return { kind: 'freshness', column: check.column, maxAgeHours: check.params.maxAgeHours };
    case 'distribution':
      return {
        kind: 'distribution',
        column: check.column,
        reference: {
          table: references[check.params.table] ?? check.params.table,
          column: check.params.column,
        },
        distance: check.params.distance,
        max: check.params.max,
      };
    default: {
      const never: never = check;
      return never;
    }
  }
}

function matchSet(column: string, values: readonly (string | number | boolean)[]): string {
  const texts = values.filter((value) => typeof value !== 'number').map((value) => quoteText(String(value)));
  const numbers = values.filter((value) => typeof value === 'number').map((value) => writeNumber(value));
  const parts = [
    ...(texts.length === 0 ? [] : [`CAST(${column} AS VARCHAR) IN (${texts.join(', ')})`]),
    ...(numbers.length === 0
      ? []
      : [`coalesce(TRY_CAST(CAST(${column} AS VARCHAR) AS DOUBLE) IN (${numbers.join(', ')}), false)`]),
  ];
  return parts.join(' OR ');
}

function matchBounds(
  column: string,
  params: { readonly min?: Bound; readonly max?: Bound; readonly strict?: boolean },
): string {
  const isNumber = typeof (params.min ?? params.max) === 'number';
  const cell = `TRY_CAST(CAST(${column} AS VARCHAR) AS ${isNumber ? 'DOUBLE' : 'TIMESTAMP'})`;
  const sign = params.strict === true ? '' : '=';
  const bound = (value: Bound): string =>
    typeof value === 'number' ? writeNumber(value) : `CAST(${quoteText(value)} AS TIMESTAMP)`;
  const parts = [
    ...(params.min === undefined ? [] : [`${cell} >${sign} ${bound(params.min)}`]),
    ...(params.max === undefined ? [] : [`${cell} <${sign} ${bound(params.max)}`]),
  ];
  return `(${[...parts, ...(isNumber ? [`NOT isnan(${cell})`] : [])].join(' AND ')})`;
}

/** A number between parentheses: a minus sign after an operator would begin a comment. */
function writeNumber(value: number): string {
  return `(CAST('${value}' AS DOUBLE))`;
}

function matchType(text: string, type: CellType): string {
  switch (type) {
    case 'integer':
      return `regexp_full_match(trim(${text}), '[+-]?[0-9]+(\\.0+)?')`;
    case 'number':
      return `coalesce(isfinite(TRY_CAST(${text} AS DOUBLE)), false)`;
    case 'boolean':
      return `lower(trim(${text})) IN ('true', 'false', '0', '1')`;
    case 'date':
      return `(TRY_CAST(${text} AS DATE) IS NOT NULL AND regexp_full_match(trim(${text}), '[0-9-]{8,12}([ T]00:00:00)?'))`;
    case 'timestamp':
      return `TRY_CAST(${text} AS TIMESTAMP) IS NOT NULL`;
    case 'text':
      return 'true';
    default: {
      const never: never = type;
      return never;
    }
  }
}
