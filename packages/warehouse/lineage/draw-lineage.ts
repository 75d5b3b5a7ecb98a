import { Graph, layout } from '@dagrejs/dagre';
import { EtalonError } from '@etalon/error';
import type { LineageGraph, LineageInput, PlacedEdge, PlacedNode } from './lineage-graph.ts';

const NODE_WIDTH = 180;
const NODE_HEIGHT = 56;

/**
 * Places the nodes of a lineage in layers from left to right (dagre, network simplex), the same for the same input.
 * Throws `warehouse.lineage-dangling` for an edge to no node and `warehouse.lineage-cycle` with the circle.
 */
export function drawLineage(input: LineageInput): LineageGraph {
  const known = new Set(input.nodes.map((node) => node.id));
  for (const edge of input.edges)
    for (const node of [edge.from, edge.to])
      if (!known.has(node))
        throw new EtalonError('warehouse.lineage-dangling', { info: { edge: edge.id, node } });
  const ranks = rankNodes(input);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 24, ranksep: 72, marginx: 16, marginy: 16 });
  for (const node of input.nodes) graph.setNode(node.id, { width: NODE_WIDTH, height: NODE_HEIGHT });
  for (const edge of input.edges) graph.setEdge(edge.from, edge.to, {}, edge.id);
  layout(graph);
  const nodes = input.nodes.map((node): PlacedNode => {
    const { x = 0, y = 0 } = graph.node(node.id);
    return { ...node, x, y, width: NODE_WIDTH, height: NODE_HEIGHT, rank: ranks.get(node.id) ?? 0 };
  });
  const edges = input.edges.map((edge): PlacedEdge => {
    const points: readonly { readonly x: number; readonly y: number }[] =
      graph.edge({ v: edge.from, w: edge.to, name: edge.id }).points ?? [];
    return { ...edge, points: points.map(({ x, y }) => ({ x, y })) };
  });
  const reached = new Set(input.edges.map((edge) => edge.to));
  return {
    nodes,
    edges,
    width: Math.max(0, ...nodes.map((node) => node.x + node.width / 2)) + 16,
    height: Math.max(0, ...nodes.map((node) => node.y + node.height / 2)) + 16,
    withoutOrigin: input.nodes
      .filter((node) => node.kind !== 'source' && !reached.has(node.id))
      .map((node) => node.id),
  };
}

/** Longest way from a node without parent to each node; refuses a circle. */
function rankNodes(input: LineageInput): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const path: string[] = [];
  const parents = Map.groupBy(input.edges, (edge) => edge.to);
  const visit = (id: string): number => {
    const done = ranks.get(id);
    if (done !== undefined) return done;
    const at = path.indexOf(id);
    if (at >= 0)
      throw new EtalonError('warehouse.lineage-cycle', {
        info: { cycle: [...path.slice(at), id].toReversed().join(' → ') },
      });
    path.push(id);
    const rank = Math.max(-1, ...(parents.get(id) ?? []).map((edge) => visit(edge.from))) + 1;
    path.pop();
    ranks.set(id, rank);
    return rank;
  };
  for (const node of input.nodes) visit(node.id);
  return ranks;
}
