import { expect, test } from 'vitest';
import { findDurations } from './find-durations.ts';

const file = (letter: string) => ({ name: 'predictions.parquet', sha256: letter.repeat(64) });
const run = (kind: string, letter: string, timings: object) => ({
  kind,
  state: 'done' as const,
  result: JSON.parse(JSON.stringify({ timings })),
  outputs: [{ ...file(letter), mediaType: '', bytes: 1 }],
});
const RUNS = [
  run('models.train', 'a', {
    arbre: { seconds: 1, fits: [1], latency: 2.5 },
    repère: { seconds: 0, fits: [0], latency: 0 },
  }),
  run('models.run-onnx', 'b', { p50: 0.002, p95: 0.003, calls: 50 }),
  run('models.deep', 'c', { réseau: 12 }),
];

test('the duration of an answer is that of the run that made the predictions', () => {
  const models = [
    { name: 'arbre', file: null },
    { name: 'venu d’ailleurs', file: file('b') },
  ];
  expect(findDurations(models, file('a'), RUNS)).toEqual({ arbre: 2.5e-6, 'venu d’ailleurs': 0.002 });
});

test('nothing is told of a model that no run timed', () => {
  const models = [
    { name: 'repère', file: null },
    { name: 'inconnu', file: null },
    { name: 'réseau', file: file('c') },
    { name: 'déposé', file: file('d') },
  ];
  expect(findDurations(models, file('a'), RUNS)).toEqual({});
  expect(findDurations([{ name: 'arbre', file: null }], null, RUNS)).toEqual({});
});
