import { openRowSampler, openWords, type RandomStream } from '@etalon/numeric';
import { binColumns } from './bin-columns.ts';
import { growTree } from './grow-tree.ts';
import { countOutputs, type Design, type TrainingSet, writeByRow } from './training-set.ts';
import { addAnswers, type Tree } from './tree.ts';

/** Trees whose answers are averaged: shares of the classes, or numbers. */
export interface ForestState {
  readonly kind: 'forest';
  readonly classes: number;
  readonly trees: readonly Tree[];
}

export interface TreeSettings {
  readonly depth: number;
  readonly leafRows: number;
}

/** One tree on all rows and all columns. */
export function fitTree({ design, target }: TrainingSet, settings: TreeSettings): ForestState {
  const { values, classes } = target;
  const tree = growTree({
    binned: binColumns(design),
    values,
    classes,
    weights: new Uint8Array(design.rows).fill(1),
    tried: design.columns.length,
    below: () => 0,
    ...settings,
  });
  return { kind: 'forest', classes, trees: [tree] };
}

/**
 * Random forest (Breiman 2001): each tree on rows drawn with replacement, each split on columns drawn anew (√p for classes, p/3
 * for numbers when `share` is 0, else that share of them).
 */
export function fitForest(
  { design, target }: TrainingSet,
  settings: TreeSettings & { readonly trees: number; readonly share: number },
  stream: RandomStream,
): ForestState {
  const { values, classes } = target;
  const binned = binColumns(design);
  const count = design.columns.length;
  const usual = classes > 0 ? Math.sqrt(count) : count / 3;
  const tried = Math.max(1, Math.floor(settings.share > 0 ? settings.share * count : usual));
  const sample = openRowSampler(stream);
  const word = openWords(stream);
  const weights = new Uint8Array(design.rows);
  const { depth, leafRows } = settings;
  const trees = Array.from({ length: settings.trees }, () => {
    sample(weights);
    const below = (bound: number): number => Math.floor((word() / 0x100000000) * bound);
    return growTree({ binned, values, classes, weights, depth, leafRows, tried, below });
  });
  return { kind: 'forest', classes, trees };
}

/** Mean of the answers of the trees: probabilities (n × classes), or numbers. */
export function predictForest({ trees, classes }: ForestState, design: Design): Float64Array {
  const outputs = countOutputs(classes);
  const sums = new Float64Array(design.rows * outputs);
  const to = { width: design.columns.length, sums, stride: outputs, offset: 0 };
  const table = writeByRow(design);
  for (const tree of trees) addAnswers(tree, table, to);
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) / trees.length;
  return sums;
}
