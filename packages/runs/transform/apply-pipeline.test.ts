import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { describe, expect, test } from 'vitest';
import { measureGap, PYTHON, readVectors, runScript } from './read-exported.contract.ts';
import {
  openTransformTrial,
  PIPELINE,
  REVIEWS,
  readDocument,
  SPLIT,
  triedNode,
} from './try-transform.contract.ts';

const { run } = openTransformTrial();
const apply = (parameters: object, lines = REVIEWS) =>
  run('transform.apply', lines, {
    task: 'classification',
    target: 'revenu',
    id: 'id',
    split: SPLIT,
    nodes: PIPELINE,
    ...JSON.parse(JSON.stringify(parameters)),
  });

const OUTPUTS = [
  'vecteurs.parquet',
  'decoupage.csv',
  'lignes.csv',
  'etat.json',
  'transformation.json',
  'transformation.py',
  'appliquer.py',
  'transformation.onnx',
];

test('a table becomes vectors, with its wall, its fitted state and what each node did; twice, to the byte', async () => {
  const first = await apply({});
  const document = readDocument(first);
  expect(document).toMatchObject({
    rows: 120,
    kept: 120,
    split: { method: 'stratified', column: 'revenu', train: 90, test: 30, copies: 0 },
    leaks: [],
    reduction: { components: 2, refusal: null },
  });
  expect(document.nodes.map(({ id, columns, fitted }) => [id, columns, fitted])).toEqual([
    ['tokenise', 1, 0],
    ['stop-words', 1, 0],
    ['tf-idf', expect.any(Number), 90],
    ['svd', 5, 90],
    ['impute', 1, 90],
    ['standard', 1, 90],
    ['one-hot', 4, 90],
    ['target', 1, 90],
    ['dates', 3, 0],
  ]);
  expect(document.vectors).toMatchObject({ rows: 120, columns: 14, missing: 0 });
  expect(document.nodes[0]?.preview).toHaveLength(4);
  expect(document.reduction.fidelity?.trustworthiness).toBeGreaterThan(0.5);
  const second = await apply({});
  expect(second.outputs.map(({ name }) => name).sort()).toEqual(OUTPUTS.toSorted());
  for (const name of OUTPUTS)
    expect(
      (await readFile(join(second.folder, name))).equals(await readFile(join(first.folder, name))),
      name,
    ).toBe(true);
});

test('a leak is lit on its node with the rows of test it learned from, and the state is another', async () => {
  const nodes = [
    triedNode('impute', { columns: ['montant'], fitsOn: 'all' }),
    triedNode('numbers', { deps: ['impute'] }),
  ];
  const document = readDocument(
    await apply({ nodes, entity: 'client', time: 'jour', knownAfter: ['montant'] }),
  );
  expect(document.leaks.map(({ code, node, type }) => [code, node, type])).toEqual([
    ['fitted-on-both-sides', 'impute', 'L1.2'],
    ['known-after', 'impute', 'L2'],
    ['same-rows', null, 'L1.4'],
    ['same-entity', null, 'L3.2'],
    ['later-in-training', null, 'L3.1'],
  ]);
  expect(document.leaks[0]?.count).toBe(30);
});

test('an entity stays on one side, and the latest rows are those of test', async () => {
  const grouped = readDocument(
    await apply({ entity: 'client', split: { method: 'grouped', testShare: 0.25, seed: 1 } }),
  );
  expect(grouped.leaks.map(({ code }) => code)).not.toContain('same-entity');
  const timed = readDocument(
    await apply({ time: 'jour', split: { method: 'time', testShare: 0.25, seed: 1 } }),
  );
  expect(timed.leaks.map(({ code }) => code)).not.toContain('later-in-training');
  expect(timed.split.test).toBe(30);
});

test('filters and copies are counted, and copies stand in training alone', async () => {
  const lines = [...REVIEWS, '500,,Lyon,10,2026-06-01,c1,oui', '501,🙂🙂,Lyon,10,2026-06-01,c1,oui'];
  const nodes = [
    triedNode('filter-empty', { columns: ['avis'] }),
    triedNode('augment-words', { columns: ['avis'], params: { copies: 1, share: 0.2 } }),
    triedNode('tokenise', { columns: ['avis'] }),
    triedNode('hashing', { deps: ['tokenise'], params: { bits: 10 } }),
  ];
  const outcome = await apply({ nodes }, lines);
  const document = readDocument(outcome);
  expect(document.filters).toEqual([
    { id: 'filter-empty', rowsIn: 122, rowsOut: 120, selectivity: 120 / 122 },
  ]);
  expect(document.split).toMatchObject({ train: 90, test: 30, copies: 90 });
  expect(document.leaks).toEqual([]);
  const duck = await openDuckdb({ allowedFolders: [outcome.folder], memoryMb: 256, threads: 1 });
  const source = `read_parquet('${join(outcome.folder, 'vecteurs.parquet')}')`;
  expect(
    await duck.rows(
      `SELECT partie, copie, count(*) AS n, min(len(places)) > 0 AS filled FROM ${source} GROUP BY ALL ORDER BY ALL`,
    ),
  ).toEqual([
    { partie: 'apprentissage', copie: 0, n: 90, filled: true },
    { partie: 'apprentissage', copie: 1, n: 90, filled: true },
    { partie: 'essai', copie: 0, n: 30, filled: true },
  ]);
  duck.close();
});

describe('what is odd in rows is told with its line', () => {
  const text = [triedNode('tokenise', { columns: ['avis'] }), triedNode('tf-idf', { deps: ['tokenise'] })];
  test('empty texts, symbols alone, two languages, vectors of zeros', async () => {
    const lines = [
      'avis,revenu',
      ...Array.from({ length: 30 }, (_, i) => `le colis est dans la rue ${i},${i % 2 ? 'oui' : 'non'}`),
      ...Array.from({ length: 6 }, (_, i) => `the parcel is not in the street ${i},${i % 2 ? 'oui' : 'non'}`),
      '"",oui',
      '🙂,non',
    ];
    const document = readDocument(
      await apply({ id: 'avis', nodes: text, split: { ...SPLIT, seed: 3 } }, lines),
    );
    const found = new Map(document.warnings.map(({ code, params }) => [code, params]));
    expect(found.get('empty-texts')).toEqual({ column: 'avis', count: 1, line: 38 });
    expect(found.get('symbols-only')).toEqual({ column: 'avis', count: 1, line: 39 });
    expect(found.get('mixed-languages')).toMatchObject({ fr: 30, en: 6 });
    expect(found.get('zero-rows')).toMatchObject({ line: 38 });
    expect(found.get('few-test-rows')).toBeDefined();
  });

  test('a class on one side of the wall, holes that nothing fills, a category that training never saw', async () => {
    const lines = REVIEWS.map((line, at) =>
      at === 120 ? line.replace(/(oui|non)$/, 'peut-être').replace('Metz', 'Oslo') : line,
    );
    const nodes = [
      triedNode('numbers', { columns: ['montant'] }),
      triedNode('one-hot', { columns: ['ville'] }),
    ];
    const document = readDocument(
      await apply({ nodes, time: 'jour', split: { method: 'time', testShare: 0.2, seed: 1 } }, lines),
    );
    const codes = document.warnings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['class-on-one-side', 'holes-left', 'unseen-categories']));
    expect(document.reduction).toMatchObject({
      points: [],
      refusal: { code: 'transform.missing-values', info: { column: 'montant', line: 2 } },
    });
  });

  test('too many neighbours for the rows leave the picture and say why', async () => {
    const lines = REVIEWS.slice(0, 19);
    const document = readDocument(await apply({ nodes: text, split: { ...SPLIT, method: 'random' } }, lines));
    expect(document.reduction).toMatchObject({
      fidelity: null,
      refusal: { code: 'transform.too-many-neighbours', info: { neighbours: 10, rows: 18 } },
    });
    expect(document.reduction.points).toHaveLength(18);
  });
});

test.each([
  { title: 'a target that is missing', change: { target: 'montant' }, code: 'transform.target-empty' },
  { title: 'a column that is not there', change: { entity: 'absente' }, code: 'transform.unknown-column' },
  {
    title: 'a pipeline that goes round',
    change: {
      nodes: [triedNode('standard', { deps: ['robust'] }), triedNode('robust', { deps: ['standard'] })],
    },
    code: 'transform.cycle',
  },
  {
    title: 'a split by a column that is not named',
    change: { split: { method: 'time', testShare: 0.2, seed: 1 } },
    code: 'transform.split-column',
  },
])('$title is refused', async ({ change, code }) => {
  await expect(apply(change)).rejects.toMatchObject({ code });
});

const hasSklearn = spawnSync(PYTHON, ['-c', 'import sklearn, pandas'], { stdio: 'ignore' }).status === 0;

test.skipIf(!hasSklearn)(
  'the exported script gives the same vectors to 1e-8 (skipped without python3-sklearn and python3-pandas)',
  async () => {
    const nodes = [
      ...PIPELINE,
      triedNode('augment-words', { columns: ['avis'], params: { copies: 1, share: 0.3 } }),
      triedNode('hashing', { deps: ['stop-words'], params: { bits: 5, longest: 2, norm: 'l1' } }),
      triedNode('counts', { deps: ['tokenise'], params: { most: 7, longest: 2 } }),
      triedNode('ordinal', { columns: ['ville', 'client'], fitsOn: 'all' }),
      triedNode('impute', { columns: ['ville', 'montant'], params: { strategy: 'most-frequent' } }, 'mode'),
      triedNode('one-hot', { deps: ['mode'], params: { drop: 'first' } }, 'hot'),
      triedNode('log', { deps: ['impute'], params: { shift: 'one' } }),
      triedNode('robust', { deps: ['log'] }),
      triedNode('min-max', { deps: ['dates'] }),
      triedNode('interactions', { deps: ['robust', 'min-max'] }),
      triedNode('pca', { deps: ['interactions'], params: { components: 2 } }),
    ];
    const { folder } = await apply({ nodes });
    const theirs = runScript(folder, 'transformation.py', 'vecteurs.npz');
    expect(measureGap(await readVectors(folder), theirs)).toBeLessThan(1e-8);
  },
);

test('UMAP lays out training and places test among it, the same from the same seed; few rows have none', async () => {
  const first = readDocument(await apply({ picture: 'umap' }));
  expect(first.reduction).toMatchObject({ method: 'umap', components: 2, explained: [], refusal: null });
  expect(first.reduction.points).toHaveLength(120);
  expect(first.reduction.fidelity?.trustworthiness).toBeGreaterThan(0.7);
  const again = readDocument(await apply({ picture: 'umap', neighbours: 9 }));
  expect(again.reduction.points).toEqual(first.reduction.points);
  const other = readDocument(await apply({ picture: 'umap', split: { ...SPLIT, seed: 8 } }));
  expect(other.reduction.points).not.toEqual(first.reduction.points);
  const nodes = [triedNode('one-hot', { columns: ['ville'] })];
  const few = readDocument(await apply({ picture: 'umap', nodes }, REVIEWS.slice(0, 13)));
  expect(few.reduction).toMatchObject({
    points: [],
    refusal: { code: 'transform.too-few-rows', info: { least: 16 } },
  });
});
