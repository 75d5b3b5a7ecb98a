import { EtalonError } from '@etalon/error';
import type { Design } from './training-set.ts';

/** A tree as LightGBM writes it: splits in lists, and a child under zero is the leaf −child − 1. */
export interface BoostedTree {
  readonly columns: readonly number[];
  /** The cut of a split; of a split on categories, the place of its set. */
  readonly cuts: readonly number[];
  readonly decisions: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaves: readonly number[];
  /** Codes that go left, one set for each split on categories. */
  readonly sets: readonly ReadonlySet<number>[];
}

export interface BoostedTrees {
  /** Scores of a row: one for numbers and two classes, else one by class. */
  readonly scores: number;
  /** Tree t adds to the score t mod `scores`. */
  readonly trees: readonly BoostedTree[];
}

/** Bits of a decision (LightGBM, `tree.h`): a split on categories, where a missing value goes, what counts as missing. */
const ON_CATEGORIES = 1;
const MISSING_LEFT = 2;
const MISSING_KIND = 2;
const BITS = 32;

export const isOnCategories = (decision: number): boolean => (decision & ON_CATEGORIES) !== 0;

/** Whether a row without a value goes left at a split on numbers: a split that saw none missing reads zero. */
export function sendsMissingLeft(decision: number, cut: number): boolean {
  const kind = (decision >> MISSING_KIND) & 3;
  return kind === 0 ? cut >= 0 : (decision & MISSING_LEFT) !== 0;
}

/** Reads the text of a model; throws `learning.unreadable-model` for what is no text of LightGBM. */
export function parseBoostedTrees(text: string): BoostedTrees {
  const [head = '', ...parts] = text.split('\nTree=');
  const scores = Number(/^num_tree_per_iteration=(\d+)$/m.exec(head)?.[1] ?? Number.NaN);
  if (!head.startsWith('tree\n') || !(scores > 0) || parts.length === 0)
    throw new EtalonError('learning.unreadable-model');
  return { scores, trees: parts.map(parseTree) };
}

function parseTree(part: string): BoostedTree {
  const lines = new Map(
    part.split('\n').map((line) => {
      const cut = line.indexOf('=');
      return [line.slice(0, cut), line.slice(cut + 1)] as const;
    }),
  );
  const read = (name: string): readonly number[] => {
    const line = lines.get(name) ?? '';
    return line === '' ? [] : line.split(' ').map(readNumber);
  };
  const bounds = read('cat_boundaries');
  const words = read('cat_threshold');
  return {
    columns: read('split_feature'),
    cuts: read('threshold'),
    decisions: read('decision_type'),
    left: read('left_child'),
    right: read('right_child'),
    leaves: read('leaf_value'),
    sets: bounds.slice(1).map((end, at) => listCodes(words.slice(bounds[at] ?? 0, end))),
  };
}

/** A split that only parts what is missing has an infinite cut, written as C writes it. */
function readNumber(word: string): number {
  if (word === 'inf') return Number.POSITIVE_INFINITY;
  return word === '-inf' ? Number.NEGATIVE_INFINITY : Number(word);
}

function listCodes(words: readonly number[]): ReadonlySet<number> {
  return new Set(
    words.flatMap((word, at) =>
      Array.from({ length: BITS }, (_, bit) => bit)
        .filter((bit) => ((word >>> bit) & 1) === 1)
        .map((bit) => BITS * at + bit),
    ),
  );
}

/** Sums of the leaves of each row (n × scores). */
export function sumBoostedTrees({ scores, trees }: BoostedTrees, { rows, columns }: Design): Float64Array {
  const sums = new Float64Array(rows * scores);
  trees.forEach((tree, at) => {
    for (let i = 0; i < rows; i += 1) {
      const to = i * scores + (at % scores);
      sums[to] = (sums[to] ?? 0) + findLeaf(tree, columns, i);
    }
  });
  return sums;
}

function findLeaf(tree: BoostedTree, columns: readonly Float64Array[], row: number): number {
  if (tree.columns.length === 0) return tree.leaves[0] ?? 0;
  let node = 0;
  while (node >= 0) {
    const value = columns[tree.columns[node] ?? 0]?.[row] ?? Number.NaN;
    node = (goesLeft(tree, node, value) ? tree.left[node] : tree.right[node]) ?? -1;
  }
  return tree.leaves[-node - 1] ?? 0;
}

function goesLeft({ cuts, decisions, sets }: BoostedTree, node: number, value: number): boolean {
  const cut = cuts[node] ?? 0;
  const decision = decisions[node] ?? 0;
  if (isOnCategories(decision)) return sets[cut]?.has(value) ?? false;
  return Number.isNaN(value) ? sendsMissingLeft(decision, cut) : value <= cut;
}

/** How many numbers a model holds: a column and a cut by split, an answer by leaf, a code by member of a set. */
export function countBoostedNumbers(text: string): number {
  return parseBoostedTrees(text).trees.reduce(
    (sum, { columns, leaves, sets }) =>
      sum + 2 * columns.length + leaves.length + sets.reduce((codes, set) => codes + set.size, 0),
    0,
  );
}
