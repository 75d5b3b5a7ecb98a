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

test('the file and the places do not count: the same words are the same version', () => {
  const source = {
    ...twoBlocks.source,
    fileName: 'autre-nom.docx',
    format: 'docx',
    sha256: '0'.repeat(64),
  } as const;
  const [first, ...rest] = twoBlocks.blocks;
  if (first === undefined) throw new Error('two blocks expected');
  const moved = { ...first, place: { line: 999, cell: 2 } };
  expect(hashFramework({ ...twoBlocks, source, blocks: [moved, ...rest] })).toBe(hashFramework(twoBlocks));
});
