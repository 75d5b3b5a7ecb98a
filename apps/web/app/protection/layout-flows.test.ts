import type { Flow, FlowNode } from '@etalon/workshop/protection';
import { expect, test } from 'vitest';
import { layoutFlows, leaveBox, NODE_HEIGHT, NODE_WIDTH, placeWords, wrapWords } from './layout-flows.ts';

const node = (id: string, x: number, y: number): FlowNode => ({
  id,
  kind: 'store',
  role: 'internal',
  name: id,
  x,
  y,
  country: '',
  service: '',
  contractDate: null,
  clauses: [],
  subProcessors: [],
});
const flow = (id: string, from: string, to: string): Flow => ({
  id,
  from,
  to,
  label: '',
  processingId: '',
  categoryIds: [],
  tool: null,
});

test('a flow leaves a box by its edge, whichever way it goes', () => {
  const middle = { x: 100, y: 100 };
  expect(leaveBox(middle, { x: 900, y: 100 }).x).toBeCloseTo(100 + NODE_WIDTH / 2 + 4);
  expect(leaveBox(middle, { x: 100, y: 900 }).y).toBeCloseTo(100 + NODE_HEIGHT / 2 + 4);
  expect(leaveBox(middle, middle).x).toBeGreaterThan(100);
});

test('flows between the same two nodes are spread, there and back too', () => {
  const nodes = [node('a', 100, 100), node('b', 500, 100)];
  const places = layoutFlows(nodes, [flow('1', 'a', 'b'), flow('2', 'b', 'a'), flow('3', 'a', 'b')]);
  expect(new Set(places.map(({ label }) => label.y)).size).toBe(3);
});

test('a flow to a node that is gone is not drawn, and one that stays is a loop', () => {
  const places = layoutFlows([node('a', 100, 100)], [flow('1', 'a', 'z'), flow('2', 'a', 'a')]);
  expect(places.map(({ id }) => id)).toEqual(['2']);
});

test('long names are cut on words', () => {
  expect(wrapWords('Entrepôt des réservations d’escale', 16, 2)).toEqual(['Entrepôt des', 'réservations…']);
  expect(wrapWords('', 16, 2)).toEqual([]);
});

test.each([
  { title: 'on a long flow', span: { x: 300, y: 0 }, words: { width: 60, height: 19 }, at: { x: 50, y: 50 } },
  {
    title: 'above a short one',
    span: { x: 70, y: 0 },
    words: { width: 60, height: 19 },
    at: { x: 50, y: 35.5 },
  },
  {
    title: 'over the boxes when wider than the gap',
    span: { x: -70, y: 4 },
    words: { width: 120, height: 20 },
    at: { x: 50, y: 50 - (NODE_HEIGHT + 20) / 2 - 4 },
  },
  {
    title: 'on the right of a short fall',
    span: { x: 0, y: 30 },
    words: { width: 60, height: 19 },
    at: { x: 86, y: 50 },
  },
])('the words of a flow stand $title', ({ span, words, at }) => {
  expect(placeWords({ label: { x: 50, y: 50 }, span }, words)).toEqual(at);
});
