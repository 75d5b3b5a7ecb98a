import { describe, expect, test } from 'vitest';
import { importDbt } from './import-dbt.ts';
import { importExpectations } from './import-expectations.ts';

const NEW = JSON.stringify({
  name: 'clients',
  id: null,
  expectations: [
    {
      type: 'expect_column_values_to_not_be_null',
      kwargs: { column: 'id', mostly: 0.99 },
      severity: 'critical',
      id: 'x',
    },
    {
      type: 'expect_column_values_to_be_between',
      kwargs: { column: 'age', min_value: 0, max_value: 120, strict_max: false },
      meta: { notes: { format: 'markdown', content: ['Prévenir', 'le DPO'] } },
    },
    {
      type: 'expect_column_values_to_be_between',
      kwargs: { column: 'age', min_value: 0, strict_min: true, max_value: null },
    },
    {
      type: 'expect_column_values_to_be_between',
      kwargs: { column: 'age', min_value: 0, strict_min: true, max_value: 9 },
    },
    {
      type: 'expect_column_values_to_match_regex',
      kwargs: { column: 'mail', regex: '@', row_condition: 'col("a")>1' },
    },
    { type: 'expect_column_mean_to_be_between', kwargs: { column: 'age', min_value: 1 } },
    {
      type: 'expect_column_values_to_be_in_set',
      kwargs: { column: 'pays', value_set: ['FR', 'BE'], mostly: 95 },
    },
    { type: 'expect_column_values_to_be_of_type', kwargs: { column: 'age', type_: 'INTEGER' } },
    { type: 'expect_compound_columns_to_be_unique', kwargs: { column_list: ['a', 'b'] } },
    {
      type: 'expect_column_pair_values_a_to_be_greater_than_b',
      kwargs: { column_A: 'fin', column_B: 'début', or_equal: true },
    },
    { type: 'expect_column_value_lengths_to_equal', kwargs: { column: 'cp', value: 5 } },
    { type: 'expect_table_columns_to_match_set', kwargs: { column_set: ['id', 'age'], exact_match: false } },
    { type: 'expect_table_row_count_to_equal', kwargs: { value: { $PARAMETER: 'n' } } },
  ],
  meta: { great_expectations_version: '1.3.0' },
});

describe('Great Expectations', () => {
  test('takes over what has a rule here, and lists the rest with its place and reason', () => {
    const { checks, refused } = importExpectations(NEW);
    expect(checks.map(({ id, rule, column, params }) => [id, rule, column, params])).toEqual([
      ['column_values_to_not_be_null.id', 'not_null', 'id', {}],
      ['column_values_to_be_between.age', 'between', 'age', { min: 0, max: 120 }],
      ['column_values_to_be_between.age#2', 'between', 'age', { min: 0, strict: true }],
      ['column_values_to_be_of_type.age', 'type', 'age', { type: 'integer' }],
      ['compound_columns_to_be_unique', 'unique', 'a', { with: ['b'] }],
      ['column_pair_values_a_to_be_greater_than_b', 'expression', null, { expression: '"fin" >= "début"' }],
      [
        'column_value_lengths_to_equal.cp',
        'expression',
        'cp',
        { expression: 'length(CAST("cp" AS VARCHAR)) >= 5 AND length(CAST("cp" AS VARCHAR)) <= 5' },
      ],
      ['table_columns_to_match_set', 'columns', null, { names: ['id', 'age'], others: true }],
    ]);
    expect(checks[0]).toMatchObject({ mostly: 0.99, severity: 'blocking' });
    expect(checks[1]).toMatchObject({ onFail: 'Prévenir le DPO', severity: 'major' });
    expect(refused.map(({ path, code, info }) => [path, code, info.option ?? info.meant ?? null])).toEqual([
      ['/expectations/3', 'quality.import-option', 'strict_min / strict_max'],
      ['/expectations/4', 'quality.import-option', 'row_condition'],
      ['/expectations/5', 'quality.import-no-rule', null],
      ['/expectations/6', 'quality.mostly-percent', 0.95],
      ['/expectations/12', 'quality.import-option', '$PARAMETER'],
    ]);
  });

  test('reads the older writing alike', () => {
    const old = JSON.parse(
      NEW.replaceAll('"type":', '"expectation_type":').replace('"name"', '"expectation_suite_name"'),
    );
    expect(importExpectations(JSON.stringify(old)).checks.map(({ rule }) => rule)).toEqual(
      importExpectations(NEW).checks.map(({ rule }) => rule),
    );
  });

  test.each(['{', '[]', '{"expectations": 3}'])('a file that is none is refused: %s', (text) => {
    expect(() => importExpectations(text)).toThrow(
      expect.objectContaining({ code: 'quality.suite-unreadable' }),
    );
  });
});

const DBT = `
version: 2
models:
  - name: stg_clients
    tests:
      - dbt_utils.unique_combination_of_columns:
          combination_of_columns: [pays, code]
      - dbt_utils.expression_is_true:
          arguments:
            expression: "fin >= debut"
    columns:
      - name: id
        data_tests: [unique, not_null]
      - name: pays
        data_tests:
          - accepted_values:
              arguments: { values: ['FR', 'BE'] }
              config: { severity: warn }
          - relationships: { to: "ref('pays')", field: code }
          - relationships: { to: "source('brut', 'pays')", field: code, where: "id > 3" }
      - name: montant
        tests:
          - dbt_utils.accepted_range: { min_value: 0, inclusive: false }
          - dbt_utils.expression_is_true: { expression: "< 1000" }
          - dbt_utils.not_null_proportion: { at_least: 0.9 }
          - dbt_expectations.expect_column_values_to_match_regex: { regex: "^[0-9]+$" }
          - verifier_maison
sources:
  - name: brut
    tables:
      - name: ventes
        columns:
          - name: id
            tests: [not_null]
`;

describe('dbt', () => {
  test('takes over tests model by model, nested arguments or not', () => {
    const [clients, ventes] = importDbt(DBT);
    expect(ventes).toMatchObject({ model: 'ventes', refused: [] });
    expect(clients?.checks.map(({ id, rule, column, params }) => [id, rule, column, params])).toEqual([
      ['dbt_utils.unique_combination_of_columns', 'unique', 'pays', { with: ['code'] }],
      ['dbt_utils.expression_is_true', 'expression', null, { expression: 'fin >= debut' }],
      ['id.unique', 'unique', 'id', {}],
      ['id.not_null', 'not_null', 'id', {}],
      ['pays.accepted_values', 'in_set', 'pays', { values: ['FR', 'BE'] }],
      ['pays.relationships', 'foreign_key', 'pays', { table: 'pays', column: 'code' }],
      ['montant.dbt_utils.accepted_range', 'between', 'montant', { min: 0, strict: true }],
      ['montant.dbt_utils.expression_is_true', 'expression', 'montant', { expression: '"montant" < 1000' }],
      ['montant.dbt_utils.not_null_proportion', 'not_null', 'montant', {}],
      [
        'montant.dbt_expectations.expect_column_values_to_match_regex',
        'regex',
        'montant',
        { pattern: '^[0-9]+$' },
      ],
    ]);
    expect(clients?.checks.find(({ id }) => id === 'pays.accepted_values')?.severity).toBe('minor');
    expect(clients?.refused).toEqual([
      {
        path: '/models/0/columns/1/data_tests/2',
        name: 'relationships',
        code: 'quality.import-option',
        info: { name: 'relationships', option: 'where' },
      },
      {
        path: '/models/0/columns/2/tests/4',
        name: 'verifier_maison',
        code: 'quality.import-no-rule',
        info: { name: 'verifier_maison' },
      },
    ]);
  });

  test('a long expression is taken whole', () => {
    const expression = `${'montant > 0 OR '.repeat(60)}true`;
    const [model] = importDbt(
      JSON.stringify({ models: [{ name: 'm', tests: [{ expression_is_true: { expression } }] }] }),
    );
    expect(model?.checks[0]?.params).toEqual({ expression });
  });

  test('a file that is none, a broken one and one that unfolds without end are refused', () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `k${i}: &k${i} [${`*${i === 0 ? 'a' : `k${i - 1}`}, `.repeat(9)}1]`).join('\n')}`;
    for (const text of ['version: 2', 'models: [', 'just words', bomb])
      expect(() => importDbt(text)).toThrow(expect.objectContaining({ code: 'quality.suite-unreadable' }));
  });
});
