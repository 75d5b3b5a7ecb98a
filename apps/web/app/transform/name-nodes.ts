import type { TransformNode } from '@etalon/workshop/transform';

/** Names of the nodes, each once: what runs and their files call them. */
export function nameNodes(nodes: readonly TransformNode[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, name, op } of nodes) {
    const wanted = name.trim() === '' ? op : name.trim();
    const free = taken.has(wanted) ? `${wanted} (${taken.size + 1})` : wanted;
    taken.add(free);
    names.set(id, free);
  }
  return names;
}
