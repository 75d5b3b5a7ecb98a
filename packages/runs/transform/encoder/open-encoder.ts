import { EtalonError } from '@etalon/error';
import { type OpenedModel, openModel, type PlainTensor, readNumbersOf, type Tensors } from '@etalon/onnx';
import type { EncoderAsked } from '@etalon/transform';
import type { RunInput } from '../../run-kind.ts';
import { openTokenizer, type TextTokenizer, type TokenizedText } from './open-tokenizer.ts';
import { type CallNumbers, poolRow } from './pool-tokens.ts';
import { chooseOutput, type EncoderCard, readEncoderCard } from './read-encoder-card.ts';

export interface EncodedText {
  readonly vector: Float64Array;
  readonly tokenized: TokenizedText;
}

export interface TextEncoder {
  readonly card: EncoderCard;
  readonly tokenizer: TextTokenizer;
  /**
   * The vector of each text, in their order. Texts of as many tokens go together and without fillers, so that a text does not depend on
   * those beside it. Throws `transform.encoder-output`, `transform.encoder-shape`, `transform.encoder-not-finite` and the codes of
   * `@etalon/onnx`.
   */
  readonly encode: (
    texts: readonly string[],
    asked: EncoderAsked,
    report: (share: number) => void,
  ) => Promise<readonly EncodedText[]>;
  readonly close: () => void;
}

const ROWS_OF_CALL = 32;
const TOKENS_OF_CALL = 8192;

/**
 * An encoder and its tokenizer, the model behind the walls of `@etalon/onnx`. Throws as both are read, and
 * `transform.encoder-vocabulary` when the tokenizer has ids beyond the table of the model.
 */
export async function openEncoder(model: RunInput, tokenizerFile: RunInput): Promise<TextEncoder> {
  const card = await readEncoderCard(model);
  const tokenizer = await openTokenizer(tokenizerFile);
  if (card.vocabulary !== null && tokenizer.lastId >= card.vocabulary)
    throw new EtalonError('transform.encoder-vocabulary', {
      info: {
        ...{ model: model.name, tokenizer: tokenizerFile.name },
        ...{ rows: card.vocabulary, entries: tokenizer.lastId + 1 },
      },
    });
  const opened = await openModel(model.path);
  return {
    card,
    tokenizer,
    encode: async (texts, asked, report) => {
      const output = chooseOutput(card, asked);
      const most = Math.min(asked.length, card.tokens ?? asked.length);
      const split = texts.map((text) =>
        tokenizer.split(asked.prefix === '' ? text : `${asked.prefix} ${text}`, most),
      );
      const vectors = new Map<number, Float64Array>();
      for (const rows of cutCalls(split, card)) {
        const ids = rows.map((row) => split[row]?.ids ?? []);
        const made = await call(opened, { card, output, ids, pooling: asked.pooling });
        rows.forEach((row, at) => {
          const vector = poolRow(made, at, { tokens: ids[at]?.length ?? 0, asked });
          if (vector.some((value) => !Number.isFinite(value)))
            throw new EtalonError('transform.encoder-not-finite', {
              info: { model: model.name, text: (texts[row] ?? '').slice(0, 80) },
            });
          vectors.set(row, vector);
        });
        report(vectors.size / texts.length);
      }
      return split.map((tokenized, row) => ({ tokenized, vector: vectors.get(row) ?? new Float64Array(0) }));
    },
    close: () => opened.close(),
  };
}

/** Rows of each call: as many tokens in all of them, unless the model wants one number. */
function cutCalls(
  split: readonly TokenizedText[],
  { rows, tokens }: EncoderCard,
): readonly (readonly number[])[] {
  const lengthOf = (row: number): number => tokens ?? Math.max(1, split[row]?.ids.length ?? 0);
  const order = [...split.keys()].sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
  const calls: number[][] = [];
  for (const row of order) {
    const length = lengthOf(row);
    const most = rows ?? Math.max(1, Math.min(ROWS_OF_CALL, Math.floor(TOKENS_OF_CALL / length)));
    const last = calls.at(-1);
    if (last === undefined || last.length >= most || lengthOf(last[0] ?? 0) !== length) calls.push([row]);
    else last.push(row);
  }
  return calls;
}

interface Call {
  readonly card: EncoderCard;
  readonly output: string;
  readonly ids: readonly (readonly number[])[];
  readonly pooling: EncoderAsked['pooling'];
}

async function call(model: OpenedModel, { card, output, ids, pooling }: Call): Promise<CallNumbers> {
  const width = card.tokens ?? Math.max(1, ids[0]?.length ?? 0);
  const rows = card.rows ?? ids.length;
  const found = await model.run(feed(card, ids, { rows, width }), [output]);
  const dims = found[output]?.dims ?? [];
  const isPooled = pooling === 'pooled';
  const isRight = dims[0] === rows && (isPooled ? dims.length === 2 : dims.length === 3 && dims[1] === width);
  if (!isRight)
    throw new EtalonError('transform.encoder-shape', {
      info: { output, shape: dims.join(' × '), wanted: isPooled ? `${rows} × d` : `${rows} × ${width} × d` },
    });
  return {
    numbers: readNumbersOf(output, found[output]),
    width: isPooled ? 1 : width,
    dimensions: dims.at(-1) ?? 0,
  };
}

/** The tensors of a call: ids, which of them are of the text, and zeros for « of the first text ». */
function feed(
  { inputs }: EncoderCard,
  ids: readonly (readonly number[])[],
  { rows, width }: { readonly rows: number; readonly width: number },
): Tensors {
  const cells = {
    input_ids: (row: number, at: number) => ids[row]?.[at] ?? 0,
    attention_mask: (row: number, at: number) => Number(at < (ids[row]?.length ?? 0)),
    token_type_ids: () => 0,
  };
  return Object.fromEntries(
    inputs.map(({ name, type }): readonly [string, PlainTensor] => {
      const numbers = Array.from({ length: rows * width }, (_, place) =>
        cells[name](Math.floor(place / width), place % width),
      );
      const data = type === 'int32' ? Int32Array.from(numbers) : BigInt64Array.from(numbers, BigInt);
      return [name, { type, dims: [rows, width], data }];
    }),
  );
}
