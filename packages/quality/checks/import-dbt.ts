import { EtalonError } from '@etalon/error';
import { parse } from 'yaml';
import { quoteName } from '../query.ts';
import type { QualityCheck, ReadPolicy, RefusedCheck } from './check.ts';
import { type Arguments, type ImportedRule, importExpectation, nameCheck, takeRule } from './import-rule.ts';
import { isObject, writeValue } from './read-checks.ts';

/** The checks of one model, source, seed or snapshot. */
export type DbtModel = ReadPolicy & { readonly model: string };

const LONGEST_FILE = 2_000_000;

/**
 * Checks of a dbt schema.yml, model by model: built-in tests, those of dbt_utils and dbt_expectations that a rule here
 * says alike, and the list of the others. `tests` and `data_tests`, arguments nested or not. Throws `quality.suite-unreadable`.
 */
export function importDbt(text: string): readonly DbtModel[] {
  const root = parseYaml(text);
  if (!isObject(root)) throw new EtalonError('quality.suite-unreadable', { info: { problem: 'models' } });
  const models = [
    ...['models', 'seeds', 'snapshots'].flatMap((kind) => listItems(root, kind, `/${kind}`)),
    ...listItems(root, 'sources', '/sources').flatMap(({ item, path }) =>
      listItems(item, 'tables', `${path}/tables`),
    ),
  ];
  if (models.length === 0) throw new EtalonError('quality.suite-unreadable', { info: { problem: 'models' } });
  return models.map(readModel);
}

function parseYaml(text: string): unknown {
  if (text.length > LONGEST_FILE)
    throw new EtalonError('quality.suite-unreadable', { info: { problem: `> ${LONGEST_FILE}` } });
  try {
    return parse(text, { maxAliasCount: 100, logLevel: 'error' });
  } catch (error) {
    const problem = (error instanceof Error ? error.message : 'YAML').split('\n')[0] ?? 'YAML';
    throw new EtalonError('quality.suite-unreadable', { info: { problem } });
  }
}

interface Placed {
  readonly item: Arguments;
  readonly path: string;
}

function listItems(parent: Arguments, name: string, path: string): readonly Placed[] {
  const list = parent[name];
  return Array.isArray(list)
    ? list.flatMap((item, i) => (isObject(item) ? [{ item, path: `${path}/${i}` }] : []))
    : [];
}

function readModel({ item, path }: Placed): DbtModel {
  const model = writeValue(item.name ?? '');
  const checks: QualityCheck[] = [];
  const refused: RefusedCheck[] = [];
  const take = (tests: readonly PlacedTest[], column: string | null): void => {
    for (const test of tests) {
      const base = [...(column === null ? [] : [column]), test.name].join('.');
      const read = takeRule(readTest(test, column), {
        id: nameCheck(base, checks),
        name: test.name,
        notes: test.config.severity === 'warn' ? { severity: 'minor' } : {},
      });
      if ('check' in read) checks.push(read.check);
      else refused.push({ path: test.path, name: test.name, ...read });
    }
  };
  take(listTests(item, path), null);
  for (const column of listItems(item, 'columns', `${path}/columns`))
    take(listTests(column.item, column.path), writeValue(column.item.name ?? ''));
  return { model, checks, refused };
}

interface PlacedTest {
  readonly name: string;
  readonly given: Arguments;
  readonly config: Arguments;
  readonly path: string;
}

function listTests(parent: Arguments, path: string): readonly PlacedTest[] {
  return ['data_tests', 'tests'].flatMap((key) => {
    const list = parent[key];
    return Array.isArray(list) ? list.flatMap((item, i) => readEntry(item, `${path}/${key}/${i}`)) : [];
  });
}

function readEntry(item: unknown, path: string): readonly PlacedTest[] {
  if (typeof item === 'string') return [{ name: item, given: {}, config: {}, path }];
  if (!isObject(item)) return [];
  const [name, body] = Object.entries(item)[0] ?? ['', {}];
  const fields = isObject(body) ? body : {};
  const { arguments: nested, config, ...top } = fields;
  const given = isObject(nested) ? { ...top, ...nested } : top;
  return [{ name, given, config: { ...given, ...(isObject(config) ? config : {}) }, path }];
}

function readTest(test: PlacedTest, column: string | null): ImportedRule {
  const blocking = ['where', 'error_if', 'fail_calc', 'limit'].find(
    (name) => test.config[name] !== undefined,
  );
  return blocking === undefined
    ? importTest(test, column)
    : { code: 'quality.import-option', option: blocking };
}

function importTest({ name, given }: PlacedTest, column: string | null): ImportedRule {
  const own = (rule: string, params: unknown): ImportedRule => ({ rule, column, params });
  const short = name.replace(/^(?:dbt_utils|dbt_expectations|dbt)\./, '');
  switch (short) {
    case 'not_null':
    case 'unique':
      return own(short, {});
    case 'accepted_values':
      return own('in_set', { values: given.values });
    case 'relationships':
      return own('foreign_key', { table: readTarget(given.to), column: given.field });
    case 'accepted_range': {
      const strict = given.inclusive === false ? { strict: true } : {};
      return own('between', {
        ...(given.min_value === undefined ? {} : { min: given.min_value }),
        ...(given.max_value === undefined ? {} : { max: given.max_value }),
        ...strict,
      });
    }
    case 'not_null_proportion':
      return given.at_most === undefined
        ? { rule: 'not_null', column, params: {}, mostly: given.at_least }
        : { code: 'quality.import-option', option: 'at_most' };
    case 'unique_combination_of_columns': {
      const [first, ...others] = Array.isArray(given.combination_of_columns)
        ? given.combination_of_columns.map(writeValue)
        : [];
      return { rule: 'unique', column: first ?? null, params: { with: others } };
    }
    case 'expression_is_true': {
      const text = writeValue(given.expression ?? '');
      return own('expression', { expression: column === null ? text : `${quoteName(column)} ${text}` });
    }
    default:
      return importExpectation(short, column === null ? given : { column, ...given });
  }
}

/** The table that `ref('x')` or `source('a', 'x')` names. */
function readTarget(to: unknown): string {
  const names = [...writeValue(to ?? '').matchAll(/['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
  return names.at(-1) ?? writeValue(to ?? '');
}
