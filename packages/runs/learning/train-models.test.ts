import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { describe, expect, test } from 'vitest';
import { performRun } from '../process/perform-run.ts';
import type { RunOutput } from '../run-kind.ts';
import { openTrainingTrial, readTraining } from './try-training.contract.ts';

const { run } = openTrainingTrial();

/** 240 orders: late when the distance is long or the carrier is « lent »; some distances are missing. */
const ROWS = Array.from({ length: 240 }, (_, i) => {
  const distance = (i * 7919) % 500;
  const carrier = ['rapide', 'lent', 'moyen'][(i * 31) % 3] ?? '';
  const noise = ((i * 104729) % 97) / 97;
  const delay = distance / 100 + (carrier === 'lent' ? 3 : 0) + noise;
  return {
    id: `c${i}`,
    distance: i % 17 === 0 ? '' : distance,
    carrier,
    weight: ((i * 131) % 50) + 0.5,
    client: `k${i % 24}`,
    day: `2026-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
    delay: delay.toFixed(3),
    late: delay > 4 ? 'oui' : 'non',
  };
});
const HEAD = ['id', 'distance', 'carrier', 'weight', 'client', 'day', 'delay', 'late'] as const;
const LINES = [HEAD.join(','), ...ROWS.map((row) => HEAD.map((name) => row[name]).join(','))];

const CLASSES = {
  task: 'classification',
  target: 'late',
  id: 'id',
  group: 'client',
  time: 'day',
  left: ['delay'],
  plan: { scheme: 'stratified', folds: 4, repeats: 2 },
  models: [
    { name: 'logistique', algorithm: 'logistic' },
    { name: 'forêt', algorithm: 'forest', settings: { trees: 20 } },
    { name: 'boosting', algorithm: 'boosting', settings: { leafRows: 5 } },
  ],
} as const;

const hashOutputs = async (folder: string, outputs: readonly RunOutput[]): Promise<readonly string[]> =>
  Promise.all(
    outputs.map(async ({ name }) =>
      createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex'),
    ),
  );

test('models learn on one plan, are asked on other rows only, and gain on a baseline added by itself', async () => {
  const { result, outputs, folder } = await run(LINES, CLASSES);
  const document = readTraining({ result });
  expect(document.models.map(({ name }) => name)).toEqual(['repère', 'logistique', 'forêt', 'boosting']);
  expect(document.plan.fits).toHaveLength(8);
  expect(document.plan.fits.map(({ test: asked }) => asked)).toEqual(new Array(8).fill(60));
  for (const model of document.models.slice(1)) {
    const [accuracy] = model.metrics;
    expect(accuracy?.summary?.mean).toBeGreaterThan(0.85);
    expect(accuracy?.gain?.mean).toBeGreaterThan(0.1);
    const { naive, corrected } = accuracy?.summary ?? {
      naive: { lo: 0, hi: 0 },
      corrected: { lo: 0, hi: 0 },
    };
    expect(corrected.lo).toBeLessThan(naive.lo);
    expect(corrected.hi).toBeGreaterThan(naive.hi);
    expect(document.timings[model.name]?.seconds).toBeGreaterThan(0);
    expect(document.timings[model.name]?.fits).toHaveLength(8);
  }
  expect(document.models[3]?.curve?.validation.length).toBeGreaterThan(0);
  expect(document.warnings.map(({ code }) => code)).toEqual([
    'groups-split',
    'time-ignored',
    'baseline-added',
  ]);
  expect(outputs.map(({ name }) => name)).toEqual([
    'entrainement.json',
    'predictions.parquet',
    'plis.parquet',
    'modele-1-baseline.json',
    'modele-1-baseline.onnx',
    'modele-2-logistic.json',
    'modele-2-logistic.onnx',
    'modele-3-forest.json',
    'modele-3-forest.onnx',
    'modele-4-boosting.json',
    'modele-4-boosting.onnx',
  ]);
  expect(document.seed).toBe(document.source.sha256);
  expect(document.models[3]?.engine).toMatchObject({
    name: 'LightGBM',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(document.models[3]?.band?.mean.length).toBeGreaterThan(0);
  expect(document.plan.threads).toHaveLength(24);
  const again = await run(LINES, CLASSES);
  expect(await hashOutputs(again.folder, again.outputs)).toEqual(await hashOutputs(folder, outputs));
});

test('models that learn from more rows are asked on the same ones, with the interval of each share', async () => {
  const { result } = await run(LINES, {
    ...CLASSES,
    plan: { scheme: 'stratified', folds: 4 },
    models: [{ name: 'boosting', algorithm: 'boosting', settings: { leafRows: 5 } }],
    growth: [0.5, 0.2],
  });
  const { models } = readTraining({ result });
  expect(models[1]?.growth.map(({ share, n }) => [share, n])).toEqual([
    [0.2, 36],
    [0.5, 90],
    [1, 180],
  ]);
  const [few, , all] = models[1]?.growth ?? [];
  expect(few?.values).toHaveLength(4);
  expect(all?.summary?.mean).toBeGreaterThan(few?.summary?.mean ?? 1);
  expect(all?.values).toEqual(models[1]?.metrics[0]?.values);
});

test('the predictions of a training are measured as any others', async () => {
  const { folder, result } = await run(LINES, CLASSES);
  const { models } = readTraining({ result });
  const outcome = await performRun({
    kind: 'models.evaluate',
    parameters: {
      task: 'classification',
      id: 'id',
      truth: 'late',
      fold: 'pli',
      positive: 'oui',
      models: models.map(({ name, columns }) => ({
        name,
        scores: columns.map((column, at) => ({ column, class: ['non', 'oui'][at] ?? '' })),
      })),
    },
    inputs: [
      { name: 'predictions.parquet', path: join(folder, 'predictions.parquet'), sha256: 'b'.repeat(64) },
    ],
    folder: join(folder, '..', 'f-mesure'),
    seed: 'graine',
  });
  expect(JSON.stringify(outcome.result)).toContain('"metric":"roc-auc"');
});

describe('plans that follow what the rows are', () => {
  test('a group is never on both sides, and each row is asked once', async () => {
    const { folder, result } = await run(LINES, {
      ...CLASSES,
      plan: { scheme: 'grouped', folds: 4 },
      models: [{ name: 'arbre', algorithm: 'tree' }],
    });
    expect(readTraining({ result }).warnings.map(({ code }) => code)).not.toContain('groups-split');
    const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 256, threads: 1 });
    const folds = await duck.rows(`SELECT id, pli FROM '${folder}/plis.parquet'`);
    duck.close();
    expect(folds).toHaveLength(240);
    const byClient = new Map<string, Set<number>>();
    for (const { id, pli } of folds) {
      const client = ROWS.find((row) => row.id === id)?.client ?? '';
      byClient.set(client, (byClient.get(client) ?? new Set()).add(Number(pli)));
    }
    expect([...byClient.values()].every((own) => own.size === 1)).toBe(true);
  });

  test('time is learned before it is asked, and the first block is never asked', async () => {
    const { result } = await run(LINES, {
      ...CLASSES,
      plan: { scheme: 'temporal', folds: 3, gap: 5 },
      models: [{ name: 'proches', algorithm: 'neighbours' }],
    });
    const { plan, warnings } = readTraining({ result });
    expect(plan.fits).toEqual([
      { repeat: 0, fold: 0, train: 55, test: 60 },
      { repeat: 0, fold: 1, train: 115, test: 60 },
      { repeat: 0, fold: 2, train: 175, test: 60 },
    ]);
    expect(plan.order).toBe('time');
    expect(warnings).toContainEqual({ code: 'rows-never-asked', params: { count: 60, rows: 240 } });
  });

  test('numbers are learned on one split, without any interval over folds', async () => {
    const { result } = await run(LINES, {
      task: 'regression',
      target: 'delay',
      left: ['late', 'id'],
      plan: { scheme: 'holdout', share: 0.25 },
      models: [
        { name: 'droite', algorithm: 'linear' },
        { name: 'réseau', algorithm: 'network', settings: { epochs: 60, batch: 16, rate: 0.01 } },
      ],
    });
    const { models, warnings } = readTraining({ result });
    const [baseline, line, network] = models.map(({ metrics }) => metrics[0]?.values[0] ?? 0);
    expect(line).toBeLessThan((baseline ?? 0) / 2);
    expect(network).toBeLessThan((baseline ?? 0) / 2);
    expect(models[1]?.metrics[0]).toMatchObject({ summary: null, gain: null });
    expect(warnings).toContainEqual({ code: 'one-fold', params: {} });
  });
});

test.each([
  {
    title: 'more folds than rows of the smallest class',
    lines: [LINES[0] ?? '', ...LINES.slice(1).filter((line, i) => line.endsWith('non') || i < 6)],
    change: { plan: { scheme: 'stratified', folds: 40 } },
    code: 'learning.class-under-folds',
  },
  {
    title: 'fewer groups than folds',
    change: { plan: { scheme: 'grouped', folds: 25 } },
    code: 'learning.groups-under-folds',
  },
  {
    title: 'groups without their column',
    change: { plan: { scheme: 'grouped' }, group: 'nulle' },
    code: 'models.column-missing',
  },
  {
    title: 'a missing time',
    lines: [...LINES, 'x,1,lent,1,k1,,2,non'],
    change: { plan: { scheme: 'temporal' } },
    code: 'learning.times-missing',
  },
  {
    title: 'one time for all',
    change: { plan: { scheme: 'temporal' }, time: 'one' },
    lines: LINES.map((line, i) => `${line},${i === 0 ? 'one' : 7}`),
    code: 'learning.times-tied',
  },
  {
    title: 'an empty truth',
    lines: [...LINES, 'x,1,lent,1,k1,2026-09-09,2,'],
    change: {},
    code: 'models.truth-empty',
  },
  {
    title: 'a training part of one class, seen in a thread',
    lines: [
      LINES[0] ?? '',
      ...LINES.slice(1).sort((one, other) => (one.slice(-3) < other.slice(-3) ? -1 : 1)),
    ].map((line, i) => `${line},${i === 0 ? 'place' : i}`),
    change: { plan: { scheme: 'temporal' }, time: 'place' },
    code: 'learning.one-class',
  },
  {
    title: 'an algorithm of the other task',
    change: { models: [{ name: 'droite', algorithm: 'linear' }] },
    code: 'learning.wrong-task',
  },
  {
    title: 'a setting that it has not',
    change: { models: [{ name: 'a', algorithm: 'tree', settings: { arbres: 3 } }] },
    code: 'learning.unknown-setting',
  },
  {
    title: 'a setting out of bounds',
    change: { models: [{ name: 'a', algorithm: 'forest', settings: { trees: 0 } }] },
    code: 'learning.bad-setting',
  },
  {
    title: 'two models of one name',
    change: {
      models: [
        { name: 'a', algorithm: 'tree' },
        { name: 'a', algorithm: 'forest' },
      ],
    },
    code: 'learning.named-twice',
  },
])('$title is refused by its name', async ({ lines = LINES, change, code }) => {
  await expect(run(lines, { ...CLASSES, ...change })).rejects.toMatchObject({ code });
});
