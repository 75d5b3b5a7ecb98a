import { listLeaves, orderNodes, type PipelineNode, type State } from '@etalon/transform';
import { OPERATIONS } from '@etalon/transform/operations';
import { readRows, readTexts } from './read-state.ts';

/** Why a node is not in the graph. */
export const OUTSIDE_REASONS = [
  'words',
  'stem',
  'hash',
  'dates',
  'files',
  'picture',
  'sound',
  'encoder',
  'too-large',
  'before',
] as const;
export type OutsideReason = (typeof OUTSIDE_REASONS)[number];

export interface OutsideNode {
  readonly node: string;
  readonly op: string;
  readonly reason: OutsideReason;
}

/** Operations that no standard operator of ONNX computes alike, and why. */
const REASONS: Readonly<Record<string, OutsideReason>> = {
  tokenise: 'words',
  'stop-words': 'words',
  stem: 'stem',
  hashing: 'hash',
  dates: 'dates',
  image: 'files',
  sound: 'files',
  levels: 'picture',
  gradients: 'picture',
  'picture-hash': 'picture',
  'log-mel': 'sound',
  mfcc: 'sound',
  'pool-frames': 'sound',
  'sound-figures': 'sound',
  encoder: 'encoder',
};

/** Numbers or terms that a node may hold in the graph. */
const MOST_HELD = 4_000_000;
/** Above, rows of counts, which the graph holds whole, would be too wide. */
const MOST_TERMS = 200_000;

function findReason({ op }: PipelineNode, state: State | undefined): OutsideReason | null {
  const known = REASONS[op];
  if (known !== undefined) return known;
  const rows = readRows(state, 'components');
  const isLarge =
    rows.length * (rows[0]?.length ?? 0) > MOST_HELD || readTexts(state, 'terms').length > MOST_TERMS;
  return isLarge ? 'too-large' : null;
}

export interface ChosenNodes {
  /** In the order in which they are computed. */
  readonly inside: readonly PipelineNode[];
  /** Those whose output the graph is given. */
  readonly given: readonly PipelineNode[];
  readonly outside: readonly OutsideNode[];
  readonly leaves: readonly PipelineNode[];
}

/** The nodes that the graph computes: those that standard operators say, from the outputs back to what stays outside. */
export function chooseNodes(nodes: readonly PipelineNode[], states: ReadonlyMap<string, State>): ChosenNodes {
  const ordered = orderNodes(nodes).filter(({ op }) => OPERATIONS[op]?.stage === 'node');
  const leaves = listLeaves(ordered);
  const reasons = new Map(ordered.map((node) => [node.id, findReason(node, states.get(node.id))]));
  const reached = new Set(leaves.map(({ id }) => id));
  for (const { id, deps } of [...ordered].reverse())
    if (reached.has(id) && reasons.get(id) === null) for (const dep of deps) reached.add(dep);
  const isInside = ({ id }: PipelineNode): boolean => reached.has(id) && reasons.get(id) === null;
  return {
    leaves,
    inside: ordered.filter(isInside),
    given: ordered.filter((node) => reached.has(node.id) && !isInside(node)),
    outside: ordered.flatMap((node) =>
      isInside(node) ? [] : [{ node: node.id, op: node.op, reason: reasons.get(node.id) ?? 'before' }],
    ),
  };
}
