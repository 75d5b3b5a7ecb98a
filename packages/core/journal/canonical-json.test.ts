import { expect, test } from 'vitest';
import { writeCanonicalJson } from './canonical-json.ts';
import { commitPersonalData } from './commit-personal-data.ts';

test('the example of RFC 8785 §3.2.2 has its published form', () => {
  const value = {
    // biome-ignore lint/correctness/noPrecisionLoss: the RFC's own input
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
    literals: [null, true, false],
  };
  expect(writeCanonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('a number that is not finite is refused', () => {
  expect(() => writeCanonicalJson({ value: Number.NaN })).toThrow('journal.not-canonical');
});

test('the same text under two salts gives two commitments, and a short salt is refused', () => {
  const salts = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)];
  const [one, two] = salts.map((salt) => commitPersonalData(salt, 'Camille Martin'));
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(one).not.toBe(two);
  expect(() => commitPersonalData(new Uint8Array(8), 'Camille Martin')).toThrow('journal.empty-salt');
});
