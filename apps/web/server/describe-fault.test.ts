import { EtalonError } from '@etalon/error';
import { expect, it } from 'vitest';
import { describeFault } from './describe-fault.ts';

it('keeps the kind, the code and the place of an error, and nothing that it quotes', () => {
  const cause = new Error('Failed query: select\nparams: alix@exemple.test\n    at alix@exemple.test');
  const error = Object.assign(new TypeError('for alix@exemple.test', { cause }), { code: '42P01' });
  const record = describeFault(error);
  expect(record).toMatchObject({ kind: 'TypeError', code: '42P01', cause: { kind: 'Error', code: null } });
  expect(record.at[0]).toContain('describe-fault.test.ts');
});

it.each([
  [new EtalonError('access.refused'), 'access.refused'],
  [Object.assign(new Error('x'), { code: 'alix@exemple.test' }), null],
  ['alix@exemple.test', null],
  [null, null],
])('reads the code of %s as a code or not at all', (error, code) => {
  const text = JSON.stringify(describeFault(error));
  expect(describeFault(error).code).toBe(code);
  expect(text).not.toContain('alix');
});
