import { EtalonError } from '@etalon/error';
import { OPERATIONS, orderNodes, type PipelineNode, SPLIT_METHODS, type SplitRule } from '@etalon/transform';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunInput } from '../run-kind.ts';
import { checkInputs, closed, nameRule, namesRule } from '../warehouse/parameters.ts';

export interface TransformParameters {
  readonly task: 'classification' | 'regression';
  readonly target?: string;
  /** Column that names a row; its line in the file otherwise. */
  readonly id?: string;
  /** Column of the entity of a row: never on both sides of the wall. */
  readonly entity?: string;
  readonly time?: string;
  /** Columns that are known only after the prediction is asked. */
  readonly knownAfter?: readonly string[];
  readonly split: {
    readonly method: SplitRule['method'];
    readonly testShare: number;
    readonly seed: number;
    readonly column?: string;
    readonly testValue?: string;
  };
  readonly nodes: readonly PipelineNode[];
  /** Neighbours by which the picture is checked; 10 by default. */
  readonly neighbours?: number;
  /** How vectors are laid out on two axes; by principal components by default. */
  readonly picture?: 'pca' | 'umap' | 'tsne';
  /** Places among the inputs of the encoder and of its tokenizer, when a node encodes texts. */
  readonly encoder?: { readonly model: number; readonly tokenizer: number };
  /** Line of the file that is looked at. */
  readonly line?: number;
  /** Moment of a measure of costs: another moment is another run. */
  readonly measuredAt?: string;
}

const MOST_NODES = 40;
/** The table, the archive of the files that it names, an encoder and its tokenizer. */
const MOST_INPUTS = 4;
const place = { type: 'integer', minimum: 1, maximum: MOST_INPUTS - 1 };
const scalar = { anyOf: [{ type: 'string', maxLength: 5_000 }, { type: 'number' }, { type: 'boolean' }] };
const node = closed(
  {
    id: nameRule,
    op: { enum: Object.keys(OPERATIONS) },
    columns: namesRule,
    deps: { ...namesRule, maxItems: MOST_NODES },
    fitsOn: { enum: ['train', 'all'] },
    params: { type: 'object', maxProperties: 20, additionalProperties: scalar },
  },
  ['id', 'op', 'columns', 'deps', 'fitsOn', 'params'],
);
const schema = closed(
  {
    task: { enum: ['classification', 'regression'] },
    target: nameRule,
    id: nameRule,
    entity: nameRule,
    time: nameRule,
    knownAfter: namesRule,
    split: closed(
      {
        method: { enum: SPLIT_METHODS },
        testShare: { type: 'number', minimum: 0, maximum: 0.9 },
        seed: { type: 'integer', minimum: 0, maximum: 2 ** 31 },
        column: nameRule,
        testValue: { type: 'string', maxLength: 300 },
      },
      ['method', 'testShare', 'seed'],
    ),
    nodes: { type: 'array', minItems: 1, maxItems: MOST_NODES, items: node },
    picture: { enum: ['pca', 'umap', 'tsne'] },
    encoder: closed({ model: place, tokenizer: place }, ['model', 'tokenizer']),
    line: { type: 'integer', minimum: 1 },
    measuredAt: { type: 'string', maxLength: 40 },
    neighbours: { type: 'integer', minimum: 1, maximum: 200 },
  },
  ['task', 'split', 'nodes'],
);

/** Parameters of a transformation, checked with the form of its pipeline. Throws `runs.bad-parameters`, `runs.bad-inputs`, `transform.no-encoder` and the codes of `orderNodes`. */
export function readTransformParameters(
  parameters: Json,
  inputs: readonly Pick<RunInput, 'name'>[],
): TransformParameters {
  const read = readParameters<TransformParameters>(schema, parameters);
  checkInputs(inputs, { min: 1, max: MOST_INPUTS });
  orderNodes(read.nodes);
  checkEncoder(read, inputs.length);
  return read;
}

function checkEncoder({ nodes, encoder }: TransformParameters, count: number): void {
  const node = nodes.find(({ op }) => op === 'encoder');
  if (node === undefined) return;
  const places = encoder === undefined ? [] : [encoder.model, encoder.tokenizer];
  if (new Set(places).size < 2 || places.some((one) => one >= count))
    throw new EtalonError('transform.no-encoder', { info: { node: node.id } });
}

/** The archive of the files that rows name: the input that is neither the table nor of the encoder. */
export function findArchive<Input>(
  inputs: readonly Input[],
  { encoder }: Pick<TransformParameters, 'encoder'>,
): Input | undefined {
  return inputs.find((_, at) => at > 0 && at !== encoder?.model && at !== encoder?.tokenizer);
}

/** Every column that a transformation reads, once each. */
export function listUsedColumns(parameters: TransformParameters): readonly string[] {
  const { target, id, entity, time, split, nodes } = parameters;
  const named = [id, target, entity, time, split.column].filter((name) => name !== undefined);
  return [...new Set([...named, ...nodes.flatMap(({ columns }) => columns)])];
}
