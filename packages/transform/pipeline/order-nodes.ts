import { EtalonError } from '@etalon/error';
import { OPERATIONS, type PipelineNode, type ValueKind } from './pipeline-node.ts';

/**
 * Nodes in an order in which each comes after those it takes from, the given order kept where it may be. Throws
 * `transform.unknown-node`, `transform.cycle` with the nodes that go round, `transform.no-input`,
 * `transform.wrong-input`, `transform.one-column`.
 */
export function orderNodes(nodes: readonly PipelineNode[]): readonly PipelineNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes)
    for (const id of node.deps)
      if (!byId.has(id)) throw new EtalonError('transform.unknown-node', { info: { node: id } });
  const ordered: PipelineNode[] = [];
  const done = new Set<string>();
  while (ordered.length < nodes.length) {
    const next = nodes.find(({ id, deps }) => !done.has(id) && deps.every((dep) => done.has(dep)));
    if (next === undefined) throw new EtalonError('transform.cycle', { info: { nodes: findCycle(nodes) } });
    ordered.push(next);
    done.add(next.id);
  }
  for (const node of ordered) checkInput(node, byId);
  return ordered;
}

/** Ids of the nodes that wait for each other, from one of them round to itself; empty without any. */
export function findCycle(nodes: readonly PipelineNode[]): readonly string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const { id } of nodes) {
    const path = walkRound(id, id, { byId, seen: new Set() });
    if (path !== null) return [id, ...path];
  }
  return [];
}

function walkRound(
  from: string,
  to: string,
  { byId, seen }: { readonly byId: ReadonlyMap<string, PipelineNode>; readonly seen: Set<string> },
): readonly string[] | null {
  for (const dep of byId.get(from)?.deps ?? []) {
    if (dep === to) return [dep];
    if (seen.has(dep)) continue;
    seen.add(dep);
    const rest = walkRound(dep, to, { byId, seen });
    if (rest !== null) return [dep, ...rest];
  }
  return null;
}

function checkInput(node: PipelineNode, byId: ReadonlyMap<string, PipelineNode>): void {
  const shape = OPERATIONS[node.op];
  if (shape === undefined) throw new EtalonError('transform.unknown-node', { info: { node: node.op } });
  if (node.deps.length === 0 && node.columns.length === 0)
    throw new EtalonError('transform.no-input', { info: { node: node.id } });
  if (shape.stage !== 'node') {
    if (node.deps.length === 0) return;
    throw new EtalonError('transform.wrong-input', {
      info: { node: node.id, op: node.op, given: ['node'], takes: ['cells'] },
    });
  }
  const given: readonly ValueKind[] = [
    ...(node.columns.length > 0 ? ['cells' as const] : []),
    ...node.deps.map((id): ValueKind => OPERATIONS[byId.get(id)?.op ?? '']?.gives ?? 'cells'),
  ];
  if (new Set(given).size > 1 || given.some((kind) => !shape.takes.includes(kind)))
    throw new EtalonError('transform.wrong-input', {
      info: { node: node.id, op: node.op, given: [...new Set(given)], takes: [...shape.takes] },
    });
  if (shape.oneColumn === true && node.deps.length + node.columns.length !== 1)
    throw new EtalonError('transform.one-column', { info: { node: node.id, columns: node.columns.length } });
}
