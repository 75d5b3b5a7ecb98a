/**
 * Connected components of a graph of nodes 0..size − 1 with edges (from[i], to[i]): the component of each node, numbered
 * from 0 in order of the smallest node.
 */
export function linkNodes(size: number, from: ArrayLike<number>, to: ArrayLike<number>): Int32Array {
  const parent = Int32Array.from({ length: size }, (_, node) => node);
  const findRoot = (node: number): number => {
    let root = node;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    for (let walk = node; walk !== root; ) {
      const above = parent[walk] ?? root;
      parent[walk] = root;
      walk = above;
    }
    return root;
  };
  for (let edge = 0; edge < from.length; edge += 1) {
    const a = findRoot(from[edge] ?? 0);
    const b = findRoot(to[edge] ?? 0);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: size }, (_, node) => {
    const root = findRoot(node);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}
