import { orderNodes } from '../pipeline/order-nodes.ts';
import { flagOf, numberOf, OPERATIONS, type PipelineNode, textOf } from '../pipeline/pipeline-node.ts';
import { listLeaves } from '../pipeline/run-pipeline.ts';
import { quote, writeBeside, writeFlag, writeHashing, writeLabel, writeNorm, writeWords } from './python.ts';
import { SCRIPT_APPLIED } from './script-applied.ts';
import { SCRIPT_MEDIA } from './script-media.ts';
import { SCRIPT_SOUND } from './script-sound.ts';
import { findRate, MEDIA_WRITERS } from './write-media.ts';

interface Written {
  readonly node: PipelineNode;
  /** Expression of its input. */
  readonly input: string;
  /** Expression of what it learned. */
  readonly state: string;
}

type Write = (written: Written) => string;

const scale: Write = ({ input, state }) => `scale(${input}, ${state})`;
const project: Write = ({ input, state }) => `project(${input}, ${state})`;
const longestOf = ({ params }: PipelineNode): string => `longest=${numberOf(params, 'longest', 1)}`;

const WRITERS: Readonly<Record<string, Write>> = {
  impute: ({ input, state }) => `fill(${input}, ${state})`,
  numbers: ({ input }) => `numbers(${input})`,
  log: ({ node, input }) =>
    `np.${textOf(node.params, 'shift', 'none') === 'one' ? 'log1p' : 'log'}(numbers(${input}))`,
  standard: scale,
  robust: scale,
  'min-max': scale,
  'one-hot': ({ node, input, state }) =>
    `one_hot(${input}, ${state}, skipped=${Number(textOf(node.params, 'drop', 'none') === 'first')})`,
  ordinal: ({ input, state }) => `place(${input}, ${state}).astype(float)`,
  target: ({ input, state }) => `encode_target(${input}, ${state})`,
  dates: ({ node, input }) =>
    `split_dates(${input}, ${quote(textOf(node.params, 'parts', 'month,weekday'))})`,
  interactions: ({ input }) => `interactions(${input})`,
  counts: ({ node, input, state }) => `count_terms(${input}, ${state}, ${longestOf(node)})`,
  'tf-idf': ({ node, input, state }) =>
    `weigh_terms(${input}, ${state}, ${longestOf(node)}, sublinear=${writeFlag(flagOf(node.params, 'sublinear', false))}, norm=${writeNorm(node)})`,
  hashing: writeHashing,
  svd: project,
  pca: project,
  'scale-channels': ({ input, state }) => `scale_channels(${input}, ${state})`,
};

/**
 * The fitted pipeline as a Python script that learns nothing: it reads what was learned from `etat.json`, and applies it to the rows of
 * `lignes.csv` or to others of the same columns.
 */
export function writeAppliedScript(nodes: readonly PipelineNode[], archive: string | null = null): string {
  const ordered = orderNodes(nodes).filter(({ op }) => OPERATIONS[op]?.stage === 'node');
  const names = new Map(ordered.map(({ id }, at) => [id, `n${at + 1}`]));
  const steps = ordered.map((node) => {
    const input = writeBeside(node, names);
    const media = MEDIA_WRITERS[node.op];
    const expression =
      WRITERS[node.op]?.({ node, input, state: `states[${quote(node.id)}]` }) ??
      writeWords(node, { input, nodes }) ??
      media?.({ params: node.params, input, rows: 'None', rate: findRate(node, nodes) }) ??
      'None';
    return `${names.get(node.id)} = ${expression}  # ${writeLabel(node)}`;
  });
  const leaves = listLeaves(ordered).map(({ id }) => names.get(id) ?? 'None');
  return `${SCRIPT_APPLIED}${writeMediaHead(ordered, archive)}
${steps.join('\n')}

vectors = beside(${leaves.join(', ')})
sparse.save_npz("vecteurs-appliques.npz", sparse.csr_matrix(vectors))
print(vectors.shape)
`;
}

function writeMediaHead(nodes: readonly PipelineNode[], archive: string | null): string {
  if (!nodes.some(({ op }) => op in MEDIA_WRITERS)) return '';
  const given = `sys.argv[2] if len(sys.argv) > 2 else ${quote(archive ?? 'fichiers.zip')}`;
  return `# The archive of the images or sounds: the second argument, or the name it had.
ARCHIVE = ${given}\n${SCRIPT_MEDIA}${SCRIPT_SOUND}`;
}
