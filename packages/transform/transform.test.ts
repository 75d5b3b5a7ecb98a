import { pcg32 } from '@etalon/numeric';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDense } from './matrix.ts';
import { findLeaks, type LeakInput } from './pipeline/find-leaks.ts';
import { measureVectors } from './pipeline/measure-vectors.ts';
import { orderNodes } from './pipeline/order-nodes.ts';
import type { Cell, PipelineNode, Table } from './pipeline/pipeline-node.ts';
import { applyPipeline, runPipeline } from './pipeline/run-pipeline.ts';
import { augmentRows } from './rows/augment-rows.ts';
import { filterRows } from './rows/filter-rows.ts';
import { drawFolds, splitRows } from './rows/split-rows.ts';

const streamOf = (id: string) =>
  pcg32(Uint8Array.from({ length: 16 }, (_, at) => (at + (id.codePointAt(0) ?? 0)) % 256));

function tableOf(columns: Readonly<Record<string, readonly Cell[]>>): Table {
  const rows = Object.values(columns)[0]?.length ?? 0;
  return {
    rows,
    columns: new Map(Object.entries(columns)),
    lines: Array.from({ length: rows }, (_, at) => at + 2),
  };
}

function node(id: string, op: string, rest: Partial<PipelineNode> = {}): PipelineNode {
  return { id, op, columns: [], deps: [], params: {}, fitsOn: 'train', ...rest };
}

const forty = tableOf({
  texte: Array.from({ length: 40 }, (_, at) => `mot${at % 7} phrase numéro ${at}`),
  x: Array.from({ length: 40 }, (_, at) => (at === 3 ? null : at * 1.5)),
  ville: Array.from({ length: 40 }, (_, at) => ['Lyon', 'Nice', 'Brest'][at % 3] ?? ''),
  y: Array.from({ length: 40 }, (_, at) => (at % 4 === 0 ? 'oui' : 'non')),
  jour: Array.from({ length: 40 }, (_, at) => `2026-01-${String(1 + (at % 28)).padStart(2, '0')}`),
});
const whole = [
  node('i', 'impute', { columns: ['x'] }),
  node('s', 'standard', { deps: ['i'] }),
  node('o', 'one-hot', { columns: ['ville'] }),
  node('d', 'dates', { columns: ['jour'], params: { parts: 'weekday,month-circle' } }),
  node('w', 'tokenise', { columns: ['texte'] }),
  node('t', 'tf-idf', { deps: ['w'] }),
  node('l', 'svd', { deps: ['t'], params: { components: 3 } }),
];

function runOn(table: Table, nodes: readonly PipelineNode[], target: Float64Array | null = null) {
  const parts = splitRows(
    table,
    { method: 'random', testShare: 0.25, column: null, testValue: null },
    streamOf('p'),
  );
  const folds = drawFolds(parts, streamOf('f'));
  return { parts, folds, ...runPipeline({ table, nodes, parts, folds, target, streamOf }) };
}

describe('the wall', () => {
  test('what is fitted does not move when the rows of test change', () => {
    const { parts, states } = runOn(forty, whole);
    const other = tableOf(
      Object.fromEntries(
        [...forty.columns].map(([name, cells]) => [
          name,
          cells.map((cell, at) =>
            parts[at] === 0 ? cell : name === 'x' ? 9999 : name === 'jour' ? '2026-03-03' : 'autre chose',
          ),
        ]),
      ),
    );
    expect(runOn(other, whole).states).toEqual(states);
    const both = whole.map((one) => ({ ...one, fitsOn: 'all' as const }));
    expect(runOn(other, both).states).not.toEqual(runOn(forty, both).states);
  });

  test('a fitted pipeline, written and read again, gives the same vectors', () => {
    const { states, vectors } = runOn(forty, whole);
    const read = new Map(Object.entries(JSON.parse(JSON.stringify(Object.fromEntries(states)))));
    const isState = (value: unknown): value is typeof states => value instanceof Map;
    if (!isState(read)) throw new Error('states');
    expect(applyPipeline(whole, read, { table: forty })).toEqual(vectors);
  });

  test('a row does not see its own target in its encoding, but with the folds put off', () => {
    const target = Float64Array.from({ length: 40 }, (_, at) => Number(at === 0));
    const alone = tableOf({ id: Array.from({ length: 40 }, (_, at) => `c${at}`) });
    const inside = runOn(alone, [node('e', 'target', { columns: ['id'] })], target);
    const dense = toDense(inside.vectors.matrix);
    const seen = runOn(alone, [node('e', 'target', { columns: ['id'], params: { inside: false } })], target);
    expect(inside.parts[0]).toBe(0);
    expect(dense.data[0]).toBeLessThan(0.05);
    expect(toDense(seen.vectors.matrix).data[0]).toBeGreaterThan(0.09);
  });

  test.each(['random', 'stratified', 'grouped', 'time'] as const)('split %s', (method) => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 1, max: 255 }), (rows, seed) => {
        const groups = Array.from({ length: rows }, (_, at) => `g${(at * 7) % 5}`);
        const days = Array.from({ length: rows }, (_, at) => (at * 13) % 17);
        const table = tableOf({ groups, days });
        const column = { random: null, stratified: 'groups', grouped: 'groups', time: 'days' }[method];
        const stream = pcg32(new Uint8Array(16).fill(seed));
        const parts = splitRows(table, { method, testShare: 0.3, column, testValue: null }, stream);
        const sidesOf = (cells: readonly Cell[], cell: Cell): Set<number | undefined> =>
          new Set(cells.flatMap((one, at) => (one === cell ? [parts[at]] : [])));
        if (method === 'grouped') for (const group of groups) expect(sidesOf(groups, group).size).toBe(1);
        if (method === 'time') {
          const latest = Math.max(...days.filter((_, at) => parts[at] === 0));
          for (const [at, day] of days.entries()) if (parts[at] === 1) expect(day).toBeGreaterThan(latest);
        }
        if (method === 'random') expect(parts.reduce((a, b) => a + b, 0)).toBe(Math.round(0.3 * rows));
      }),
    );
  });
});

describe('what is wrong in a pipeline is told where', () => {
  test.each([
    {
      title: 'a cycle',
      nodes: [node('a', 'standard', { deps: ['b'] }), node('b', 'robust', { deps: ['a'] })],
      error: { code: 'transform.cycle', info: { nodes: ['a', 'b', 'a'] } },
    },
    {
      title: 'words where numbers are expected',
      nodes: [node('w', 'tokenise', { columns: ['texte'] }), node('s', 'standard', { deps: ['w'] })],
      error: { code: 'transform.wrong-input', info: { node: 's', given: ['tokens'] } },
    },
    {
      title: 'a node that takes nothing',
      nodes: [node('s', 'standard')],
      error: { code: 'transform.no-input', info: { node: 's' } },
    },
    {
      title: 'a word in a column of numbers',
      nodes: [node('s', 'standard', { columns: ['ville'] })],
      error: { code: 'transform.not-number', info: { column: 'ville', text: 'Lyon', line: 2 } },
    },
    {
      title: 'the logarithm of zero',
      nodes: [node('l', 'log', { columns: ['x'] })],
      error: { code: 'transform.log-of-zero', info: { node: 'l', column: 'x', line: 2, value: 0 } },
    },
    {
      title: 'a hole that reaches the components',
      nodes: [
        node('n', 'numbers', { columns: ['x'] }),
        node('p', 'pca', { deps: ['n'], params: { components: 1 } }),
      ],
      error: { code: 'transform.missing-values', info: { node: 'p', column: 'x', line: 5 } },
    },
    {
      title: 'tokens that nothing turns into vectors',
      nodes: [node('w', 'tokenise', { columns: ['texte'] })],
      error: { code: 'transform.not-vectors', info: { node: 'w' } },
    },
    {
      title: 'a date that does not exist',
      nodes: [node('d', 'dates', { columns: ['ville'] })],
      error: { code: 'transform.not-date', info: { text: 'Lyon', line: 2 } },
    },
    {
      title: 'a target encoder without target',
      nodes: [node('e', 'target', { columns: ['ville'] })],
      error: { code: 'transform.no-target', info: { node: 'e' } },
    },
  ])('$title', async ({ nodes, error }) => {
    const parts = Uint8Array.from({ length: 40 }, (_, at) => Number(at >= 30));
    const folds = new Int8Array(40);
    const attempt = async () => runPipeline({ table: forty, nodes, parts, folds, target: null, streamOf });
    await expect(attempt()).rejects.toMatchObject(error);
  });

  test('nodes are put in an order in which each comes after what it takes', () => {
    expect(orderNodes(whole.toReversed()).map(({ id }) => id)).toEqual(['w', 't', 'l', 'd', 'o', 'i', 's']);
  });
});

describe('leaks', () => {
  const parts = Uint8Array.from({ length: 40 }, (_, at) => Number(at >= 30));
  const none: LeakInput = {
    table: forty,
    parts,
    nodes: [],
    target: 'y',
    entity: null,
    time: null,
    knownAfter: [],
    copiesOfTest: new Map(),
  };
  test.each<{ title: string; given: Partial<LeakInput>; leak: object }>([
    {
      title: 'a scaler fitted on both sides',
      given: { nodes: [node('s', 'standard', { columns: ['x'], fitsOn: 'all' })] },
      leak: { code: 'fitted-on-both-sides', node: 's', count: 10 },
    },
    {
      title: 'the target among the features',
      given: { nodes: [node('o', 'one-hot', { columns: ['ville', 'y'] })] },
      leak: { code: 'target-as-feature', node: 'o', column: 'y' },
    },
    {
      title: 'a column that says the target over again',
      given: {
        table: tableOf({ y: ['a', 'b', 'a', 'b', 'a'], z: [1, 2, 1, 2, 1] }),
        parts: Uint8Array.of(0, 0, 0, 1, 1),
        nodes: [node('n', 'numbers', { columns: ['z'] })],
      },
      leak: { code: 'target-copied', node: 'n', column: 'z', count: 5 },
    },
    {
      title: 'a column known after the fact',
      given: { nodes: [node('n', 'numbers', { columns: ['x'] })], knownAfter: ['x'] },
      leak: { code: 'known-after', node: 'n', column: 'x' },
    },
    {
      title: 'an entity on both sides',
      given: { entity: 'ville' },
      leak: { code: 'same-entity', column: 'ville', count: 10, lines: [2, 32] },
    },
    {
      title: 'training rows later than the test',
      given: { time: 'jour' },
      leak: { code: 'later-in-training', column: 'jour', count: 25, lines: [5, 32] },
    },
    {
      title: 'the same rows on both sides',
      given: { nodes: [node('o', 'one-hot', { columns: ['ville'] })] },
      leak: { code: 'same-rows', node: null, count: 10 },
    },
    {
      title: 'no test at all',
      given: { parts: new Uint8Array(40) },
      leak: { code: 'no-test', type: 'L1.1' },
    },
  ])('$title', ({ given, leak }) => {
    expect(findLeaks({ ...none, ...given })).toContainEqual(expect.objectContaining(leak));
  });

  test('a pipeline fitted on the training side alone has none', () => {
    const nodes = [node('w', 'tokenise', { columns: ['texte'] }), node('t', 'tf-idf', { deps: ['w'] })];
    expect(findLeaks({ ...none, nodes })).toEqual([]);
  });

  test('copies are made of training rows, and an augmentation before the wall is told with how many it copied', () => {
    const words = node('a', 'augment-words', { columns: ['texte'], params: { copies: 2, share: 0.5 } });
    const clean = augmentRows(forty, parts, { nodes: [words], streamOf });
    expect(clean.made).toEqual([{ id: 'a', copies: 60, ofTest: 0 }]);
    expect(new Set([...clean.origins.slice(40)].map((row) => parts[row]))).toEqual(new Set([0]));
    const before = { ...words, fitsOn: 'all' as const };
    const leaky = augmentRows(forty, parts, { nodes: [before], streamOf });
    const [made] = leaky.made;
    const found = findLeaks({ ...none, nodes: [before], copiesOfTest: new Map([['a', made?.ofTest ?? 0]]) });
    expect(found).toEqual([
      expect.objectContaining({ code: 'augmented-before-split', node: 'a', count: 20 }),
    ]);
  });
});

test('filters drop rows in their order and say what each would keep alone', () => {
  const table = tableOf({
    texte: ['Bonjour à tous', 'bonjour  à tous', '🙂', 'the cat is on the mat', 'une livraison de plus', ''],
  });
  const nodes = ['filter-empty', 'filter-duplicates', 'filter-language', 'filter-length'].map((op) =>
    node(op, op, { columns: ['texte'], params: op === 'filter-length' ? { least: 15 } : {} }),
  );
  const found = filterRows(table, nodes);
  expect(found.table.lines).toEqual([6]);
  expect(found.counts.map(({ rowsIn, rowsOut }) => [rowsIn, rowsOut])).toEqual([
    [6, 4],
    [4, 3],
    [3, 2],
    [2, 1],
  ]);
  expect(found.counts[3]?.selectivity).toBeCloseTo(0.5, 10);
  expect(() =>
    filterRows(table, [node('f', 'filter-length', { columns: ['texte'], params: { least: 99 } })]),
  ).toThrow('transform.no-row');
});

test('vectors of zeros, repeats and constant columns are counted', () => {
  const table = tableOf({ texte: ['chat noir', 'chat noir', '🙂', 'chien', 'chat'] });
  const parts = Uint8Array.of(0, 0, 0, 1, 0);
  const nodes = [node('w', 'tokenise', { columns: ['texte'] }), node('c', 'counts', { deps: ['w'] })];
  const { vectors } = runPipeline({ table, nodes, parts, folds: new Int8Array(5), target: null, streamOf });
  expect(measureVectors(vectors.matrix)).toMatchObject({
    rows: 5,
    columns: 2,
    zeroRows: 2,
    firstZeroRow: 2,
    repeatedRows: 2,
    missing: 0,
    constantColumns: 0,
  });
});
