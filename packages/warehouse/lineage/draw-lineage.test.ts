import { expect, test } from 'vitest';
import { drawLineage } from './draw-lineage.ts';
import type { LineageEdge, LineageKind, LineageNode } from './lineage-graph.ts';

const node = (id: string, kind: LineageKind): LineageNode => ({
  id,
  kind,
  label: id,
  rows: 10,
  sha256: null,
  sql: null,
  tests: [],
  cost: { bytes: 100, milliseconds: 5 },
});
const edge = (from: string, to: string): LineageEdge => ({
  id: `${from}-${to}`,
  from,
  to,
  by: 'query',
  rows: 10,
  rejects: 0,
});
const NODES = [
  node('vols.csv', 'source'),
  node('meteo.json', 'source'),
  node('vols', 'staging'),
  node('meteo', 'staging'),
  node('faits', 'store'),
  node('retards', 'mart'),
  node('seul', 'mart'),
];
const EDGES = [
  edge('vols.csv', 'vols'),
  edge('meteo.json', 'meteo'),
  edge('vols', 'faits'),
  edge('meteo', 'faits'),
  edge('faits', 'retards'),
];

test('each layer stands right of its parents, no two nodes overlap, and the drawing is the same twice', () => {
  const graph = drawLineage({ nodes: NODES, edges: EDGES });
  const at = new Map(graph.nodes.map((placed) => [placed.id, placed]));
  for (const { from, to, points } of graph.edges) {
    expect((at.get(to)?.x ?? 0) - (at.get(from)?.x ?? 0)).toBeGreaterThan(180);
    expect(points.length).toBeGreaterThan(1);
  }
  for (const a of graph.nodes)
    for (const b of graph.nodes)
      if (a.id !== b.id) expect(Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= a.height).toBe(true);
  expect(graph.nodes.map(({ rank }) => rank)).toEqual([0, 0, 1, 1, 2, 3, 0]);
  expect(graph.withoutOrigin).toEqual(['seul']);
  expect(drawLineage({ nodes: NODES, edges: EDGES })).toEqual(graph);
});

test('a circle is refused with its way, an edge to nowhere with its name', () => {
  expect(() => drawLineage({ nodes: NODES, edges: [...EDGES, edge('retards', 'vols')] })).toThrow(
    expect.objectContaining({
      code: 'warehouse.lineage-cycle',
      info: { cycle: 'vols → faits → retards → vols' },
    }),
  );
  expect(() => drawLineage({ nodes: NODES, edges: [edge('vols', 'rien')] })).toThrow(
    expect.objectContaining({
      code: 'warehouse.lineage-dangling',
      info: { edge: 'vols-rien', node: 'rien' },
    }),
  );
});
