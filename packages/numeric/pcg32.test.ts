import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pcg32, seedPcg32 } from './pcg32.ts';

test('gives the six first words of the reference demonstration of the PCG authors (pcg32-demo, seed 42, stream 54)', () => {
  const stream = seedPcg32({ high: 0, low: 42 }, { high: 0, low: 54 });
  const words = Array.from({ length: 6 }, () => stream.nextUint32().toString(16).padStart(8, '0'));
  expect(words).toEqual(['a15c02b7', '7b47f409', 'ba1d3330', '83d2f293', 'bfa4784b', 'cbed606e']);
});

test('agrees with 64-bit integer arithmetic on seeds that use every bit', () => {
  const digest = createHash('sha256').update('étalon').digest();
  const mask = (1n << 64n) - 1n;
  const seed = digest.readBigUInt64BE(0);
  const increment = ((digest.readBigUInt64BE(8) << 1n) | 1n) & mask;
  const step = (state: bigint): bigint => (state * 6364136223846793005n + increment) & mask;
  let state = step((step(0n) + seed) & mask);
  const stream = pcg32(digest);
  for (let draw = 0; draw < 1000; draw += 1) {
    const shifted = Number((((state >> 18n) ^ state) >> 27n) & 0xffffffffn);
    const rotation = Number(state >> 59n);
    const expected = ((shifted >>> rotation) | (shifted << (-rotation & 31))) >>> 0;
    expect(stream.nextUint32()).toBe(expected);
    state = step(state);
  }
});

test('bounded draws stay in range and reach every value', () => {
  const stream = pcg32(createHash('sha256').update('bounds').digest());
  const seen = new Set(Array.from({ length: 400 }, () => stream.nextBelow(7)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  const units = Array.from({ length: 1000 }, () => stream.nextUnit());
  expect(Math.min(...units)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...units)).toBeLessThan(1);
});
