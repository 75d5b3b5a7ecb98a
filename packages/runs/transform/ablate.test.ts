import type { AblationDocument, TimedNode } from '@etalon/transform';
import { expect, test } from 'vitest';
import type { RunOutcome } from '../run-kind.ts';
import { openTransformTrial, SPLIT, triedNode } from './try-transform.contract.ts';

const { run } = openTransformTrial();

/** 200 rows: « utile » tells the class nine times in ten, « bruit » tells nothing; « mesure » follows « utile ». */
const LINES = [
  'utile,bruit,classe,mesure',
  ...Array.from({ length: 200 }, (_, i) => {
    const yes = (i * 13) % 7 < 3;
    const told = i % 10 === 0 ? !yes : yes;
    const useful = (told ? 2 : -2) + ((i * 37) % 11) / 11;
    return [
      useful.toFixed(3),
      (((i * 71) % 97) / 97).toFixed(3),
      yes ? 'oui' : 'non',
      (3 * useful + ((i * 29) % 7)).toFixed(3),
    ].join(',');
  }),
];
const NODES = [triedNode('standard', { columns: ['utile'] }), triedNode('numbers', { columns: ['bruit'] })];
const readAblation = ({ result }: RunOutcome): AblationDocument => JSON.parse(JSON.stringify(result));

test('leaving out what tells the class costs accuracy, with an interval that excludes zero; leaving out noise does not', async () => {
  const parameters = { task: 'classification', target: 'classe', split: SPLIT, nodes: NODES } as const;
  const found = readAblation(await run('transform.ablate', LINES, parameters));
  const [useful, noise] = found.ablations;
  expect(found).toMatchObject({ learner: 'logistic', train: 150, test: 50, columns: { seen: 2, of: 2 } });
  expect(found.whole).toBeGreaterThan(0.8);
  expect(useful).toMatchObject({ without: 'standard', metric: 'accuracy', method: 'newcombe-paired' });
  expect(useful?.interval?.lo).toBeGreaterThan(0);
  expect(noise?.interval?.lo).toBeLessThanOrEqual(0);
  expect(useful?.reduced).toBeLessThan(found.whole);
  expect(useful?.adjustedP).toBeGreaterThanOrEqual(useful?.p ?? 1);
  expect(readAblation(await run('transform.ablate', LINES, parameters))).toEqual(found);
});

test('for numbers, the difference of absolute errors is resampled on the same rows', async () => {
  const found = readAblation(
    await run('transform.ablate', LINES, {
      task: 'regression',
      target: 'mesure',
      split: { ...SPLIT, method: 'random' },
      nodes: NODES,
    }),
  );
  expect(found).toMatchObject({ learner: 'ridge', metric: 'absolute-error' });
  expect(found.whole).toBeLessThan(found.baseline);
  expect(found.ablations[0]?.difference).toBeLessThan(0);
  expect(found.ablations[0]?.interval?.hi).toBeLessThan(0);
});

test('without a target or without rows of test, nothing is compared', async () => {
  const parameters = { task: 'classification', split: { ...SPLIT, method: 'random' }, nodes: NODES } as const;
  await expect(
    run('transform.ablate', LINES, {
      ...parameters,
      target: 'classe',
      split: { method: 'random', testShare: 0, seed: 1 },
    }),
  ).rejects.toMatchObject({ code: 'transform.no-test' });
  await expect(run('transform.ablate', LINES, parameters)).rejects.toMatchObject({
    code: 'transform.no-target',
  });
});

test('each operation has a cost for a row, and filters what they let through', async () => {
  const { result } = await run('transform.time', [...LINES, LINES[1] ?? ''], {
    task: 'classification',
    split: { ...SPLIT, method: 'random' },
    nodes: [triedNode('filter-duplicates', { columns: ['utile', 'bruit', 'classe'] }), ...NODES],
  });
  const { nodes }: { nodes: readonly TimedNode[] } = JSON.parse(JSON.stringify(result));
  expect(nodes.map(({ id }) => id)).toEqual(['filter-duplicates', 'standard', 'numbers']);
  for (const { microseconds } of nodes) expect(microseconds).toBeGreaterThan(0);
  expect(nodes[0]?.selectivity).toBeLessThan(1);
});
