import { OPERATIONS, type PipelineNode } from '../pipeline/pipeline-node.ts';
import { listLeaves } from '../pipeline/run-pipeline.ts';

/**
 * Nodes that may be left out alone: a branch of columns when there are several, an augmentation, an operation that gives
 * what it takes and stands between others.
 */
export function listAblations(nodes: readonly PipelineNode[]): readonly string[] {
  const leaves = new Set(listLeaves(nodes).map(({ id }) => id));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes
    .filter((node) => {
      const shape = OPERATIONS[node.op];
      if (shape?.stage === 'augment' || (leaves.has(node.id) && leaves.size > 1)) return true;
      const gives = node.deps.map((id) => OPERATIONS[byId.get(id)?.op ?? '']?.gives);
      const isBetween = node.columns.length === 0 && gives.every((kind) => kind === shape?.gives);
      return shape?.stage === 'node' && shape.gives !== 'cells' && isBetween && node.deps.length > 0;
    })
    .map(({ id }) => id);
}

/** The pipeline without a node: a leaf goes with what feeds it alone, another node leaves its inputs to those that took it. */
export function leaveOut(nodes: readonly PipelineNode[], id: string): readonly PipelineNode[] {
  const gone = nodes.find((node) => node.id === id);
  if (gone === undefined) return nodes;
  const isLeaf = listLeaves(nodes).some((leaf) => leaf.id === id) && listLeaves(nodes).length > 1;
  const rest = nodes
    .filter((node) => node !== gone)
    .map((node) => ({
      ...node,
      deps: [...new Set(node.deps.flatMap((dep) => (dep === id ? gone.deps : [dep])))],
    }));
  return isLeaf ? dropUnused(rest, gone.deps) : rest;
}

function dropUnused(nodes: readonly PipelineNode[], fed: readonly string[]): readonly PipelineNode[] {
  const taken = new Set(nodes.flatMap(({ deps }) => deps));
  const unused = nodes.find(({ id }) => fed.includes(id) && !taken.has(id));
  if (unused === undefined) return nodes;
  const rest = nodes.filter((node) => node !== unused);
  return dropUnused(rest, [...fed, ...unused.deps]);
}

/**
 * The pipeline with an augmentation that changes nothing: as many copies, of the same rows. What is left of the difference is
 * that of the change itself, at the same number of training rows.
 */
export function copyPlainly(nodes: readonly PipelineNode[], id: string): readonly PipelineNode[] {
  return nodes.map((node) => (node.id === id ? { ...node, op: 'augment-plain' } : node));
}

/** Augmentations that change what they copy. */
export function listAltering(nodes: readonly PipelineNode[]): readonly string[] {
  return nodes
    .filter(({ op }) => OPERATIONS[op]?.stage === 'augment' && op !== 'augment-plain')
    .map(({ id }) => id);
}
