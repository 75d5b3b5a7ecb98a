import { type Attribute, doubles, int, ints, text, texts } from '@etalon/onnx-graph';

/** Nodes of the trees of an ensemble, in the lists that `TreeEnsembleRegressor` wants. */
export interface NodeList {
  /** A split; its branches are numbers of nodes of the same tree. */
  readonly split: (at: NodePlace, node: SplitNode) => void;
  /** A leaf and what it answers to each target. */
  readonly leaf: (at: NodePlace, answers: ArrayLike<number>) => void;
  readonly finish: (targets: number, how: 'SUM' | 'AVERAGE') => Readonly<Record<string, Attribute>>;
}

export interface NodePlace {
  readonly tree: number;
  readonly node: number;
}

export interface SplitNode {
  readonly mode: 'BRANCH_LEQ' | 'BRANCH_EQ';
  readonly column: number;
  readonly cut: number;
  readonly yes: number;
  readonly no: number;
  readonly isMissingYes: boolean;
}

export function openNodeList(): NodeList {
  const trees: number[] = [];
  const nodes: number[] = [];
  const columns: number[] = [];
  const modes: string[] = [];
  const cuts: number[] = [];
  const yes: number[] = [];
  const no: number[] = [];
  const missing: number[] = [];
  const targetTrees: number[] = [];
  const targetNodes: number[] = [];
  const targetIds: number[] = [];
  const weights: number[] = [];
  const push = ({ tree, node }: NodePlace, split: Omit<SplitNode, 'mode'>, mode: string): void => {
    trees.push(tree);
    nodes.push(node);
    columns.push(split.column);
    modes.push(mode);
    cuts.push(split.cut);
    yes.push(split.yes);
    no.push(split.no);
    missing.push(Number(split.isMissingYes));
  };
  return {
    split: (at, node) => push(at, node, node.mode),
    leaf: (at, answers) => {
      push(at, { column: 0, cut: 0, yes: 0, no: 0, isMissingYes: false }, 'LEAF');
      for (let id = 0; id < answers.length; id += 1) {
        targetTrees.push(at.tree);
        targetNodes.push(at.node);
        targetIds.push(id);
        weights.push(answers[id] ?? 0);
      }
    },
    finish: (targets, how) => ({
      n_targets: int(targets),
      aggregate_function: text(how),
      post_transform: text('NONE'),
      nodes_treeids: ints(trees),
      nodes_nodeids: ints(nodes),
      nodes_featureids: ints(columns),
      nodes_modes: texts(modes),
      nodes_values_as_tensor: doubles(cuts),
      nodes_truenodeids: ints(yes),
      nodes_falsenodeids: ints(no),
      nodes_missing_value_tracks_true: ints(missing),
      target_treeids: ints(targetTrees),
      target_nodeids: ints(targetNodes),
      target_ids: ints(targetIds),
      target_weights_as_tensor: doubles(weights),
    }),
  };
}
