import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { numbersOf, VOCABULARY, writeAttention, writeEncoder, writeTokenizer } from './encoder.contract.ts';
import { measureGap, PYTHON, readVectors, runScript } from './read-exported.contract.ts';
import { openTransformTrial, readDocument, triedNode } from './try-transform.contract.ts';

const { run } = openTransformTrial();
const hasSklearn = spawnSync(PYTHON, ['-c', 'import sklearn, pandas'], { stdio: 'ignore' }).status === 0;

const TEXTS = [
  'Colis perdu',
  'merci',
  'rapide',
  'le bon du colis',
  'zzz yyy',
  '',
  'merci zzz',
  'retard du colis perdu le bon',
];
const LINES = [
  'avis,classe',
  ...Array.from({ length: 24 }, (_, at) => `${TEXTS[at % TEXTS.length]},${at % 2}`),
];
const idOf = (token: string): number => VOCABULARY.indexOf(token);
/** Tokens of each text by hand: « rapide » is « rap » and « ##ide », what is unknown is [UNK]. */
const TOKENS = [
  ['colis', 'perdu'],
  ['merci'],
  ['rap', '##ide'],
  ['le', 'bon', 'du', 'colis'],
  ['[UNK]', '[UNK]'],
  [],
  ['merci', '[UNK]'],
  ['retard', 'du', 'colis', 'perdu', 'le', 'bon'],
];

function meanOf(tokens: readonly string[], most = 128): readonly number[] {
  const whole = ['[CLS]', ...tokens.slice(0, most - 2), '[SEP]'].map((token) =>
    numbersOf(Math.fround(idOf(token))),
  );
  return [0, 1, 2].map((at) => whole.reduce((sum, numbers) => sum + (numbers[at] ?? 0), 0) / whole.length);
}
const toUnit = (vector: readonly number[]): readonly number[] => {
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
};

interface Tried {
  readonly params?: { readonly [key: string]: string | number | boolean };
  readonly model?: Uint8Array | string;
  readonly tokenizer?: string;
  readonly lines?: readonly string[];
  readonly kind?: string;
  readonly nodes?: readonly ReturnType<typeof triedNode>[];
}

const SPLIT = { method: 'random', testShare: 0.25, seed: 3 } as const;
const encode = ({
  params = {},
  model = writeEncoder(),
  tokenizer = writeTokenizer(),
  lines = LINES,
  kind = 'transform.apply',
  nodes = [triedNode('encoder', { columns: ['avis'], params })],
}: Tried = {}) =>
  run(
    kind,
    lines,
    {
      ...{ task: 'classification', target: 'classe', split: SPLIT, encoder: { model: 1, tokenizer: 2 } },
      nodes: [...nodes],
    },
    undefined,
    [
      { name: 'encodeur.onnx', content: model },
      { name: 'tokenizer.json', content: tokenizer },
    ],
  );

const close = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((value) => expect.closeTo(value, 5)));
const repeat = <T>(of: readonly T[]): readonly T[] =>
  Array.from({ length: 24 }, (_, at) => of[at % 8]).flatMap((one) => (one === undefined ? [] : [one]));

test('each text receives the mean of its tokens, of length 1, as computed by hand', async () => {
  const outcome = await encode();
  const { rows, names, sides } = await readVectors(outcome.folder);
  expect(names).toEqual(['encoder 1', 'encoder 2', 'encoder 3']);
  expect(rows).toEqual(close(repeat(TOKENS.map((tokens) => toUnit(meanOf(tokens))))));
  const document = readDocument(outcome);
  expect(document.encoders).toEqual([
    expect.objectContaining({
      ...{ node: 'encoder', model: 'encodeur.onnx', tokenizer: 'tokenizer.json', licence: 'CC0-1.0' },
      ...{ output: 'last_hidden_state', pooling: 'mean', dimensions: 3, rows: 24, normalise: true },
      vocabulary: { tokenizer: VOCABULARY.length, model: VOCABULARY.length },
      tokens: { mean: 19 / 8, longest: 6 },
      cut: { rows: 0, line: 0 },
      unknown: 3 / 19,
      allUnknown: { rows: 3, line: 6 },
      empty: { rows: 3, line: 7 },
    }),
  ]);
  const { split, nodes } = document;
  expect(split.test).toBe(6);
  expect(nodes[0]?.unseen).toBe(document.encoders[0]?.unknownInTest);
  const unknown = rows.flatMap((_, at) => (sides[at] === 'essai' ? [TOKENS[at % 8] ?? []] : [])).flat();
  expect(nodes[0]?.unseen).toBeCloseTo(unknown.filter((one) => one === '[UNK]').length / unknown.length, 10);
  const warned = new Map(document.warnings.map(({ code, params }) => [code, params]));
  expect(warned.get('encoder-unknown')).toEqual({ count: 3, line: 6 });
  expect(warned.get('empty-texts')).toMatchObject({ column: 'avis', count: 3 });
  expect(document.leaks).toContainEqual(expect.objectContaining({ code: 'near-texts', node: 'encoder' }));
  expect(document.onnx.outside).toEqual([{ node: 'encoder', op: 'encoder', reason: 'encoder' }]);
});

test('the first token, what the model pooled, a length of eight tokens, as computed by hand', async () => {
  const plain = { normalise: false };
  const first = await readVectors((await encode({ params: { ...plain, pooling: 'cls' } })).folder);
  expect(first.rows).toEqual(close(Array.from({ length: 24 }, () => [...numbersOf(2)])));
  const pooled = await readVectors((await encode({ params: { ...plain, pooling: 'pooled' } })).folder);
  expect(pooled.rows).toEqual(close(repeat(TOKENS.map((tokens) => meanOf(tokens)))));
  const long = [
    'avis,classe',
    ...Array.from({ length: 24 }, (_, at) => `${'colis '.repeat(5 + (at % 4))},${at % 2}`),
  ];
  const cut = await encode({ params: { ...plain, length: 8 }, lines: long });
  const kept = [5, 6, 6, 6].map((count) => meanOf(Array.from({ length: count }, () => 'colis')));
  const { rows } = await readVectors(cut.folder);
  expect(rows).toEqual(close(rows.map((_, at) => kept[at % 4] ?? [])));
  expect(readDocument(cut).encoders[0]?.cut).toEqual({ rows: 12, line: 4 });
  expect(readDocument(cut).warnings).toContainEqual({
    ...{ code: 'encoder-cut', node: 'encoder' },
    params: { count: 12, rows: 24, length: 8, line: 4 },
  });
});

test('a model of a fixed number of tokens has its fillers masked, and words may be put before each text', async () => {
  const fixed = await encode({
    model: writeEncoder({ length: 10 }),
    params: { normalise: false, prefix: 'merci' },
  });
  const { rows } = await readVectors(fixed.folder);
  expect(rows).toEqual(close(repeat(TOKENS.map((tokens) => meanOf(['merci', ...tokens])))));
  expect(readDocument(fixed).encoders[0]?.length).toBe(10);
});

test('a text does not depend on those beside it, and twice gives the same bytes', async () => {
  const model = writeAttention();
  const all = await readVectors((await encode({ model })).folder);
  const some = await readVectors((await encode({ model, lines: LINES.slice(0, 9) })).folder);
  expect(some.rows).toEqual(all.rows.slice(0, 8));
  expect((await readVectors((await encode({ model })).folder)).rows).toEqual(all.rows);
  expect(new Set(all.rows.map((row) => row.join())).size).toBe(TEXTS.length);
});

test('a byte-level BPE tokenizer is read as well', async () => {
  const tokenizer = JSON.stringify({
    ...{
      version: '1.0',
      added_tokens: [],
      normalizer: null,
      post_processor: null,
      decoder: { type: 'ByteLevel' },
    },
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    model: {
      ...{
        type: 'BPE',
        dropout: null,
        unk_token: null,
        continuing_subword_prefix: null,
        end_of_word_suffix: null,
      },
      ...{ fuse_unk: false, byte_fallback: false },
      vocab: { a: 0, b: 1, ab: 2, Ġ: 3, Ġa: 4 },
      merges: ['a b', 'Ġ a'],
    },
  });
  const lines = [
    'avis,classe',
    ...Array.from({ length: 24 }, (_, at) => `${['ab a', 'b', 'abab'][at % 3]},${at % 2}`),
  ];
  const outcome = await encode({ tokenizer, lines, params: { normalise: false } });
  const ids = [[2, 4], [1], [2, 2]];
  const expected = ids.map((row) =>
    [0, 1, 2].map((at) => row.reduce((sum, id) => sum + (numbersOf(id)[at] ?? 0), 0) / row.length),
  );
  const { rows } = await readVectors(outcome.folder);
  expect(rows).toEqual(close(rows.map((_, at) => expected[at % 3] ?? [])));
  expect(readDocument(outcome).warnings.map(({ code }) => code)).toContain('encoder-vocabulary');
});

test('each operation left out in turn, and what a row costs, with texts encoded', async () => {
  const lines = [
    'avis,classe',
    ...Array.from({ length: 80 }, (_, at) => `${at % 2 ? 'merci bon' : 'colis perdu'},${at % 2}`),
  ];
  const nodes = [
    triedNode('augment-words', { columns: ['avis'], params: { copies: 1, share: 0.5 } }),
    triedNode('encoder', { columns: ['avis'] }),
    triedNode('ordinal', { columns: ['avis'] }),
  ];
  const ablated = await encode({ kind: 'transform.ablate', lines, nodes });
  expect(JSON.parse(JSON.stringify(ablated.result))).toMatchObject({ whole: 1, columns: { of: 4 } });
  const timed = await encode({ kind: 'transform.time', lines, nodes });
  const { nodes: costs }: { nodes: readonly { id: string; microseconds: number }[] } = JSON.parse(
    JSON.stringify(timed.result),
  );
  expect(costs.find(({ id }) => id === 'encoder')?.microseconds).toBeGreaterThan(0);
});

test.skipIf(!hasSklearn)(
  'scripts read what the encoder made, to the same vectors (skipped without python3-sklearn and python3-pandas)',
  async () => {
    const nodes = [triedNode('encoder', { columns: ['avis'] }), triedNode('standard', { deps: ['encoder'] })];
    const { folder } = await encode({ nodes });
    const ours = await readVectors(folder);
    expect(measureGap(ours, runScript(folder, 'transformation.py', 'vecteurs.npz'))).toBeLessThan(1e-9);
    expect(measureGap(ours, runScript(folder, 'appliquer.py', 'vecteurs-appliques.npz'))).toBeLessThan(1e-9);
  },
);

test.each([
  { title: 'no tokenizer.json', tried: { tokenizer: '{"a": 1}' }, code: 'transform.tokenizer' },
  { title: 'text that is no JSON', tried: { tokenizer: 'bonjour' }, code: 'transform.tokenizer' },
  {
    title: 'a model without ids of tokens',
    tried: { model: writeEncoder({ ids: 'x' }) },
    code: 'transform.encoder-input',
  },
  {
    title: 'a smaller table',
    tried: { model: writeEncoder({ entries: 9 }) },
    code: 'transform.encoder-vocabulary',
  },
  {
    title: 'an output that is not there',
    tried: { params: { output: 'z' } },
    code: 'transform.encoder-output',
  },
  {
    title: 'one vector for each text where tokens are wanted',
    tried: { params: { output: 'sentence_embedding' } },
    code: 'transform.encoder-shape',
  },
  { title: 'a file that is no model', tried: { model: 'bonjour' }, code: 'onnx.not-a-model' },
])('$title is refused', async ({ tried, code }) => {
  await expect(encode(tried)).rejects.toMatchObject({ code });
});

test('without a chosen model, the run is refused before it starts', async () => {
  const nodes = [triedNode('encoder', { columns: ['avis'] })];
  const parameters = { task: 'classification', target: 'classe', split: SPLIT, nodes } as const;
  await expect(run('transform.apply', LINES, parameters)).rejects.toMatchObject({
    code: 'transform.no-encoder',
  });
});
