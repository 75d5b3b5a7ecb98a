import { float, int, ints, openGraph, writeOnnxModel } from '@etalon/onnx-graph';

/** Tokens of a small vocabulary, by their ids, in the form of BERT: pieces that continue a word begin with ##. */
export const VOCABULARY: readonly string[] = [
  ...[
    '[PAD]',
    '[UNK]',
    '[CLS]',
    '[SEP]',
    'colis',
    'retard',
    'merci',
    'rap',
    '##ide',
    'perdu',
    'bon',
    'le',
    'du',
  ],
];

/** A WordPiece tokenizer.json as Hugging Face writes them, lower case, with [CLS] and [SEP] around. */
export function writeTokenizer(words: readonly string[] = VOCABULARY): string {
  const special = words.slice(0, 4).map((content, id) => ({
    ...{ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true },
  }));
  return JSON.stringify({
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special,
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  });
}

/** The numbers of a token in the table of the small encoder. */
export const numbersOf = (id: number): readonly [number, number, number] => [
  id,
  (id * id) / 10,
  Math.cos(id),
];

/**
 * A small encoder: the numbers of each token (`last_hidden_state`), and their mean where the mask is 1 (`sentence_embedding`). `length`
 * fixes the tokens of a call.
 */
export function writeEncoder({
  entries = VOCABULARY.length,
  length,
  ids = 'input_ids',
}: {
  readonly entries?: number;
  readonly length?: number;
  readonly ids?: string;
} = {}): Uint8Array {
  const graph = openGraph();
  const tokens = length ?? 'jetons';
  const asked = graph.input({ name: ids, kind: 'int64', shape: [tokens] });
  const mask = graph.input({ name: 'attention_mask', kind: 'int64', shape: [tokens] });
  const table = Float32Array.from(
    { length: entries * 3 },
    (_, at) => numbersOf(Math.floor(at / 3))[at % 3] ?? 0,
  );
  const hidden = graph.add('Gather', [graph.floats([entries, 3], table), asked], { axis: int(0) });
  graph.output(hidden, { name: 'last_hidden_state', kind: 'float', shape: [tokens, 3] });
  const weights = graph.add('Cast', [mask], { to: int(1) });
  const column = graph.add('Unsqueeze', [weights, graph.wholes([2])]);
  const sums = graph.add('ReduceSum', [graph.add('Mul', [hidden, column]), graph.wholes([1])], {
    keepdims: int(0),
  });
  const counts = graph.add('ReduceSum', [weights, graph.wholes([1])], { keepdims: int(1) });
  graph.output(graph.add('Div', [sums, counts]), { name: 'sentence_embedding', kind: 'float', shape: [3] });
  return writeOnnxModel(graph.finish(), {
    operators: 17,
    doc: 'petit encodeur',
    metadata: { license: 'CC0-1.0' },
  });
}

/** An encoder in which a text changes what stands around it: each token leans on the others by attention. */
export function writeAttention(entries = VOCABULARY.length): Uint8Array {
  const graph = openGraph();
  const asked = graph.input({ name: 'input_ids', kind: 'int64', shape: ['jetons'] });
  const mask = graph.input({ name: 'attention_mask', kind: 'int64', shape: ['jetons'] });
  const width = 16;
  const table = Float32Array.from({ length: entries * width }, (_, at) => Math.sin(at * 0.7));
  const hidden = graph.add('Gather', [graph.floats([entries, width], table), asked], { axis: int(0) });
  const turned = graph.add('Transpose', [hidden], { perm: ints([0, 2, 1]) });
  const away = graph.add('Sub', [
    graph.add('Cast', [mask], { to: int(1) }),
    graph.floats([1], Float32Array.of(1)),
  ]);
  const hole = graph.add('Mul', [
    graph.add('Unsqueeze', [away, graph.wholes([1])]),
    graph.floats([1], Float32Array.of(1e4)),
  ]);
  const shares = graph.add('Softmax', [graph.add('Add', [graph.add('MatMul', [hidden, turned]), hole])], {
    axis: int(2),
  });
  const mixed = graph.add('LeakyRelu', [graph.add('MatMul', [shares, hidden])], { alpha: float(0.1) });
  graph.output(mixed, { name: 'last_hidden_state', kind: 'float', shape: ['jetons', width] });
  return writeOnnxModel(graph.finish(), { operators: 17, doc: 'petite attention', metadata: {} });
}
