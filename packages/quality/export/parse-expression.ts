import { EtalonError } from '@etalon/error';
import { type Query, quoteText } from '../query.ts';

/** An expression as a tree that another language can be written from. */
export type Expression =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** Operators carry their sign as name; `and`, `or`, `not`, `is_null`, `is_not_null`, `in`, `not_in`, `between` theirs. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'case';
      readonly checks: readonly { readonly when: Expression; readonly gives: Expression }[];
      readonly otherwise: Expression;
    }
  | { readonly kind: 'cast'; readonly value: Expression; readonly type: string; readonly trying: boolean };

const COMPARISONS: Readonly<Record<string, string>> = {
  COMPARE_EQUAL: '=',
  COMPARE_NOTEQUAL: '<>',
  COMPARE_LESSTHAN: '<',
  COMPARE_GREATERTHAN: '>',
  COMPARE_LESSTHANOREQUALTO: '<=',
  COMPARE_GREATERTHANOREQUALTO: '>=',
  COMPARE_DISTINCT_FROM: 'distinct',
  COMPARE_NOT_DISTINCT_FROM: 'not_distinct',
};
const OPERATORS: Readonly<Record<string, string>> = {
  OPERATOR_NOT: 'not',
  OPERATOR_IS_NULL: 'is_null',
  OPERATOR_IS_NOT_NULL: 'is_not_null',
  OPERATOR_COALESCE: 'coalesce',
  OPERATOR_NULLIF: 'nullif',
  COMPARE_IN: 'in',
  COMPARE_NOT_IN: 'not_in',
};

/** Parses a checked expression with DuckDB's own parser; what has no equivalent throws `quality.not-portable` with its name. */
export async function parseExpression(query: Query, expression: string): Promise<Expression> {
  const [row] = await query.rows(
    `SELECT json_serialize_sql(CAST(${quoteText(`SELECT (\n${expression}\n) FROM t`)} AS VARCHAR)) AS tree`,
  );
  const tree: unknown = JSON.parse(String(row?.tree));
  return readNode(at(tree, 'statements', 0, 'node', 'select_list', 0));
}

function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined),
    value,
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readNode(node: unknown): Expression {
  const type = String(at(node, 'type'));
  const children = (): readonly Expression[] => list(at(node, 'children')).map(readNode);
  switch (at(node, 'class')) {
    case 'COLUMN_REF':
      return { kind: 'column', name: String(list(at(node, 'column_names')).at(-1)) };
    case 'CONSTANT':
      return { kind: 'literal', value: readConstant(at(node, 'value')) };
    case 'FUNCTION':
      return { kind: 'call', name: String(at(node, 'function_name')).toLowerCase(), args: children() };
    case 'CONJUNCTION':
      return { kind: 'call', name: type === 'CONJUNCTION_AND' ? 'and' : 'or', args: children() };
    case 'COMPARISON': {
      const name = COMPARISONS[type] ?? refuse(type);
      return { kind: 'call', name, args: [readNode(at(node, 'left')), readNode(at(node, 'right'))] };
    }
    case 'BETWEEN':
      return {
        kind: 'call',
        name: 'between',
        args: [at(node, 'input'), at(node, 'lower'), at(node, 'upper')].map(readNode),
      };
    case 'OPERATOR':
      return { kind: 'call', name: OPERATORS[type] ?? refuse(type), args: children() };
    case 'CASE':
      return {
        kind: 'case',
        checks: list(at(node, 'case_checks')).map((check) => ({
          when: readNode(at(check, 'when_expr')),
          gives: readNode(at(check, 'then_expr')),
        })),
        otherwise: readNode(at(node, 'else_expr')),
      };
    case 'CAST':
      return readCast(node);
    default:
      return refuse(type);
  }
}

function readCast(node: unknown): Expression {
  const value = readNode(at(node, 'child'));
  const type = String(at(node, 'cast_type', 'id'));
  const trying = at(node, 'try_cast') === true;
  if (type === 'BOOLEAN' && value.kind === 'literal' && (value.value === 't' || value.value === 'f'))
    return { kind: 'literal', value: value.value === 't' };
  if (type !== 'DECIMAL') return { kind: 'cast', value, type, trying };
  const width = String(at(node, 'cast_type', 'type_info', 'width') ?? 18);
  const scale = String(at(node, 'cast_type', 'type_info', 'scale') ?? 3);
  return { kind: 'cast', value, type: `DECIMAL(${width},${scale})`, trying };
}

function readConstant(value: unknown): string | number | boolean | null {
  if (at(value, 'is_null') === true) return null;
  const constant = at(value, 'value');
  const scale = at(value, 'type', 'type_info', 'scale');
  if (at(value, 'type', 'id') === 'DECIMAL' && typeof constant === 'number')
    return Number(`${constant}e-${String(scale)}`);
  if (typeof constant === 'string' || typeof constant === 'number' || typeof constant === 'boolean')
    return constant;
  return refuse(`constant ${String(at(value, 'type', 'id'))}`);
}

function refuse(what: string): never {
  throw new EtalonError('quality.not-portable', { info: { what, dialect: 'Python' } });
}
