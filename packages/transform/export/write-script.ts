import { orderNodes } from '../pipeline/order-nodes.ts';
import { flagOf, numberOf, OPERATIONS, type PipelineNode, textOf } from '../pipeline/pipeline-node.ts';
import { listLeaves } from '../pipeline/run-pipeline.ts';
import { quote, writeBeside, writeFlag, writeHashing, writeLabel, writeNorm, writeWords } from './python.ts';
import { SCRIPT_HEAD } from './script-head.ts';
import { SCRIPT_MEDIA } from './script-media.ts';
import { SCRIPT_SOUND } from './script-sound.ts';
import { findRate, MEDIA_WRITERS } from './write-media.ts';

interface Written {
  readonly node: PipelineNode;
  /** Expression of its input. */
  readonly input: string;
  /** Rows it learns from: `train` or `every`. */
  readonly rows: string;
}

type Write = (written: Written) => string;

const scaler =
  (name: string): Write =>
  ({ input, rows }) =>
    `fit_apply(preprocessing.${name}(), numbers(${input}), ${rows})`;

const reduction =
  (centred: string): Write =>
  ({ input, rows, node }) =>
    `reduce(${input}, ${rows}, ${numberOf(node.params, 'components', 2)}, centred=${centred})`;

function writeTerms({ node, input, rows }: Written, weighted: boolean): string {
  const { params } = node;
  const most = numberOf(params, 'most', 0);
  const given = [
    input,
    rows,
    `longest=${numberOf(params, 'longest', 1)}`,
    `min_df=${numberOf(params, 'minDocuments', 1)}`,
    `max_df=float(${numberOf(params, 'maxShare', 1)})`,
    `most=${most === 0 ? 'None' : most}`,
  ];
  if (!weighted) return `count_terms(${given.join(', ')})`;
  const sublinear = writeFlag(flagOf(params, 'sublinear', false));
  return `weigh_terms(${given.join(', ')}, sublinear=${sublinear}, norm=${writeNorm(node)})`;
}

const WRITERS: Readonly<Record<string, Write>> = {
  impute: ({ node, input, rows }) =>
    `impute(${input}, ${rows}, ${quote(textOf(node.params, 'strategy', 'median'))}, ${quote(String(node.params.value ?? ''))})`,
  numbers: ({ input }) => `numbers(${input})`,
  log: ({ node, input }) =>
    `np.${textOf(node.params, 'shift', 'none') === 'one' ? 'log1p' : 'log'}(numbers(${input}))`,
  standard: scaler('StandardScaler'),
  robust: scaler('RobustScaler'),
  'min-max': scaler('MinMaxScaler'),
  'one-hot': ({ node, input, rows }) => {
    const drop = textOf(node.params, 'drop', 'none') === 'first' ? quote('first') : 'None';
    return `fit_apply(preprocessing.OneHotEncoder(handle_unknown="ignore", drop=${drop}), ${input}.to_numpy(), ${rows})`;
  },
  ordinal: ({ input, rows }) =>
    `fit_apply(preprocessing.OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1), ${input}.to_numpy(), ${rows})`,
  target: ({ node, input, rows }) =>
    `encode_target(${input}, ${rows}, weight=${numberOf(node.params, 'weight', 10)}, inside=${writeFlag(node.params.inside !== false)})`,
  dates: ({ node, input }) =>
    `split_dates(${input}, ${quote(textOf(node.params, 'parts', 'month,weekday'))})`,
  interactions: ({ input }) =>
    `preprocessing.PolynomialFeatures(2, interaction_only=True, include_bias=False).fit_transform(dense(numbers(${input})))`,
  counts: (written) => writeTerms(written, false),
  'tf-idf': (written) => writeTerms(written, true),
  hashing: writeHashing,
  svd: reduction('False'),
  pca: reduction('True'),
};

/**
 * The pipeline as a Python script that reads `lignes.csv` (the rows after filters and augmentation, their side of the wall,
 * their inner fold, their target), and the archive of the images or sounds they name, and writes the same vectors with
 * scikit-learn.
 */
export function writeScript(nodes: readonly PipelineNode[], archive: string | null = null): string {
  const ordered = orderNodes(nodes).filter(({ op }) => OPERATIONS[op]?.stage === 'node');
  const names = new Map(ordered.map(({ id }, at) => [id, `n${at + 1}`]));
  const steps = ordered.map((node) => {
    const input = writeBeside(node, names);
    const written = { node, input, rows: node.fitsOn === 'all' ? 'every' : 'train' };
    const media = MEDIA_WRITERS[node.op]?.({ ...written, params: node.params, rate: findRate(node, nodes) });
    const expression = media ?? writeWords(node, { input, nodes }) ?? WRITERS[node.op]?.(written) ?? 'None';
    return `${names.get(node.id)} = ${expression}  # ${writeLabel(node)}`;
  });
  const leaves = listLeaves(ordered).map(({ id }) => names.get(id) ?? 'None');
  return `${SCRIPT_HEAD}${writeMediaHead(ordered, archive)}
${steps.join('\n')}

vectors = beside(${leaves.join(', ')})
sparse.save_npz("vecteurs.npz", sparse.csr_matrix(vectors))
print(vectors.shape)
`;
}

/** What images or sounds add to the script; nothing when there is none. */
function writeMediaHead(nodes: readonly PipelineNode[], archive: string | null): string {
  if (!nodes.some(({ op }) => op in MEDIA_WRITERS)) return '';
  const given = `sys.argv[1] if len(sys.argv) > 1 else ${quote(archive ?? 'fichiers.zip')}`;
  return `# The archive of the images or sounds: the first argument, or the name it had.
ARCHIVE = ${given}\n${SCRIPT_MEDIA}${SCRIPT_SOUND}`;
}
