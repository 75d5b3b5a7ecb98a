import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openModel } from '@etalon/onnx';
import { expect, test } from 'vitest';
import { feedGraph, measureGap, PYTHON, readVectors, runScript } from './read-exported.contract.ts';
import {
  openTransformTrial,
  PIPELINE,
  REVIEWS,
  readDocument,
  SPLIT,
  triedNode,
} from './try-transform.contract.ts';

const { run } = openTransformTrial();
const hasSklearn = spawnSync(PYTHON, ['-c', 'import sklearn, pandas'], { stdio: 'ignore' }).status === 0;

/** Everything that learns, and what stays outside an ONNX graph. */
const NODES = [
  ...PIPELINE,
  triedNode('augment-words', { columns: ['avis'], params: { copies: 1, share: 0.3 } }),
  triedNode('hashing', { deps: ['stop-words'], params: { bits: 5, longest: 2, norm: 'l1' } }),
  triedNode('counts', { deps: ['tokenise'], params: { most: 7, longest: 2 } }),
  triedNode('tf-idf', { deps: ['stop-words'], params: { sublinear: true, norm: 'l1', most: 9 } }, 'tamed'),
  triedNode('ordinal', { columns: ['ville', 'client'], fitsOn: 'all' }),
  triedNode('impute', { columns: ['ville', 'montant'], params: { strategy: 'most-frequent' } }, 'mode'),
  triedNode('one-hot', { deps: ['mode'], params: { drop: 'first' } }, 'hot'),
  triedNode('log', { deps: ['impute'], params: { shift: 'one' } }),
  triedNode('robust', { deps: ['log'] }),
  triedNode('min-max', { deps: ['dates'] }),
  triedNode('interactions', { deps: ['robust', 'min-max'] }),
  triedNode('pca', { deps: ['interactions'], params: { components: 2 } }),
];
const parameters = {
  task: 'classification',
  target: 'revenu',
  id: 'id',
  split: SPLIT,
  nodes: NODES,
} as const;
/** A training row receives from an encoder that sees the target what other rows say: what is exported knows no training. */
const isApplied = (column: string, side: string): boolean =>
  !(column.endsWith('=cible') && side === 'apprentissage');

test.skipIf(!hasSklearn)(
  'the script that learns nothing gives the same vectors to 1e-9 (skipped without python3-sklearn and python3-pandas)',
  async () => {
    const { folder } = await run('transform.apply', REVIEWS, parameters);
    const theirs = runScript(folder, 'appliquer.py', 'vecteurs-appliques.npz');
    expect(measureGap(await readVectors(folder), theirs, isApplied)).toBeLessThan(1e-9);
  },
);

test('the ONNX graph gives them to 1e-9 behind its walls, and says what it leaves outside', async () => {
  const outcome = await run('transform.apply', REVIEWS, parameters);
  const { onnx } = readDocument(outcome);
  expect(onnx.outside.map(({ node, reason }) => [node, reason])).toEqual([
    ['tokenise', 'words'],
    ['stop-words', 'words'],
    ['dates', 'dates'],
    ['hashing', 'hash'],
  ]);
  expect(onnx.inputs.map(({ name, kind }) => [name, kind]).sort()).toEqual([
    ['client', 'text'],
    ['dates', 'vectors'],
    ['hashing', 'vectors'],
    ['montant (2)', 'text'],
    ['montant', 'number'],
    ['stop-words', 'words'],
    ['tokenise', 'words'],
    ['ville', 'text'],
  ]);
  const ours = await readVectors(outcome.folder);
  const model = await openModel(join(outcome.folder, 'transformation.onnx'));
  try {
    const { vecteurs } = await model.run(await feedGraph(outcome.folder, onnx), ['vecteurs']);
    const found = Float64Array.from<unknown>(vecteurs?.data ?? [], Number);
    const width = ours.names.length;
    const theirs = ours.rows.map((_, row) => [...found.subarray(row * width, (row + 1) * width)]);
    expect(measureGap(ours, theirs, isApplied)).toBeLessThan(1e-9);
  } finally {
    model.close();
  }
});

test('a pipeline that standard operators do not say has no graph, and says why', async () => {
  const nodes = [
    triedNode('tokenise', { columns: ['avis'] }),
    triedNode('hashing', { deps: ['tokenise'], params: { bits: 5 } }),
  ];
  const outcome = await run('transform.apply', REVIEWS, { ...parameters, nodes });
  expect(outcome.outputs.map(({ name }) => name)).not.toContain('transformation.onnx');
  expect(readDocument(outcome).onnx).toMatchObject({
    inside: [],
    outside: [
      { node: 'tokenise', reason: 'words' },
      { node: 'hashing', reason: 'hash' },
    ],
  });
});
