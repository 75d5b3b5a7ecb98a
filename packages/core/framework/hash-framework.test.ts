import { expect, test } from 'vitest';
import { twoBlocks } from './fixtures/two-blocks.ts';
import { hashFramework } from './hash-framework.ts';

test('the hash does not depend on the order in which properties were written', () => {
  const { blocks, title, ...rest } = twoBlocks;
  expect(hashFramework({ title, ...rest, blocks })).toBe(hashFramework(twoBlocks));
  expect(hashFramework(twoBlocks)).toMatch(/^[0-9a-f]{64}$/);
});

test('one letter changed anywhere changes the hash', () => {
  expect(hashFramework({ ...twoBlocks, title: 'Référentiel d’essais' })).not.toBe(hashFramework(twoBlocks));
});
