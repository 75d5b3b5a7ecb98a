import { expect, test } from 'vitest';
import { checkRows } from './answer-rows.ts';
import { makeRequestSchema } from './describe-service.ts';
import { makeContractCases } from './make-contract-cases.ts';
import type { ServedModel } from './served-model.ts';

const served: ServedModel = {
  ...{ name: 'Retards', version: 2, sha256: 'a'.repeat(64), task: 'regression', output: 'p' },
  ...{ scale: 'none', classes: [], batch: null },
  inputs: [
    { name: 'x', type: 'float32', columns: ['distance'], inner: [1] },
    { name: 'n', type: 'int64', columns: ['inconnue'], inner: [1] },
    { name: 'c', type: 'string', columns: ['compagnie/code'], inner: [1] },
  ],
};
const cases = makeContractCases(makeRequestSchema(served));

test('each constraint of the schema of a service has its body, and each limit the one that reaches it', () => {
  const count = (keyword: string, isWithin: boolean): number =>
    cases.filter((one) => one.keyword === keyword && one.isWithin === isWithin).length;
  expect({
    type: [count('type', true), count('type', false)],
    required: count('required', false),
    additionalProperties: count('additionalProperties', false),
    minItems: [count('minItems', true), count('minItems', false)],
    maxItems: [count('maxItems', true), count('maxItems', false)],
    maxLength: [count('maxLength', true), count('maxLength', false)],
  }).toEqual({
    ...{ type: [2, 6], required: 4, additionalProperties: 2 },
    ...{ minItems: [1, 1], maxItems: [1, 1], maxLength: [1, 1] },
  });
  expect(new Set(cases.map((one) => `${one.constraint} ${one.isWithin}`)).size).toBe(cases.length);
  expect(cases.map(({ constraint }) => constraint)).toContain(
    '/properties/rows/items/properties/compagnie~1code/maxLength',
  );
});

test('each body breaks its own constraint, at its own place, and no other', () => {
  for (const { isWithin, pointer, constraint, body } of cases) {
    const checked = checkRows(served, body());
    const places = checked.kind === 'faults' ? checked.faults.map((fault) => fault.pointer) : [];
    expect([constraint, places]).toEqual([constraint, isWithin ? [] : [pointer]]);
  }
});
