import { errorCode } from '@etalon/error';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importDbt } from './import-dbt.ts';
import { importExpectations } from './import-expectations.ts';
import { readChecks } from './read-checks.ts';

const NAMES = [
  'id',
  'rule',
  'column',
  'params',
  'mostly',
  'values',
  'min',
  'max',
  'type',
  'kwargs',
  'expectations',
  'models',
  'columns',
  'tests',
  'name',
];
const WORDS = [
  'not_null',
  'in_set',
  'between',
  'unique',
  'expect_column_values_to_be_in_set',
  'expect_column_values_to_be_between',
  'accepted_values',
  'relationships',
];

/** JSON whose names and words are those of a policy, put together at random. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom<unknown>(null, true, 0, 95, 0.5, -1, '', ...WORDS),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES, ...WORDS), tie('json'), { maxKeys: 6 }),
  ),
}));

function survives(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    expect(errorCode(error)).toBe('quality.suite-unreadable');
  }
}

test('whatever the JSON, each check is read or refused with a code', () => {
  fc.assert(
    fc.property(fc.array(json, { maxLength: 5 }), (list) => {
      const { checks, refused } = readChecks(list);
      expect(checks.length + refused.length).toBe(list.length);
      for (const { code } of refused) expect(code).toMatch(/^quality\./);
    }),
    { numRuns: 500 },
  );
});

test('whatever the file, an import gives a list or its one refusal', () => {
  fc.assert(
    fc.property(json, fc.string(), (value, text) => {
      survives(() => importExpectations(JSON.stringify({ expectations: [value, value] })));
      survives(() =>
        importDbt(JSON.stringify({ models: [value, { name: 'm', columns: [value], tests: [value] }] })),
      );
      survives(() => importExpectations(text));
      survives(() => importDbt(text));
    }),
    { numRuns: 500 },
  );
});
