import { quoteName, quoteText } from '../query.ts';
import type { QualityCheck, Refusal } from './check.ts';
import { isObject, readCheck, writeValue } from './read-checks.ts';

/** A rule of another tool written as ours, or why it is not one. */
export type ImportedRule =
  | {
      readonly rule: string;
      readonly column: string | null;
      readonly params: unknown;
      readonly mostly?: unknown;
    }
  | { readonly code: 'quality.import-no-rule' }
  | { readonly code: 'quality.import-option'; readonly option: string };

export type Arguments = Readonly<Record<string, unknown>>;

const NO_RULE: ImportedRule = { code: 'quality.import-no-rule' };

function option(name: string): ImportedRule {
  return { code: 'quality.import-option', option: name };
}

/** An imported rule as a check under `id` with what its source says beside it, or the refusal of the test called `name`. */
export function takeRule(
  rule: ImportedRule,
  { id, name, notes }: { readonly id: string; readonly name: string; readonly notes: Arguments },
): { readonly check: QualityCheck } | Refusal {
  if ('code' in rule)
    return { code: rule.code, info: { name, ...('option' in rule ? { option: rule.option } : {}) } };
  return readCheck({ id, ...rule, ...notes });
}

/** The id of a check called `base`, with its rank when the checks taken already hold that name. */
export function nameCheck(base: string, taken: readonly QualityCheck[]): string {
  const same = taken.filter(({ id }) => id === base || id.startsWith(`${base}#`)).length;
  return same === 0 ? base : `${base}#${same + 1}`;
}

/** An expectation by its snake-case name with its arguments (the same names in 0.18, 1.x and dbt_expectations). */
export function importExpectation(name: string, given: Arguments): ImportedRule {
  if (given.row_condition !== undefined && given.row_condition !== null) return option('row_condition');
  if (Object.values(given).some((value) => isObject(value) && '$PARAMETER' in value))
    return option('$PARAMETER');
  const rule = importTableRule(name, given) ?? importColumnRule(name, given);
  return 'rule' in rule && given.mostly !== undefined && given.mostly !== null
    ? { ...rule, mostly: given.mostly }
    : rule;
}

function importTableRule(name: string, given: Arguments): ImportedRule | null {
  const ofTable = (rule: string, params: unknown): ImportedRule => ({ rule, column: null, params });
  switch (name) {
    case 'expect_table_row_count_to_be_between':
      return ofTable('row_count', { ...bound('min', given.min_value), ...bound('max', given.max_value) });
    case 'expect_table_row_count_to_equal':
      return ofTable('row_count', { min: given.value, max: given.value });
    case 'expect_table_columns_to_match_set':
      return ofTable('columns', { names: given.column_set, others: given.exact_match === false });
    case 'expect_table_columns_to_match_ordered_list':
      return ofTable('columns', { names: given.column_list });
    case 'expect_column_to_exist':
      return ofTable('columns', { names: [given.column], others: true });
    case 'expect_compound_columns_to_be_unique': {
      const [first, ...others] = Array.isArray(given.column_list) ? given.column_list.map(writeValue) : [];
      return first === undefined ? NO_RULE : { rule: 'unique', column: first, params: { with: others } };
    }
    case 'expect_column_pair_values_a_to_be_greater_than_b': {
      const sign = given.or_equal === true ? '>=' : '>';
      const expression = `${quoteName(writeValue(given.column_A))} ${sign} ${quoteName(writeValue(given.column_B))}`;
      return ofTable('expression', { expression });
    }
    default:
      return null;
  }
}

function importColumnRule(name: string, given: Arguments): ImportedRule {
  const column = typeof given.column === 'string' ? given.column : null;
  const own = (rule: string, params: unknown): ImportedRule => ({ rule, column, params });
  const cell = quoteName(column ?? '');
  switch (name) {
    case 'expect_column_values_to_not_be_null':
      return own('not_null', {});
    case 'expect_column_values_to_be_null':
      return own('expression', { expression: `${cell} IS NULL` });
    case 'expect_column_values_to_be_unique':
      return own('unique', {});
    case 'expect_column_values_to_be_in_set':
      return own('in_set', { values: given.value_set });
    case 'expect_column_values_to_not_be_in_set':
      return Array.isArray(given.value_set)
        ? own('expression', {
            expression: `CAST(${cell} AS VARCHAR) NOT IN (${given.value_set.map((v) => quoteText(writeValue(v))).join(', ')})`,
          })
        : NO_RULE;
    case 'expect_column_values_to_match_regex':
      return own('regex', { pattern: given.regex });
    case 'expect_column_values_to_be_of_type':
      return importType(own, given.type_);
    case 'expect_column_values_to_be_between':
      return importBetween(own, given);
    case 'expect_column_value_lengths_to_be_between':
      return importLengths(own, cell, given);
    case 'expect_column_value_lengths_to_equal':
      return importLengths(own, cell, { min_value: given.value, max_value: given.value });
    default:
      return NO_RULE;
  }
}

type Own = (rule: string, params: unknown) => ImportedRule;

function importBetween(own: Own, given: Arguments): ImportedRule {
  const hasMin = given.min_value !== undefined && given.min_value !== null;
  const hasMax = given.max_value !== undefined && given.max_value !== null;
  const strictMin = hasMin && given.strict_min === true;
  const strictMax = hasMax && given.strict_max === true;
  if (hasMin && hasMax && strictMin !== strictMax) return option('strict_min / strict_max');
  const strict = strictMin || strictMax ? { strict: true } : {};
  return own('between', { ...bound('min', given.min_value), ...bound('max', given.max_value), ...strict });
}

function importLengths(own: Own, cell: string, given: Arguments): ImportedRule {
  const { min_value: min, max_value: max } = given;
  const parts = [
    ...(typeof min === 'number' ? [`length(CAST(${cell} AS VARCHAR)) >= ${min}`] : []),
    ...(typeof max === 'number' ? [`length(CAST(${cell} AS VARCHAR)) <= ${max}`] : []),
  ];
  return parts.length === 0 ? NO_RULE : own('expression', { expression: parts.join(' AND ') });
}

const TYPES: Readonly<Record<string, string>> = {
  int: 'integer',
  int32: 'integer',
  int64: 'integer',
  integer: 'integer',
  bigint: 'integer',
  float: 'number',
  float64: 'number',
  double: 'number',
  number: 'number',
  numeric: 'number',
  bool: 'boolean',
  boolean: 'boolean',
  str: 'text',
  string: 'text',
  text: 'text',
  varchar: 'text',
  date: 'date',
  datetime: 'timestamp',
  datetime64: 'timestamp',
  timestamp: 'timestamp',
};

function importType(own: Own, type: unknown): ImportedRule {
  const known =
    TYPES[
      writeValue(type)
        .toLowerCase()
        .replace(/\[.*\]$/, '')
    ];
  return known === undefined ? option(`type_ ${writeValue(type)}`) : own('type', { type: known });
}

function bound(name: 'min' | 'max', value: unknown): Arguments {
  return value === undefined || value === null ? {} : { [name]: value };
}
