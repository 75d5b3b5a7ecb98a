import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchDocument } from '@etalon/learning';
import { describe, expect, test } from 'vitest';
import type { RunOutcome } from '../run-kind.ts';
import { findBest } from './search-rows.ts';
import { openTrainingTrial } from './try-training.contract.ts';

const { run, cut } = openTrainingTrial();

/** 300 rows whose class follows a wave of « a » and the sign of « b », with one row in eight the wrong way. */
const LINES = [
  'a,b,client,jour,y',
  ...Array.from({ length: 300 }, (_, i) => {
    const a = ((i * 7919) % 1000) / 100;
    const b = ((i * 104729) % 1000) / 500 - 1;
    const isYes = Math.sin(a) + b > 0 !== (i % 8 === 0);
    return [a, b.toFixed(3), `k${i % 30}`, i, isYes ? 'oui' : 'non'].join(',');
  }),
];

const SEARCH = {
  task: 'classification',
  target: 'y',
  group: 'client',
  time: 'jour',
  plan: { scheme: 'stratified', folds: 3 },
  algorithm: 'tree',
  method: 'random',
  trials: 12,
} as const;

const readSearch = ({ result }: Pick<RunOutcome, 'result'>): SearchDocument =>
  JSON.parse(JSON.stringify(result));
const search = async (change: object = {}) =>
  readSearch(await run(LINES, { ...SEARCH, ...change }, 'models.search'));

test('trials are tried on the plan, the best one is asked once on rows kept apart, and the same search gives the same result', async () => {
  const document = await search();
  expect(document.nested).toBeNull();
  expect(document.trials).toHaveLength(13);
  expect(document.trials[0]?.settings).toEqual({});
  expect(document.rows).toEqual({ searched: 240, apart: 60 });
  const losses = document.trials.map(({ loss }) => loss);
  expect(losses[document.best]).toBe(Math.min(...losses));
  expect(document.bestSoFar.at(-1)).toBe(Math.min(...losses.slice(1)));
  document.expected.forEach((loss, at) => {
    if (at > 0) expect(loss).toBeLessThanOrEqual(document.expected[at - 1] ?? 0);
  });
  expect(document.apart.gain.value).toBeCloseTo(document.apart.usual.value - document.apart.best.value, 12);
  expect(document.apart.gain.interval.lo).toBeLessThan(document.apart.gain.value);
  expect(await search()).toEqual(document);
});

test('nested: the search is made again on each outer fold, and its best settings are asked there once', async () => {
  const document = await search({ outer: 2, trials: 10, plan: { scheme: 'holdout' } });
  const { nested, importance } = document;
  expect(nested?.folds.map(({ rows }) => rows)).toEqual(new Array(2).fill({ searched: 150, apart: 150 }));
  const mean = (nested?.folds ?? []).reduce((sum, { test: loss }) => sum + loss / 2, 0);
  expect(nested?.test.mean).toBeCloseTo(mean, 12);
  expect(nested?.test.corrected.lo).toBeLessThan(nested?.test.naive.lo ?? 0);
  const optimism = (nested?.folds ?? []).reduce((sum, one) => sum + (one.test - one.validation) / 2, 0);
  expect(nested?.optimism.mean).toBeCloseTo(optimism, 12);
  expect(importance?.map(({ name }) => name).sort()).toEqual(['depth', 'leafRows']);
});

test.each([
  ['random', { outer: 2 }],
  ['halving', { trials: 18 }],
  ['sequential', { trials: 14 }],
])(
  'a %s search killed half way goes on from the fits that it made, to the same bytes',
  async (method, change) => {
    const wish = { ...SEARCH, ...change, method };
    const whole = await run(LINES, wish, 'models.search');
    const left = await cut(LINES, wish, 'models.search', 20);
    const { fits } = JSON.parse(await readFile(left.path, 'utf8'));
    expect(left.facts).toEqual({ done: 20 });
    expect(Object.keys(fits)).toHaveLength(20);
    const ended = await run(LINES, wish, 'models.search', left.path);
    expect(ended.result).toEqual(whole.result);
    const read = ({ folder }: { readonly folder: string }) => readFile(join(folder, 'recherche.json'));
    expect((await read(ended)).equals(await read(whole))).toBe(true);
    // A loss put in the state comes out of the search: those fits are not made again.
    const place = Object.keys(fits).find((name) => name.split(' ')[2] !== '0') ?? '';
    const marked = JSON.stringify({
      ...JSON.parse(await readFile(left.path, 'utf8')),
      fits: { ...fits, [place]: '9' },
    });
    await writeFile(left.path, marked);
    const moved = readSearch(await run(LINES, wish, 'models.search', left.path));
    expect(moved.trials).not.toEqual(readSearch(whole).trials);
    await expect(run(LINES, { ...wish, trials: 30 }, 'models.search', left.path)).rejects.toThrow(
      'runs.other-state',
    );
  },
  240_000,
);

test('a trial whose loss is no number, or that learned from a part of the rows, is never the best', () => {
  const trial = (loss: number, share = 1) => ({ settings: {}, loss, sd: 0, share });
  expect(findBest([trial(Number.NaN), trial(0.4), trial(0.1, 0.5), trial(0.3), trial(Number.NaN)])).toBe(3);
});

describe('ways to search', () => {
  test('a grid crosses its values', async () => {
    const { trials, topProbability } = await search({
      method: 'grid',
      trials: 9,
      space: { depth: { low: 1, high: 16 }, leafRows: { low: 1, high: 25 } },
    });
    expect(trials).toHaveLength(10);
    expect(new Set(trials.slice(1).map(({ settings }) => settings.depth))).toEqual(new Set([1, 4, 16]));
    expect(topProbability).toBeNull();
  });

  test('successive halving gives every row to a third of a third of the trials, and to the usual settings', async () => {
    const { trials } = await search({ method: 'halving', trials: 18 });
    const shares = trials.map(({ share }) => share);
    expect(shares.filter((share) => share === 1)).toHaveLength(3);
    expect(shares.filter((share) => share === 1 / 9)).toHaveLength(12);
    expect(shares[0]).toBe(1);
  });

  test('a sequential search draws, then proposes from what it has seen, and is the same again', async () => {
    const wish = { method: 'sequential', trials: 14 } as const;
    const document = await search(wish);
    expect(document.trials).toHaveLength(15);
    expect(document.expected).toEqual([]);
    expect(document.topProbability).toBeNull();
    expect(document.sequence).toEqual({ asked: 14, patience: 0 });
    const drawn = (await search({ trials: 14 })).trials;
    expect(document.trials.slice(0, 8)).toEqual(drawn.slice(0, 8));
    expect(document.trials.slice(8)).not.toEqual(drawn.slice(8));
    expect(await search(wish)).toEqual(document);
  });

  test('a sequential search stops when enough trials in a row improved nothing', async () => {
    const patient = await search({ method: 'sequential', trials: 60, patience: 6 });
    const losses = patient.trials.slice(1).map(({ loss }) => loss);
    expect(losses.length).toBeLessThan(60);
    const since = losses.length - 1 - losses.indexOf(Math.min(...losses));
    expect(since).toBeGreaterThanOrEqual(6);
    expect(since).toBeLessThan(10);
  });

  test('nested, a sequential search proposes for each outer fold from what that fold has seen', async () => {
    const { nested } = await search({
      ...{ method: 'sequential', trials: 14, outer: 2 },
      plan: { scheme: 'holdout' },
    });
    expect(nested?.folds).toHaveLength(2);
  });
});

test('rows kept apart are whole entities, or the last in time, when the plan follows them', async () => {
  expect((await search({ plan: { scheme: 'grouped', folds: 3 } })).rows).toEqual({
    searched: 240,
    apart: 60,
  });
  expect((await search({ plan: { scheme: 'temporal', folds: 2 } })).rows).toEqual({
    searched: 240,
    apart: 60,
  });
});

test('what has no setting is not searched, and a space past the bounds is refused', async () => {
  await expect(search({ algorithm: 'baseline' })).rejects.toMatchObject({
    code: 'learning.nothing-to-search',
  });
  await expect(search({ space: { depth: { low: 0, high: 5 } } })).rejects.toMatchObject({
    code: 'learning.bad-setting',
  });
});
