import { EtalonError } from '@etalon/error';
import { quoteName, quoteText } from '../query.ts';
import { writeType } from '../recipe/write-dialect.ts';
import type { Expression } from './parse-expression.ts';

const INFIX: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['+', '-', '*', '%', '||', '=', '<>', '<', '>', '<=', '>='].map((sign) => [sign, sign]),
  ),
  '~~': 'LIKE',
  '!~~': 'NOT LIKE',
  and: 'AND',
  or: 'OR',
  distinct: 'IS DISTINCT FROM',
  not_distinct: 'IS NOT DISTINCT FROM',
};
/** Functions of the same name and meaning in both. */
const SHARED = new Set([
  ...['coalesce', 'nullif', 'lower', 'upper', 'trim', 'ltrim', 'rtrim', 'replace', 'length', 'abs', 'floor'],
  ...['ceil', 'trunc', 'concat', 'starts_with', 'left', 'right', 'substr', 'substring', 'split_part', 'lpad'],
  ...['greatest', 'least', 'date_part', 'sqrt', 'ln', 'exp', 'sign'],
]);
/** Where a TRY_CAST of a text is the cast of a text of this shape. */
const SHAPES: Readonly<Record<string, string>> = {
  DOUBLE: '\\s*[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?\\s*',
  INTEGER: '\\s*[+-]?[0-9]{1,9}\\s*',
  BIGINT: '\\s*[+-]?[0-9]{1,18}\\s*',
};

/** An expression in PostgreSQL; what has no equivalent is refused by name (`quality.not-portable`). */
export function writePostgresqlExpression(node: Expression): string {
  const write = writePostgresqlExpression;
  switch (node.kind) {
    case 'column':
      return quoteName(node.name);
    case 'literal':
      if (node.value === null) return 'NULL';
      return typeof node.value === 'string' ? quoteText(node.value) : `(${String(node.value)})`;
    case 'case': {
      const checks = node.checks.map(({ when, gives }) => `WHEN ${write(when)} THEN ${write(gives)}`);
      return `CASE ${checks.join(' ')} ELSE ${write(node.otherwise)} END`;
    }
    case 'cast':
      return writeCast(node);
    case 'call':
      return writeCall(node.name, node.args.map(write));
    default: {
      const never: never = node;
      return never;
    }
  }
}

function writeCast(node: Extract<Expression, { readonly kind: 'cast' }>): string {
  const value = writePostgresqlExpression(node.value);
  const plain = `CAST(${value} AS ${writeType(node.type, 'postgresql')})`;
  if (!node.trying) return plain;
  const shape = SHAPES[node.type];
  if (shape === undefined) return refuse(`TRY_CAST ${node.type}`);
  return `CASE WHEN CAST(${value} AS text) ~ ${quoteText(`^${shape}$`)} THEN CAST(trim(CAST(${value} AS text)) AS ${writeType(node.type, 'postgresql')}) END`;
}

function writeCall(name: string, args: readonly string[]): string {
  const [a = '', b = '', ...rest] = args;
  const sign = INFIX[name];
  if (sign !== undefined) return args.length === 1 ? `(${sign} ${a})` : `(${args.join(` ${sign} `)})`;
  switch (name) {
    case '/':
      return `(CAST(${a} AS double precision) / nullif(${b}, 0))`;
    case 'not':
      return `(NOT ${a})`;
    case 'is_null':
      return `(${a} IS NULL)`;
    case 'is_not_null':
      return `(${a} IS NOT NULL)`;
    case 'in':
      return `(${a} IN (${[b, ...rest].join(', ')}))`;
    case 'not_in':
      return `(${a} NOT IN (${[b, ...rest].join(', ')}))`;
    case 'between':
      return `(${a} BETWEEN ${b} AND ${rest[0] ?? 'NULL'})`;
    case 'regexp_matches':
      return `(${a} ~ ${b})`;
    case 'regexp_full_match':
      return `(${a} ~ ('^(?:' || ${b} || ')$'))`;
    case 'regexp_replace':
      return `regexp_replace(${args.join(', ')})`;
    case 'round':
      return `CAST(round(CAST(${a} AS numeric)${b === '' ? '' : `, ${b}`}) AS double precision)`;
    case 'year':
    case 'month':
    case 'day':
    case 'hour':
    case 'minute':
      return `CAST(date_part('${name}', ${a}) AS bigint)`;
    default:
      return SHARED.has(name) ? `${name}(${args.join(', ')})` : refuse(name);
  }
}

function refuse(what: string): never {
  throw new EtalonError('quality.not-portable', { info: { what, dialect: 'PostgreSQL' } });
}
