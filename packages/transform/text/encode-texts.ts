import { EtalonError } from '@etalon/error';
import { makeDense } from '../matrix.ts';
import { isCells, type Operation, withoutState } from '../pipeline/operation.ts';
import { flagOf, type Params, type PipelineNode, textOf, wholeOf } from '../pipeline/pipeline-node.ts';
import type { CellsValue } from '../pipeline/value.ts';

/** How the vectors of tokens become one: their mean, that of the first token, or what the model has already made of them. */
export const POOLINGS = ['mean', 'cls', 'pooled'] as const;

export interface EncoderAsked {
  readonly pooling: (typeof POOLINGS)[number];
  /** Tokens of a text that are kept, those that the tokenizer adds included. */
  readonly length: number;
  /** Whether each vector is brought to length 1. */
  readonly normalise: boolean;
  /** Output of the model that is read; empty for the first that suits. */
  readonly output: string;
  /** What some models want before each text, followed by a space; empty for nothing. */
  readonly prefix: string;
}

/** The vector of each text that a node encodes, made before the pipeline starts. */
export interface Embeddings {
  readonly dimensions: number;
  readonly vectors: ReadonlyMap<string, Float64Array>;
}

const LENGTHS = { otherwise: 128, least: 8, most: 2048 } as const;

/** How an `encoder` node wants its texts encoded. */
export function readEncoderParams(params: Params): EncoderAsked {
  const pooling = textOf(params, 'pooling', 'mean');
  return {
    pooling: POOLINGS.find((one) => one === pooling) ?? 'mean',
    length: wholeOf(params, 'length', LENGTHS),
    normalise: flagOf(params, 'normalise', true),
    output: textOf(params, 'output', ''),
    prefix: textOf(params, 'prefix', ''),
  };
}

/** What two nodes that ask the same of the same encoder share. */
export const keyOfEncoder = ({ params }: PipelineNode): string => JSON.stringify(readEncoderParams(params));

/** One row of numbers for each text, as an encoder outside made it; throws `transform.no-encoder` without one. */
export const encodeTexts: Operation = withoutState<CellsValue>(isCells, ({ columns }, { node, media }) => {
  const found = media.embeddings.get(keyOfEncoder(node));
  if (found === undefined) throw new EtalonError('transform.no-encoder', { info: { node: node.id } });
  const cells = columns[0] ?? [];
  const matrix = makeDense(cells.length, found.dimensions);
  cells.forEach((cell, row) => {
    const vector = found.vectors.get(String(cell ?? ''));
    if (vector === undefined) throw new EtalonError('transform.no-encoder', { info: { node: node.id } });
    matrix.data.set(vector, row * found.dimensions);
  });
  return {
    kind: 'matrix',
    matrix,
    names: Array.from({ length: found.dimensions }, (_, at) => `${node.id} ${at + 1}`),
  };
});
