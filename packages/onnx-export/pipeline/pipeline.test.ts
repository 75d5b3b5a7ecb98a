import { seedPcg32 } from '@etalon/numeric';
import {
  applyPipeline,
  type Cell,
  type PipelineNode,
  type PipelineOutput,
  runPipeline,
  splitTokens,
  type Table,
  toDense,
  type Value,
} from '@etalon/transform';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import { exportPipeline, type PipelineInputEnd } from './export-pipeline.ts';

const stream = (low = 1) => seedPcg32({ high: 0, low }, { high: 0, low: 2 });
const ROWS = 80;
const TOWNS = ['Lyon', 'Nîmes', 'Œuilly', '', 'a b', '7'];
const WORDS = ['colis', 'retard', 'merci', 'élevé', 'prix', 'bon', 'x1'];

/** Amounts and sizes with holes, towns with holes and one that training never saw, texts of zero to five words. */
function drawTable(): Table {
  const draws = stream(3);
  const cells = (draw: (at: number) => Cell): readonly Cell[] =>
    Array.from({ length: ROWS }, (_, at) => draw(at));
  return {
    rows: ROWS,
    lines: Array.from({ length: ROWS }, (_, at) => at + 2),
    columns: new Map<string, readonly Cell[]>([
      ['montant', cells((at) => (at % 7 === 0 ? null : String(draws.nextUnit() * 1e4)))],
      ['taille', cells((at) => (at % 11 === 3 ? '' : draws.nextBelow(9)))],
      ['constante', cells(() => 4)],
      ['ville', cells((at) => (at === ROWS - 1 ? 'Oslo' : (TOWNS[draws.nextBelow(TOWNS.length)] ?? '')))],
      [
        'avis',
        cells((at) => Array.from({ length: at % 6 }, () => WORDS[draws.nextBelow(WORDS.length)]).join(' ')),
      ],
      ['jour', cells((at) => `2026-03-${String(1 + (at % 28)).padStart(2, '0')}`)],
    ]),
  };
}

const node = (
  id: string,
  given: Partial<Pick<PipelineNode, 'op' | 'columns' | 'deps' | 'params'>>,
): PipelineNode => ({ id, op: id, columns: [], deps: [], fitsOn: 'train', params: {}, ...given });

function fit(nodes: readonly PipelineNode[], table: Table): PipelineOutput {
  const parts = Uint8Array.from({ length: ROWS }, (_, at) => Number(at >= 60));
  return runPipeline({
    table,
    nodes,
    parts,
    folds: Int8Array.from(parts, (part, at) => (part === 1 ? -1 : at % 5)),
    target: Float64Array.from({ length: ROWS }, (_, at) => Number((at * 7) % 5 < 2)),
    streamOf: () => stream(),
  });
}

/** Rows of words of one length, empty ones after the last. */
function padWords(documents: readonly (readonly string[])[]) {
  const size = Math.max(1, ...documents.map(({ length }) => length));
  return {
    size,
    cells: documents.flatMap((words) => Array.from({ length: size }, (_, at) => words[at] ?? '')),
  };
}

function feed(end: PipelineInputEnd, table: Table, values: ReadonlyMap<string, Value>): Tensor {
  const cells = table.columns.get(end.column ?? '') ?? [];
  if (end.kind === 'number')
    return new Tensor(
      'float64',
      Float64Array.from(cells, (cell) => (cell === null || cell === '' ? Number.NaN : Number(cell))),
      [ROWS, 1],
    );
  if (end.kind === 'text')
    return new Tensor(
      'string',
      cells.map((cell) => (cell === null ? '' : String(cell))),
      [ROWS, 1],
    );
  const value = values.get(end.node ?? '');
  if (value?.kind === 'tokens') {
    const { size, cells: words } = padWords(value.documents);
    return new Tensor('string', words, [ROWS, size]);
  }
  if (value?.kind === 'pictures')
    return new Tensor(
      'float64',
      value.pictures.flatMap(({ data }) => [...data]),
      [ROWS, end.size ?? 0],
    );
  if (value?.kind !== 'matrix') throw new TypeError(`nothing for ${end.name}`);
  return new Tensor('float64', toDense(value.matrix).data, [ROWS, value.matrix.columns]);
}

/** The largest difference between what a pipeline gives to rows outside training and what its graph computes. */
async function measureGap(nodes: readonly PipelineNode[], table = drawTable()): Promise<number> {
  const output = fit(nodes, table);
  const { bytes, inputs } = exportPipeline(nodes, output, {});
  if (bytes === null) throw new TypeError('nothing was written');
  const session = await InferenceSession.create(bytes);
  const feeds = Object.fromEntries(inputs.map((end) => [end.name, feed(end, table, output.values)]));
  const { vecteurs } = await session.run(feeds);
  const expected = toDense(applyPipeline(nodes, output.states, { table }).matrix);
  expect(vecteurs?.dims).toEqual([ROWS, expected.columns]);
  const found = Float64Array.from<unknown>(vecteurs?.data ?? [], Number);
  return expected.data.reduce((worst, value, at) => {
    const other = found[at] ?? 0;
    return Number.isNaN(value) && Number.isNaN(other) ? worst : Math.max(worst, Math.abs(value - other));
  }, 0);
}

const NUMBERS = ['montant', 'taille', 'constante'];
const fill = node('impute', { columns: NUMBERS });

describe('the graph gives the vectors of the pipeline', () => {
  test.each(['standard', 'robust', 'min-max'])('scaled by %s, holes left', async (op) => {
    expect(await measureGap([node(op, { columns: NUMBERS })])).toBeLessThan(1e-9);
  });

  test('filled, in logarithms, multiplied by pairs, reduced', async () => {
    const nodes = [
      fill,
      node('log', { deps: ['impute'], params: { shift: 'one' } }),
      node('standard', { deps: ['impute'] }),
      node('interactions', { deps: ['log', 'standard'] }),
      node('pca', { deps: ['interactions'], params: { components: 3 } }),
      node('numbers', { columns: ['montant'] }),
    ];
    expect(await measureGap(nodes)).toBeLessThan(1e-9);
  });

  test('categories with holes and one never learned from; a number read as a text as well', async () => {
    const nodes = [
      node('mode', { op: 'impute', columns: ['ville', 'taille'], params: { strategy: 'most-frequent' } }),
      node('one-hot', { deps: ['mode'] }),
      node('first', { op: 'one-hot', columns: ['ville', 'constante'], params: { drop: 'first' } }),
      node('ordinal', { columns: ['ville'], deps: ['mode'] }),
      node('target', { deps: ['mode'], params: { weight: 3 } }),
      node('numbers', { deps: ['again'] }),
      node('again', { op: 'impute', columns: ['taille'], params: { strategy: 'constant', value: '-2' } }),
    ];
    expect(await measureGap(nodes)).toBeLessThan(1e-9);
  });

  test.each([
    { title: 'counts of two words', op: 'counts', params: { longest: 2, minDocuments: 2 } },
    { title: 'counts of sequences alone', op: 'counts', params: { longest: 3, maxShare: 0.1 } },
    { title: 'weighted terms', op: 'tf-idf', params: {} },
    { title: 'tamed terms of sum 1', op: 'tf-idf', params: { sublinear: true, norm: 'l1', longest: 2 } },
    { title: 'weighted terms as they are', op: 'tf-idf', params: { norm: 'none', most: 3 } },
  ])('$title, from words cut outside', async ({ op, params }) => {
    const words = node('tokenise', { columns: ['avis'] });
    expect(await measureGap([words, node(op, { deps: ['tokenise'], params })])).toBeLessThan(1e-9);
  });

  test('latent semantic analysis beside what stays outside', async () => {
    const nodes = [
      node('tokenise', { columns: ['avis'] }),
      node('tf-idf', { deps: ['tokenise'] }),
      node('svd', { deps: ['tf-idf'], params: { components: 4 } }),
      node('hashing', { deps: ['tokenise'], params: { bits: 4 } }),
      node('dates', { columns: ['jour'] }),
      node('min-max', { deps: ['dates'] }),
    ];
    expect(await measureGap(nodes)).toBeLessThan(1e-9);
    const { inputs, outside, inside } = exportPipeline(nodes, fit(nodes, drawTable()), {});
    expect(inside).toEqual(['tf-idf', 'svd', 'min-max']);
    expect(outside.map(({ node: id, reason }) => [id, reason])).toEqual([
      ['tokenise', 'words'],
      ['hashing', 'hash'],
      ['dates', 'dates'],
    ]);
    expect(inputs.map(({ name, kind, size }) => [name, kind, size])).toEqual([
      ['tokenise', 'words', null],
      ['hashing', 'vectors', 16],
      ['dates', 'vectors', 2],
    ]);
  });
});

test('levels of pixels, scaled by what training learned of each channel', async () => {
  const table = drawTable();
  const pictures = Array.from({ length: ROWS }, (_, row) => ({
    width: 2,
    height: 3,
    channels: 3 as const,
    data: Uint8Array.from({ length: 18 }, (_unused, at) => (row * 31 + at * 17) % 256),
  }));
  const nodes = [
    node('image', { columns: ['ville'] }),
    node('pixels', { deps: ['image'] }),
    node('scale-channels', { deps: ['image'] }),
  ];
  const states = new Map([
    ['image', null],
    ['pixels', null],
    ['scale-channels', { means: [0.2, 0.5, 0.7], deviations: [0.1, 0.3, 1] }],
  ]);
  const values = new Map<string, Value>([['image', { kind: 'pictures', pictures }]]);
  const empty = { kind: 'dense', rows: ROWS, columns: 36, data: new Float64Array(ROWS * 36) } as const;
  const made = exportPipeline(
    nodes,
    { states, values, vectors: { kind: 'matrix', matrix: empty, names: [] } },
    {},
  );
  const session = await InferenceSession.create(made.bytes ?? new Uint8Array());
  const { vecteurs } = await session.run({ image: feed(made.inputs[0] ?? { ...MISSING }, table, values) });
  const found = Float64Array.from<unknown>(vecteurs?.data ?? [], Number);
  pictures.forEach(({ data }, row) => {
    data.forEach((level, at) => {
      expect(found[row * 36 + at]).toBeCloseTo(level / 255, 12);
      const [mean, deviation] =
        [
          [0.2, 0.1],
          [0.5, 0.3],
          [0.7, 1],
        ][at % 3] ?? [];
      expect(found[row * 36 + 18 + at]).toBeCloseTo((level / 255 - (mean ?? 0)) / (deviation ?? 1), 12);
    });
  });
});
const MISSING: PipelineInputEnd = { name: '', kind: 'levels', size: 0, column: null, node: null };

test('what comes before an operation that stays outside stays there with it; nothing at all is told', () => {
  const nodes = [
    node('impute', { columns: ['jour'], params: { strategy: 'most-frequent' } }),
    node('dates', { deps: ['impute'] }),
  ];
  expect(exportPipeline(nodes, fit(nodes, drawTable()), {})).toEqual({
    bytes: null,
    inputs: [],
    inside: [],
    outside: [
      { node: 'impute', op: 'impute', reason: 'before' },
      { node: 'dates', op: 'dates', reason: 'dates' },
    ],
  });
});

test('the same pipeline gives the same bytes', () => {
  const nodes = [fill, node('standard', { deps: ['impute'] })];
  const output = fit(nodes, drawTable());
  const bytes = () => exportPipeline(nodes, output, { graine: '7' }).bytes ?? new Uint8Array();
  expect(Buffer.from(bytes()).equals(Buffer.from(bytes()))).toBe(true);
  expect(splitTokens(new TextDecoder().decode(bytes()))).toContain('graine');
});
