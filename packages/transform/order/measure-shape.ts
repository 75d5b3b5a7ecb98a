import { findCycle } from '../pipeline/order-nodes.ts';
import { OPERATIONS, type PipelineNode } from '../pipeline/pipeline-node.ts';

export interface PipelineShape {
  /** Nodes that could work at the same time. */
  readonly width: number;
  /** Nodes that follow one another on the longest way. */
  readonly depth: number;
  /** Nodes that do again what another does, by the one they repeat. */
  readonly repeated: readonly { readonly id: string; readonly of: string }[];
}

/** How far a pipeline may be done in parallel, and what it does twice; zeros when it goes round. */
export function measureShape(nodes: readonly PipelineNode[]): PipelineShape {
  const own = nodes.filter(({ op }) => OPERATIONS[op]?.stage === 'node');
  if (findCycle(own).length > 0) return { width: 0, depth: 0, repeated: [] };
  const byId = new Map(own.map((node) => [node.id, node]));
  const depthOf = (node: PipelineNode): number =>
    1 +
    node.deps.reduce((most, id) => {
      const dep = byId.get(id);
      return dep === undefined ? most : Math.max(most, depthOf(dep));
    }, 0);
  const sizes = new Map<number, number>();
  for (const node of own) sizes.set(depthOf(node), (sizes.get(depthOf(node)) ?? 0) + 1);
  const signOf = (node: PipelineNode): string =>
    JSON.stringify([
      node.op,
      node.columns,
      node.fitsOn,
      Object.entries(node.params).sort(),
      node.deps.map((id) => {
        const dep = byId.get(id);
        return dep === undefined ? id : signOf(dep);
      }),
    ]);
  const first = new Map<string, string>();
  const repeated = own.flatMap((node) => {
    const sign = signOf(node);
    const of = first.get(sign);
    if (of === undefined) first.set(sign, node.id);
    return of === undefined ? [] : [{ id: node.id, of }];
  });
  return { width: Math.max(0, ...sizes.values()), depth: Math.max(0, ...sizes.keys()), repeated };
}
