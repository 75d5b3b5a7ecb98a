import type { Flow, FlowNode } from '@etalon/workshop/protection';
import { expect, test } from 'vitest';
import { layoutFlows, leaveBox, NODE_HEIGHT, NODE_WIDTH, wrapWords } from './layout-flows.ts';

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
