import { evaluateCondition } from './evaluate-condition.ts';
import type { DecisionTree, Facts, PathComparison, PathReading, PathStep, Tri } from './law-table.ts';

/** The path that the facts take through a decision tree; an unknown answer stops it, and every outcome below stays open. */
export function walkTree(facts: Facts, tree: DecisionTree): PathReading {
  const path: PathStep[] = [];
  let at = tree.root;
  for (;;) {
    const node = tree.nodes.find(({ id }) => id === at);
    if (node === undefined) return { tree: tree.id, asOf: tree.asOf, path, outcomes: [at] };
    const { state, facts: used, missing } = evaluateCondition(node.condition, facts);
    path.push({ node: node.id, answer: state, facts: used, missing });
    if (state === 'unknown')
      return { tree: tree.id, asOf: tree.asOf, path, outcomes: listOpen(node.id, facts, tree) };
    at = state === 'yes' ? node.yes : node.no;
  }
}

/** Outcomes that the known facts still allow from a node down, in the order of the tree. */
function listOpen(start: string, facts: Facts, tree: DecisionTree): readonly string[] {
  const reached = new Set<string>();
  const visit = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    const node = tree.nodes.find((one) => one.id === id);
    if (node === undefined) return;
    const { state } = evaluateCondition(node.condition, facts);
    if (state !== 'no') visit(node.yes);
    if (state !== 'yes') visit(node.no);
  };
  visit(start);
  return tree.outcomes.map(({ id }) => id).filter((id) => reached.has(id));
}

/** Two paths set side by side, node by node in the order of the tree; `theirs` is what an author answered and reached. */
export function comparePaths(
  ours: PathReading,
  theirs: {
    readonly path: readonly { readonly node: string; readonly answer: Tri }[];
    readonly outcome: string | null;
  },
  tree: DecisionTree,
): PathComparison {
  const mine = new Map(ours.path.map(({ node, answer }) => [node, answer]));
  const other = new Map(theirs.path.map(({ node, answer }) => [node, answer]));
  const known = tree.nodes.map(({ id }) => id);
  const foreign = [...other.keys()].filter((id) => !known.includes(id));
  const nodes = [...known, ...foreign]
    .filter((id) => mine.has(id) || other.has(id))
    .map((node) => ({
      node,
      ours: mine.get(node) ?? null,
      theirs: other.get(node) ?? null,
      agreement: compareAnswers(mine.get(node), other.get(node)),
    }));
  const sameOutcome = compareOutcomes(ours.outcomes, theirs.outcome);
  return {
    nodes,
    sameOutcome,
    partsAt: nodes.find(({ agreement }) => agreement === 'other')?.node ?? null,
  };
}

function compareAnswers(
  ours: Tri | undefined,
  theirs: Tri | undefined,
): PathComparison['nodes'][number]['agreement'] {
  if (ours === undefined) return 'only-theirs';
  if (theirs === undefined) return 'only-ours';
  if (ours === 'unknown' || theirs === 'unknown') return 'undecided';
  return ours === theirs ? 'same' : 'other';
}

function compareOutcomes(open: readonly string[], reached: string | null): Tri {
  if (reached === null) return 'unknown';
  if (!open.includes(reached)) return 'no';
  return open.length === 1 ? 'yes' : 'unknown';
}
