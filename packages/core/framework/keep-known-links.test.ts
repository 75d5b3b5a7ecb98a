import { expect, test } from 'vitest';
import { twoBlocks } from './fixtures/two-blocks.ts';
import { keepKnownLinks } from './keep-known-links.ts';

const primary = (criterion: string) => ({ criterion, primary: true });

test('links between items that the framework has are kept as they are', () => {
  const matrix = { 'C1.1': [primary('A1.1-1'), { criterion: 'A2.1-1', primary: false }] };
  expect(keepKnownLinks(matrix, twoBlocks)).toEqual(matrix);
});

test.each([
  ['a competence that is no longer there', { 'C9.9': [primary('A1.1-1')] }],
  ['a criterion that is no longer there', { 'C1.1': [primary('A1.1-9')] }],
  ['a criterion of another block', { 'C1.1': [primary('A1.2-1')] }],
])('%s is left out', (_, matrix) => {
  expect(keepKnownLinks(matrix, twoBlocks)).toEqual({});
});
