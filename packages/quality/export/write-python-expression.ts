import { EtalonError } from '@etalon/error';
import type { Expression } from './parse-expression.ts';

/** SQL functions and operators that the script's own module defines under another name, because Python's would clash. */
const RENAMED: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '//': 'whole_divide',
  '%': 'modulo',
  '||': 'join_text',
  '=': 'equal',
  '<>': 'differs',
  '<': 'less',
  '>': 'greater',
  '<=': 'at_most',
  '>=': 'at_least',
  '~~': 'like',
  '!~~': 'not_like',
  and: 'both',
  or: 'either',
  not: 'opposite',
  in: 'among',
  not_in: 'not_among',
  is_null: 'is_null',
  is_not_null: 'is_not_null',
  abs: 'absolute',
  round: 'round_half_up',
  length: 'length',
  len: 'length',
  substring: 'substr',
  left: 'left_of',
  right: 'right_of',
  ltrim: 'ltrim',
  rtrim: 'rtrim',
  ceiling: 'ceil',
};
const KNOWN = new Set([
  ...Object.values(RENAMED),
  ...['between', 'distinct', 'not_distinct', 'coalesce', 'nullif', 'lower', 'upper', 'trim', 'replace'],
  ...['regexp_matches', 'regexp_full_match', 'regexp_replace', 'regexp_extract', 'floor', 'ceil', 'trunc'],
  ...[
    'concat',
    'starts_with',
    'ends_with',
    'contains',
    'try_strptime',
    'strptime',
    'strftime',
    'year',
    'month',
  ],
  ...[
    'day',
    'hour',
    'minute',
    'date_part',
    'date_diff',
    'greatest',
    'least',
    'split_part',
    'lpad',
    'strip_accents',
  ],
  ...['to_days', 'to_hours', 'to_minutes', 'isnan', 'sqrt', 'ln', 'exp', 'sign'],
]);

export interface PythonLambda {
  /** Columns that the lambda takes, in order. */
  readonly columns: readonly string[];
  readonly body: string;
}

/** An expression as a Python lambda over cells where absent is None; refuses by name what the script cannot do. */
export function writePythonExpression(expression: Expression): PythonLambda {
  const columns: string[] = [];
  const write = (node: Expression): string => {
    switch (node.kind) {
      case 'column': {
        if (!columns.includes(node.name)) columns.push(node.name);
        return `c${columns.indexOf(node.name)}`;
      }
      case 'literal':
        return writePythonValue(node.value);
      case 'cast':
        return `cast(${write(node.value)}, ${writePythonValue(node.type)}, ${node.trying ? 'True' : 'False'})`;
      case 'case':
        return node.checks.reduceRight(
          (otherwise, { when, gives }) => `(${write(gives)} if ${write(when)} is True else ${otherwise})`,
          write(node.otherwise),
        );
      case 'call': {
        const name = RENAMED[node.name] ?? node.name;
        if (!KNOWN.has(name))
          throw new EtalonError('quality.not-portable', { info: { what: node.name, dialect: 'Python' } });
        return `${name}(${node.args.map(write).join(', ')})`;
      }
      default: {
        const never: never = node;
        return never;
      }
    }
  };
  const body = write(expression);
  return { columns, body: `lambda ${columns.map((_, i) => `c${i}`).join(', ')}: ${body}` };
}

/** A plain value as a Python literal. */
export function writePythonValue(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : `float('${value}')`;
  if (typeof value === 'string')
    return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  if (Array.isArray(value)) return `[${value.map(writePythonValue).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, one]) => `${writePythonValue(key)}: ${writePythonValue(one)}`)
    .join(', ')}}`;
}
