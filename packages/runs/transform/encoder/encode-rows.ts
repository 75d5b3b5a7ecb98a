import { EtalonError } from '@etalon/error';
import {
  type Embeddings,
  type EncoderFacts,
  keyOfEncoder,
  type PipelineNode,
  readEncoderParams,
  TEST,
} from '@etalon/transform';
import type { RunInput, RunTask } from '../../run-kind.ts';
import type { TransformParameters } from '../parameters.ts';
import type { PreparedRows } from '../prepare-rows.ts';
import { type EncodedText, openEncoder, type TextEncoder } from './open-encoder.ts';
import { chooseOutput } from './read-encoder-card.ts';

/** Numbers that the vectors of a node may hold at once: 240 MB. */
const MOST_NUMBERS = 30_000_000;

export interface EncodedRows {
  readonly prepared: PreparedRows;
  readonly facts: readonly EncoderFacts[];
}

export interface RowEncoder {
  /** Prepared rows with their texts encoded; a text that was encoded before is not again. */
  readonly encode: (prepared: PreparedRows, report?: (share: number) => void) => Promise<EncodedRows>;
  readonly close: () => void;
}

interface Files {
  readonly model: RunInput;
  readonly tokenizer: RunInput;
}

/** The encoder of a run, opened when a node asks for it. Throws `transform.no-encoder`, `transform.too-large`, the codes of `openEncoder`. */
export async function openRowEncoder(task: RunTask, parameters: TransformParameters): Promise<RowEncoder> {
  const first = parameters.nodes.find(({ op }) => op === 'encoder');
  if (first === undefined)
    return { encode: async (prepared) => ({ prepared, facts: [] }), close: () => undefined };
  const files = findFiles(task, parameters, first);
  const encoder = await openEncoder(files.model, files.tokenizer);
  const known = new Map<string, Map<string, EncodedText>>();
  return {
    encode: async (prepared, report = () => undefined) => {
      const nodes = prepared.parameters.nodes.filter(({ op }) => op === 'encoder');
      const embeddings = new Map<string, Embeddings>();
      const facts: EncoderFacts[] = [];
      for (const [at, node] of nodes.entries()) {
        const key = keyOfEncoder(node);
        const mine = known.get(key) ?? new Map<string, EncodedText>();
        known.set(key, mine);
        await encodeNode(encoder, {
          prepared,
          node,
          mine,
          report: (share) => report((at + share) / nodes.length),
        });
        embeddings.set(key, gather(mine));
        facts.push(describe(encoder, { prepared, node, mine, files }));
      }
      const { media } = prepared;
      return { facts, prepared: { ...prepared, media: { ...media, media: { ...media.media, embeddings } } } };
    },
    close: () => encoder.close(),
  };
}

function findFiles(task: RunTask, { encoder }: TransformParameters, node: PipelineNode): Files {
  const model = task.inputs[encoder?.model ?? -1];
  const tokenizer = task.inputs[encoder?.tokenizer ?? -1];
  if (model === undefined || tokenizer === undefined)
    throw new EtalonError('transform.no-encoder', { info: { node: node.id } });
  return { model, tokenizer };
}

interface Encoding {
  readonly prepared: PreparedRows;
  readonly node: PipelineNode;
  readonly mine: Map<string, EncodedText>;
}

/** The texts of a node, row by row; none when its column is not there, which the pipeline itself says. */
const textsOf = ({ prepared, node }: Pick<Encoding, 'prepared' | 'node'>): readonly string[] =>
  (prepared.augmented.table.columns.get(node.columns[0] ?? '') ?? []).map((cell) => String(cell ?? ''));

async function encodeNode(
  encoder: TextEncoder,
  { report, ...encoding }: Encoding & { readonly report: (share: number) => void },
): Promise<void> {
  const { mine, node } = encoding;
  const wanted = [...new Set(textsOf(encoding))].filter((text) => !mine.has(text)).sort();
  const asked = readEncoderParams(node.params);
  const [sample] = wanted;
  if (sample === undefined) return;
  const [one] = await encoder.encode([sample], asked, () => undefined);
  const dimensions = one?.vector.length ?? 0;
  if (wanted.length * dimensions > MOST_NUMBERS)
    throw new EtalonError('transform.too-large', {
      info: {
        ...{ rows: wanted.length, columns: dimensions },
        ...{ megabytes: Math.ceil((wanted.length * dimensions * 8) / 1e6), most: (MOST_NUMBERS * 8) / 1e6 },
      },
    });
  const encoded = await encoder.encode(wanted, asked, report);
  wanted.forEach((text, at) => {
    const found = encoded[at];
    if (found !== undefined) mine.set(text, found);
  });
}

function gather(mine: ReadonlyMap<string, EncodedText>): Embeddings {
  const vectors = new Map([...mine].map(([text, { vector }]) => [text, vector]));
  return { dimensions: vectors.values().next().value?.length ?? 0, vectors };
}

function measureUnknown(rows: readonly (EncodedText | undefined)[]): number | null {
  const sum = (pick: (text: EncodedText['tokenized']) => number): number =>
    rows.reduce((all, row) => all + (row === undefined ? 0 : pick(row.tokenized)), 0);
  const total = sum(({ tokens }) => tokens);
  return total === 0 ? null : sum(({ unknown }) => unknown) / total;
}

/** What encoding did to the rows of a node, copies included. */
function describe(
  { card, tokenizer }: TextEncoder,
  { files, ...encoding }: Encoding & { readonly files: Files },
): EncoderFacts {
  const { mine, node, prepared } = encoding;
  const asked = readEncoderParams(node.params);
  const rows = textsOf(encoding).map((text) => mine.get(text));
  const count = (isOne: (text: EncodedText['tokenized']) => boolean): EncoderFacts['cut'] => {
    const found = rows.flatMap((row, at) => (row !== undefined && isOne(row.tokenized) ? [at] : []));
    return { rows: found.length, line: prepared.augmented.table.lines[found[0] ?? -1] ?? 0 };
  };
  const tokens = rows.map((row) => row?.tokenized.tokens ?? 0);
  const total = tokens.reduce((sum, one) => sum + one, 0);
  const tested = rows.filter((_, at) => prepared.augmented.parts[at] === TEST);
  return {
    ...{ node: node.id, model: files.model.name, modelSha256: files.model.sha256 },
    ...{ tokenizer: files.tokenizer.name, tokenizerSha256: files.tokenizer.sha256 },
    ...{ licence: card.licence, output: chooseOutput(card, asked), pooling: asked.pooling },
    length: Math.min(asked.length, card.tokens ?? asked.length),
    normalise: asked.normalise,
    dimensions: mine.values().next().value?.vector.length ?? 0,
    vocabulary: { tokenizer: tokenizer.lastId + 1, model: card.vocabulary },
    rows: rows.length,
    tokens: {
      mean: rows.length === 0 ? 0 : total / rows.length,
      longest: tokens.reduce((most, one) => Math.max(most, one), 0),
    },
    cut: count(({ isCut }) => isCut),
    unknown: measureUnknown(rows) ?? 0,
    unknownInTest: measureUnknown(tested),
    allUnknown: count((text) => text.tokens > 0 && text.unknown === text.tokens),
    empty: count((text) => text.tokens === 0),
  };
}
