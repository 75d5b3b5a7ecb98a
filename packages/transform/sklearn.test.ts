import { readFileSync } from 'node:fs';
import { pcg32 } from '@etalon/numeric';
import { describe, expect, test } from 'vitest';
import { type DenseMatrix, toDense } from './matrix.ts';
import type { Cell, PipelineNode, Table } from './pipeline/pipeline-node.ts';
import { runPipeline } from './pipeline/run-pipeline.ts';
import { factorMatrix } from './reduce/factor-matrix.ts';
import { measureFidelity } from './reduce/measure-fidelity.ts';
import { hashMurmur } from './text/murmur-hash.ts';

type Rows = readonly (readonly (number | null)[])[];

/** references/transform_sklearn.py, with its versions. */
const peer: {
  readonly texts: readonly string[];
  readonly numbers: Rows;
  readonly categories: readonly (readonly string[])[];
  readonly train: readonly number[];
  readonly murmur: Readonly<Record<string, number>>;
  readonly text: Readonly<
    Record<string, { names: readonly string[]; rows: Rows; singular: readonly number[] }>
  >;
  readonly table: Readonly<Record<string, Rows>> & {
    readonly pca: { readonly explained: readonly number[]; readonly rows: Rows };
  };
  readonly fidelity: {
    readonly high: readonly (readonly number[])[];
    readonly low: readonly (readonly number[])[];
    readonly trustworthiness: readonly number[];
    readonly continuity: readonly number[];
  };
  readonly factors: { readonly singular: readonly number[]; readonly first: readonly number[] };
} = JSON.parse(readFileSync(new URL('../../references/transform.json', import.meta.url), 'utf8'));

const TOLERANCE = 1e-8;
const stream = () => pcg32(Uint8Array.from({ length: 16 }, (_, at) => at));
const column = (rows: readonly (readonly Cell[])[], at: number): readonly Cell[] =>
  rows.map((row) => row[at] ?? null);
const table: Table = {
  rows: peer.texts.length,
  lines: peer.texts.map((_, at) => at + 2),
  columns: new Map([
    ['texte', peer.texts],
    ['x', column(peer.numbers, 0)],
    ['y', column(peer.numbers, 1)],
    ['z', column(peer.numbers, 2)],
    ['ville', column(peer.categories, 0)],
    ['lettre', column(peer.categories, 1)],
  ]),
};
const parts = Uint8Array.from(peer.texts, (_, at) => Number(!peer.train.includes(at)));

function node(op: string, from: Partial<Pick<PipelineNode, 'columns' | 'deps' | 'params'>>): PipelineNode {
  return { id: op, op, columns: [], deps: [], params: {}, fitsOn: 'train', ...from };
}

function run(nodes: readonly PipelineNode[]) {
  const folds = new Int8Array(table.rows).fill(-1);
  return runPipeline({ table, nodes, parts, folds, target: null, streamOf: stream });
}

function expectRows(matrix: DenseMatrix, expected: Rows): void {
  expect([matrix.rows, matrix.columns]).toEqual([expected.length, expected[0]?.length]);
  expected.flat().forEach((value, at) => {
    const ours = matrix.data[at] ?? Number.NaN;
    if (value === null) expect(ours).toBeNaN();
    else expect(Math.abs(ours - value), `cell ${at}`).toBeLessThan(TOLERANCE);
  });
}

const NUMBERS = ['x', 'y', 'z'];

describe('a table, as scikit-learn makes it', () => {
  test.each(['standard', 'robust', 'min-max'])('scaler %s', (op) => {
    expectRows(toDense(run([node(op, { columns: NUMBERS })]).vectors.matrix), peer.table[op] ?? []);
  });
  test.each(['mean', 'median', 'most-frequent'])('imputation by %s', (strategy) => {
    const nodes = [
      node('impute', { columns: NUMBERS, params: { strategy } }),
      node('numbers', { deps: ['impute'] }),
    ];
    expectRows(toDense(run(nodes).vectors.matrix), peer.table[`impute-${strategy}`] ?? []);
  });
  test.each(['one-hot', 'ordinal'])('encoder %s, categories of the test side unseen', (op) => {
    const { vectors } = run([node(op, { columns: ['ville', 'lettre'] })]);
    expectRows(toDense(vectors.matrix), peer.table[op] ?? []);
  });
  test('interactions, and principal components of scaled columns', () => {
    const first = node('impute', { columns: NUMBERS });
    const pairs = run([first, node('interactions', { deps: ['impute'] })]);
    expectRows(toDense(pairs.vectors.matrix), peer.table.interactions ?? []);
    const pca = run([
      first,
      node('standard', { deps: ['impute'] }),
      node('pca', { deps: ['standard'], params: { components: 2 } }),
    ]);
    expectRows(toDense(pca.vectors.matrix), peer.table.pca.rows);
    const state = pca.states.get('pca');
    const explained =
      typeof state === 'object' && state !== null && 'explained' in state ? state.explained : [];
    expect(explained).toEqual(peer.table.pca.explained.map((value) => expect.closeTo(value, 10)));
  });
});

describe('texts, as scikit-learn makes them', () => {
  const words = node('tokenise', { columns: ['texte'] });
  test.each([
    { name: 'counts', op: 'counts', params: { longest: 2, minDocuments: 2, maxShare: 0.5 } },
    { name: 'counts-most', op: 'counts', params: { most: 4 } },
    { name: 'tf-idf', op: 'tf-idf', params: {} },
    { name: 'tf-idf-sublinear', op: 'tf-idf', params: { sublinear: true, norm: 'l1', longest: 2 } },
    { name: 'hashing', op: 'hashing', params: { bits: 4 } },
  ])('$name', ({ name, op, params }) => {
    const { vectors } = run([words, node(op, { deps: ['tokenise'], params })]);
    expect(vectors.names).toEqual(peer.text[name]?.names);
    expectRows(toDense(vectors.matrix), peer.text[name]?.rows ?? []);
  });
  test('latent semantic analysis', () => {
    const { vectors } = run([
      words,
      node('tf-idf', { deps: ['tokenise'] }),
      node('svd', { deps: ['tf-idf'], params: { components: 4 } }),
    ]);
    expectRows(toDense(vectors.matrix), peer.text.svd?.rows ?? []);
  });
  test('the hash of words', () => {
    for (const [word, hash] of Object.entries(peer.murmur))
      expect(hashMurmur(new TextEncoder().encode(word)), word).toBe(hash);
  });
});

test('trustworthiness and continuity', () => {
  const dense = (rows: readonly (readonly number[])[]): DenseMatrix => ({
    kind: 'dense',
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    data: Float64Array.from(rows.flat()),
  });
  const { high, low, ...expected } = peer.fidelity;
  [1, 5, 12].forEach((k, at) => {
    const found = measureFidelity(dense(high), dense(low), k);
    expect(found.trustworthiness).toBeCloseTo(expected.trustworthiness[at] ?? 0, 10);
    expect(found.continuity).toBeCloseTo(expected.continuity[at] ?? 0, 10);
  });
});

test('a sketch smaller than its space gives the singular values and vectors to 1e-8', () => {
  const data = Float64Array.from({ length: 300 * 260 }, (_, at) => {
    const [i, j] = [Math.floor(at / 260), at % 260];
    return Math.sin((i + 1) * (j + 1) * 0.37) / Math.sqrt(j + 1);
  });
  const found = factorMatrix(
    { kind: 'dense', rows: 300, columns: 260, data },
    { components: 5, centred: true, stream: stream() },
  );
  peer.factors.singular.forEach((value, at) => {
    expect(Math.abs((found.singular[at] ?? 0) - value)).toBeLessThan(TOLERANCE);
  });
  peer.factors.first.forEach((value, at) => {
    expect(Math.abs((found.components[0]?.[at] ?? 0) - value)).toBeLessThan(TOLERANCE);
  });
});
