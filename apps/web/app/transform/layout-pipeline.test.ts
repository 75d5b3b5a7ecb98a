import { expect, test } from 'vitest';
import { BOX_WIDTH, layoutPipeline } from './layout-pipeline.ts';

const node = (id: string, op: string, deps: readonly string[] = [], fitsOn: 'train' | 'all' = 'train') => ({
  ...{ id, op, deps, fitsOn, name: id, columns: [], params: {}, after: [], costUs: null, why: '' },
});

test('filters stand before the wall, nodes on both sides of it, and a learned state goes down', () => {
  const { boxes, lines, wall } = layoutPipeline([
    node('f', 'filter-empty'),
    node('w', 'tokenise'),
    node('t', 'tf-idf', ['w']),
    node('i', 'impute'),
  ]);
  const find = (id: string, side: string) => boxes.find((box) => box.id === id && box.side === side);
  expect(find('f', 'before')?.x).toBeLessThan(wall.x);
  expect(find('t', 'train')?.y).toBeLessThan(wall.y);
  expect(find('t', 'test')?.y).toBeGreaterThan(wall.y);
  expect(find('t', 'train')?.x).toBeGreaterThan((find('w', 'train')?.x ?? 0) + BOX_WIDTH);
  expect(find('i', 'train')?.x).toBe(find('w', 'train')?.x);
  expect(find('i', 'train')?.y).not.toBe(find('w', 'train')?.y);
  expect(lines.filter(({ kind }) => kind === 'state')).toHaveLength(2);
});

test('a node that learns from both sides has an arrow that goes up, and a cycle is drawn all the same', () => {
  const { lines, boxes } = layoutPipeline([node('a', 'standard', ['b'], 'all'), node('b', 'robust', ['a'])]);
  const leak = lines.find(({ kind }) => kind === 'leak');
  expect(leak?.to[1]).toBeLessThan(leak?.from[1] ?? 0);
  expect(boxes.filter(({ side }) => side === 'train')).toHaveLength(2);
});
