import { readFile, stat } from 'node:fs/promises';
import { EtalonError } from '@etalon/error';
import { Tokenizer } from '@huggingface/tokenizers';
import type { RunInput } from '../../run-kind.ts';

/** A text as a model takes it. */
export interface TokenizedText {
  /** Ids of its tokens, those that are added at both ends included, never more than asked. */
  readonly ids: readonly number[];
  /** Tokens of the text itself before it is cut. */
  readonly tokens: number;
  readonly unknown: number;
  readonly isCut: boolean;
}

export interface TextTokenizer {
  /** Entries of its vocabulary, those that are added included, and the largest of their ids. */
  readonly size: number;
  readonly lastId: number;
  readonly split: (text: string, most: number) => TokenizedText;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** Characters of a text that are looked at: the rest is cut before it is split. */
const MOST_CHARACTERS = 100_000;
const MOST_REASON = 200;
const PROBE = 'a';

/**
 * A `tokenizer.json` of the Hugging Face form (WordPiece, BPE or Unigram, with its normaliser and what it adds), ready to split texts.
 * Throws `transform.tokenizer` with what is not read in it.
 */
export async function openTokenizer(input: RunInput): Promise<TextTokenizer> {
  const refuse = (reason: string): EtalonError =>
    new EtalonError('transform.tokenizer', {
      info: { file: input.name, reason: reason.slice(0, MOST_REASON) },
    });
  const { size } = await stat(input.path);
  if (size > MOST_BYTES) throw refuse(`${Math.ceil(size / 1e6)} MB > ${Math.floor(MOST_BYTES / 1e6)} MB`);
  const content = await readFile(input.path, 'utf8');
  try {
    return wrapTokenizer(JSON.parse(content));
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}

function wrapTokenizer(json: unknown): TextTokenizer {
  const model = fieldOf(json, 'model');
  if (typeof model !== 'object' || model === null || fieldOf(model, 'vocab') === undefined)
    throw new TypeError('« model.vocab » is missing');
  const tokenizer = new Tokenizer(Object(json), {});
  const vocabulary = tokenizer.get_vocab(true);
  const lastId = [...vocabulary.values()].reduce((most, id) => Math.max(most, id), -1);
  if (lastId < 0) throw new TypeError('« model.vocab » is empty');
  const unknown = findUnknown(model, tokenizer);
  const { before, after } = findAdded(tokenizer);
  return {
    size: vocabulary.size,
    lastId,
    split: (text, most) => {
      const isLong = text.length > MOST_CHARACTERS;
      const looked = isLong ? text.slice(0, MOST_CHARACTERS).toWellFormed() : text;
      const own = listIds(tokenizer, looked, false);
      const room = Math.max(0, most - before.length - after.length);
      return {
        ids: [...before, ...own.slice(0, room), ...after],
        tokens: own.length,
        unknown: own.filter((id) => id === unknown).length,
        isCut: isLong || own.length > room,
      };
    },
  };
}

function listIds(tokenizer: Tokenizer, text: string, isWhole: boolean): readonly number[] {
  return Array.from<unknown, number>(tokenizer.encode(text, { add_special_tokens: isWhole }).ids, Number);
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** Id of the token that stands for what the vocabulary does not hold; null when it holds every byte. */
function findUnknown(model: object, tokenizer: Tokenizer): number | null {
  const id = fieldOf(model, 'unk_id');
  if (typeof id === 'number') return id;
  const token = fieldOf(model, 'unk_token');
  return typeof token === 'string' ? (tokenizer.token_to_id(token) ?? null) : null;
}

/** Ids that are added before and after the tokens of any text. */
function findAdded(tokenizer: Tokenizer): {
  readonly before: readonly number[];
  readonly after: readonly number[];
} {
  const own = listIds(tokenizer, PROBE, false);
  const whole = listIds(tokenizer, PROBE, true);
  const at = whole.findIndex((_, from) => own.every((id, place) => whole[from + place] === id));
  if (at < 0) throw new TypeError('« post_processor » changes the tokens of a text');
  return { before: whole.slice(0, at), after: whole.slice(at + own.length) };
}
