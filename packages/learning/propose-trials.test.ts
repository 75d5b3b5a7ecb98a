import { seedPcg32 } from '@etalon/numeric';
import { expect, test } from 'vitest';
import { drawTrials, placeSetting, shareOfSetting } from './draw-trials.ts';
import type { Settings } from './fit-model.ts';
import { proposeTrials } from './propose-trials.ts';
import type { Trial } from './search-document.ts';

const SPACE = { rate: { low: 0.005, high: 1 }, leaves: { low: 2, high: 255 } };
const asked = { algorithm: 'boosting', space: SPACE } as const;
const stream = (seed: number) => seedPcg32({ high: 0, low: seed }, { high: 0, low: 2 });

/** Distance, on the scales of the settings, to rate 0.03 and 20 leaves. */
function loss({ rate = 1, leaves = 1 }: Settings): number {
  return (Math.log(rate / 0.03) / Math.log(200)) ** 2 + (Math.log(leaves / 20) / Math.log(127.5)) ** 2;
}

const tryOne = (settings: Settings): Trial => ({ settings, loss: loss(settings), sd: 0, share: 1 });

function search(seed: number, count: number): readonly Trial[] {
  const draws = stream(seed);
  const trials = drawTrials({ ...asked, trials: 10 }, draws).map(tryOne);
  while (trials.length < count)
    trials.push(...proposeTrials({ ...asked, trials, count: 4 }, draws).map(tryOne));
  return trials.slice(0, count);
}

const bestOf = (trials: readonly Trial[]): number => Math.min(...trials.map((trial) => trial.loss));

test('a share and its value are each other, on the scale of the setting', () => {
  const rate = { name: 'rate', ...SPACE.rate };
  for (const share of [0, 0.2, 0.5, 1])
    expect(shareOfSetting('boosting', rate, placeSetting('boosting', rate, share))).toBeCloseTo(share, 12);
  expect(shareOfSetting('boosting', { name: 'rate', low: 1, high: 1 }, 1)).toBe(0.5);
});

test('proposals stay within the space, do not come twice, and are the same from the same trials and stream', () => {
  const trials = search(1, 42);
  expect(search(1, 42)).toEqual(trials);
  for (const { settings } of trials) {
    expect(settings.rate).toBeGreaterThanOrEqual(0.005);
    expect(settings.rate).toBeLessThanOrEqual(1);
    expect(Number.isInteger(settings.leaves)).toBe(true);
  }
  expect(new Set(trials.map(({ settings }) => JSON.stringify(settings))).size).toBe(42);
});

test('forty trials, thirty of them proposed, come nearer to the best than forty drawn: on average over 40 searches, and more often than not', () => {
  const pairs = Array.from({ length: 40 }, (_, seed) => ({
    proposed: bestOf(search(seed, 40)),
    drawn: bestOf(drawTrials({ ...asked, trials: 40 }, stream(1000 + seed)).map(tryOne)),
  }));
  const mean = (read: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((sum, pair) => sum + read(pair) / pairs.length, 0);
  expect(mean(({ proposed }) => proposed)).toBeLessThan(0.4 * mean(({ drawn }) => drawn));
  expect(pairs.filter(({ proposed, drawn }) => proposed < drawn).length).toBeGreaterThan(24);
});

test('trials that gave no loss are fled from, and a whole search without any loss still proposes', () => {
  const broken = drawTrials({ ...asked, trials: 40 }, stream(3)).map((settings) =>
    (settings.rate ?? 0) > 0.07 ? { ...tryOne(settings), loss: Number.NaN } : tryOne(settings),
  );
  const proposed = proposeTrials({ ...asked, trials: broken, count: 40 }, stream(4));
  expect(proposed.filter(({ rate = 1 }) => rate <= 0.07).length).toBeGreaterThan(32);
  const none = broken.map((trial) => ({ ...trial, loss: Number.NaN }));
  expect(proposeTrials({ ...asked, trials: none, count: 3 }, stream(5))).toHaveLength(3);
});
