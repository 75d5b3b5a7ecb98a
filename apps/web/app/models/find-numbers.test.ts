import { expect, test } from 'vitest';
import { findNumbers } from './find-numbers.ts';

const output = (name: string, type: 'float32' | 'string' | 'int64') => ({ name, type, dims: null });

test('of the outputs of a model the last of floats is taken, never the labels that come after it', () => {
  expect(findNumbers({ outputs: [output('probabilities', 'float32'), output('label', 'string')] })).toBe(
    'probabilities',
  );
  expect(findNumbers({ outputs: [output('label', 'int64'), output('probabilities', 'float32')] })).toBe(
    'probabilities',
  );
  expect(findNumbers({ outputs: [output('label', 'string')] })).toBe('label');
  expect(findNumbers({ outputs: [] })).toBe('');
});
