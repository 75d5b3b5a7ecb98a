import { expect, test } from 'vitest';
import { measureShape } from '../order/measure-shape.ts';
import type { PipelineNode } from '../pipeline/pipeline-node.ts';
import { leaveOut, listAblations } from './leave-out.ts';

const node = (id: string, op: string, deps: readonly string[] = []): PipelineNode => ({
  id,
  op,
  columns: deps.length === 0 ? ['c'] : [],
  deps,
  fitsOn: 'train',
  params: {},
});
const NODES = [
  node('copies', 'augment-words'),
  node('words', 'tokenise'),
  node('stop', 'stop-words', ['words']),
  node('tfidf', 'tf-idf', ['stop']),
  node('svd', 'svd', ['tfidf']),
  node('fill', 'impute'),
  node('scale', 'standard', ['fill']),
];

test('a branch, an augmentation and what stands between may be left out; what would break the rest may not', () => {
  expect(listAblations(NODES)).toEqual(['copies', 'stop', 'svd', 'scale']);
  expect(leaveOut(NODES, 'svd').map(({ id }) => id)).toEqual(['copies', 'fill', 'scale']);
  const without = leaveOut(NODES, 'stop');
  expect(without.find(({ id }) => id === 'tfidf')?.deps).toEqual(['words']);
  expect(leaveOut(NODES, 'copies')).toHaveLength(6);
});

test('a pipeline of two branches is two wide and four deep, and what it does twice is told', () => {
  expect(measureShape(NODES)).toEqual({ width: 2, depth: 4, repeated: [] });
  const twice = [...NODES, node('again', 'tokenise'), node('counts', 'counts', ['again'])];
  expect(measureShape(twice).repeated).toEqual([{ id: 'again', of: 'words' }]);
  expect(measureShape([node('a', 'pca', ['b']), node('b', 'pca', ['a'])]).width).toBe(0);
});
