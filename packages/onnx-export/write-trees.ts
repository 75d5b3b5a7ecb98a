import {
  type BoostedTree,
  type FittedModel,
  isOnCategories,
  parseBoostedTrees,
  sendsMissingLeft,
} from '@etalon/learning';
import type { Attribute } from '@etalon/onnx-graph';
import { type NodeList, openNodeList } from './list-nodes.ts';

type State<K extends FittedModel['state']['kind']> = Extract<FittedModel['state'], { kind: K }>;
const MOST = Number.MAX_VALUE;

/** A forest: the mean of its trees. */
export function writeForest({ trees, classes }: State<'forest'>): Readonly<Record<string, Attribute>> {
  const outputs = Math.max(1, classes);
  const list = openNodeList();
  trees.forEach(({ columns, cuts, left, right, answers }, tree) => {
    columns.forEach((column, node) => {
      const at = { tree, node };
      if (column < 0) list.leaf(at, answers.subarray(node * outputs, (node + 1) * outputs));
      else
        list.split(at, {
          ...{ mode: 'BRANCH_LEQ', column, cut: cuts[node] ?? 0 },
          ...{ yes: left[node] ?? 0, no: right[node] ?? 0, isMissingYes: false },
        });
    });
  });
  return list.finish(outputs, 'AVERAGE');
}

/** Boosted trees: the sum of their leaves, by score. */
export function writeBoosted(text: string): {
  readonly scores: number;
  readonly attributes: Readonly<Record<string, Attribute>>;
} {
  const { scores, trees } = parseBoostedTrees(text);
  const list = openNodeList();
  trees.forEach((tree, at) => {
    writeBoostedTree(list, tree, { at, scores });
  });
  return { scores, attributes: list.finish(scores, 'SUM') };
}

/** Splits keep their numbers, leaf l is the one after all splits plus l, and a set of categories is a chain of equalities. */
function writeBoostedTree(
  list: NodeList,
  tree: BoostedTree,
  { at, scores }: { readonly at: number; readonly scores: number },
): void {
  const splits = tree.columns.length;
  let next = splits + tree.leaves.length;
  const place = (child: number): number => (child < 0 ? splits - child - 1 : child);
  tree.columns.forEach((column, node) => {
    const cut = tree.cuts[node] ?? 0;
    const decision = tree.decisions[node] ?? 0;
    const yes = place(tree.left[node] ?? -1);
    const no = place(tree.right[node] ?? -1);
    if (!isOnCategories(decision)) {
      const isMissingYes = sendsMissingLeft(decision, cut);
      const finite = Math.min(MOST, Math.max(-MOST, cut));
      list.split({ tree: at, node }, { mode: 'BRANCH_LEQ', column, cut: finite, yes, no, isMissingYes });
      return;
    }
    const codes = [...(tree.sets[cut] ?? [])];
    codes.forEach((code, step) => {
      const own = step === 0 ? node : next;
      if (step > 0) next += 1;
      const after = step === codes.length - 1 ? no : next;
      const split = { mode: 'BRANCH_EQ', column, cut: code, yes, no: after, isMissingYes: false } as const;
      list.split({ tree: at, node: own }, split);
    });
  });
  tree.leaves.forEach((leaf, number) => {
    const answers = Array.from({ length: scores }, (_, score) => (score === at % scores ? leaf : 0));
    list.leaf({ tree: at, node: splits + number }, answers);
  });
}
