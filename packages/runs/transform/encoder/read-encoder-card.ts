import { readFile } from 'node:fs/promises';
import { EtalonError } from '@etalon/error';
import { findVocabulary, type ModelFacts, type ModelValue } from '@etalon/onnx';
import type { EncoderAsked } from '@etalon/transform';
import { loadCard } from '../../onnx/read-model-card.ts';
import type { RunInput } from '../../run-kind.ts';

/** Inputs that an encoder may ask for: ids of tokens, which of them are of the text, and which text they are of. */
const IDS = 'input_ids';
const KNOWN_INPUTS = [IDS, 'attention_mask', 'token_type_ids'] as const;

/** What an encoder asks for and gives, read from its file. */
export interface EncoderCard {
  readonly licence: string;
  readonly inputs: readonly {
    readonly name: (typeof KNOWN_INPUTS)[number];
    readonly type: 'int64' | 'int32';
  }[];
  /** Rows and tokens of a call that the model wants; null when any number will do. */
  readonly rows: number | null;
  readonly tokens: number | null;
  readonly outputs: readonly ModelValue[];
  readonly vocabulary: number | null;
}

/**
 * The card of an encoder. Throws as `readCard` does, and `transform.encoder-input` (what is missing or of another type),
 * `transform.encoder-more-input` (what nothing here gives).
 */
export async function readEncoderCard(input: RunInput): Promise<EncoderCard> {
  const facts = await loadCard(input);
  const inputs = facts.inputs.map((value) => checkInput(value, facts, input.name));
  const ids = facts.inputs.find(({ name }) => name === IDS);
  if (ids === undefined)
    throw refuseInput('transform.encoder-input', facts, { model: input.name, input: IDS });
  const [rows = null, tokens = null] = ids.dims ?? [];
  return {
    licence: facts.licence,
    inputs,
    rows: typeof rows === 'number' ? rows : null,
    tokens: typeof tokens === 'number' ? tokens : null,
    outputs: facts.outputs,
    vocabulary: findVocabulary(await readFile(input.path), IDS),
  };
}

function checkInput(
  { name, type }: ModelValue,
  facts: ModelFacts,
  model: string,
): EncoderCard['inputs'][number] {
  const known = KNOWN_INPUTS.find((one) => one === name);
  if (known === undefined) {
    const missing = !facts.inputs.some((one) => one.name === IDS);
    throw refuseInput(missing ? 'transform.encoder-input' : 'transform.encoder-more-input', facts, {
      model,
      input: missing ? IDS : name,
    });
  }
  if (type !== 'int64' && type !== 'int32')
    throw refuseInput('transform.encoder-input', facts, { model, input: `${name} (int64)` });
  return { name: known, type };
}

function refuseInput(
  code: string,
  { inputs }: ModelFacts,
  info: { readonly model: string; readonly input: string },
) {
  const present = inputs.map(({ name, type }) => (type === null ? name : `${name} (${type})`));
  return new EtalonError(code, { info: { ...info, present } });
}

const NAMED_FIRST: Readonly<Record<'tokens' | 'pooled', readonly string[]>> = {
  tokens: ['last_hidden_state', 'token_embeddings'],
  pooled: ['sentence_embedding', 'pooler_output'],
};

/** The output that a node reads: the one it names, or the first of the form it wants. Throws `transform.encoder-output`. */
export function chooseOutput({ outputs }: EncoderCard, { output, pooling }: EncoderAsked): string {
  const present = outputs.map(({ name }) => name);
  if (output !== '') {
    if (present.includes(output)) return output;
    throw new EtalonError('transform.encoder-output', { info: { output, present } });
  }
  const rank = pooling === 'pooled' ? 2 : 3;
  const named = NAMED_FIRST[pooling === 'pooled' ? 'pooled' : 'tokens'].find((name) =>
    present.includes(name),
  );
  const found = named ?? outputs.find(({ dims }) => dims?.length === rank)?.name ?? present[0];
  if (found === undefined) throw new EtalonError('transform.encoder-output', { info: { output, present } });
  return found;
}
