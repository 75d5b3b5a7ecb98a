import type { SearchDocument, Trial } from '@etalon/learning';
import { expect, test } from 'vitest';
import { brushBetween, keepTrials, readBrushes, setBrush, sharesOf, writeBrushes } from './brush-trials.ts';
import { layoutParallel } from './layout-parallel.ts';

const trial = (depth: number, leafRows: number, loss: number, share = 1): Trial => ({
  ...{ settings: { depth, leafRows }, loss, sd: 0, share },
});

/** As it comes back from where results are kept: a loss that is no number is null there. */
function searchOf(trials: readonly Trial[], space = SPACE): SearchDocument {
  const usual = { settings: {}, loss: 0.5, sd: 0, share: 1 };
  const search = { algorithm: 'tree', space, trials: [usual, ...trials], best: 1 };
  return JSON.parse(JSON.stringify(search));
}

const SPACE = { depth: { low: 1, high: 64 }, leafRows: { low: 1, high: 100 } };
const SEARCH = searchOf([
  trial(8, 10, 0.2),
  trial(64, 1, 0.4),
  trial(1, 1, 0.3, 1 / 9),
  trial(4, 100, Number.NaN),
]);

test('an axis for each setting on its own scale, then the loss; the usual settings stand at their usual values', () => {
  const { axes, trials } = layoutParallel(SEARCH);
  expect(axes.map(({ name, isLog }) => [name, isLog])).toEqual([
    ['depth', true],
    ['leafRows', true],
    ['loss', false],
  ]);
  expect(axes[0]?.at(8)).toBeCloseTo(0.5, 6);
  expect(axes[1]?.at(10)).toBeCloseTo(0.5, 6);
  expect([axes[2]?.low, axes[2]?.high]).toEqual([0.2, 0.5]);
  expect(trials[0]?.values).toEqual([5, 5, 0.5]);
});

test('trials are told apart: the usual settings, the best, those on fewer rows, those without a loss', () => {
  const { axes, trials } = layoutParallel(SEARCH);
  expect(trials.map(({ kind }) => kind)).toEqual(['usual', 'best', 'whole', 'partial', 'failed']);
  expect(trials[4]?.values.at(-1)).toBeNull();
  expect(axes.map(({ hasOutside }) => hasOutside)).toEqual([false, false, true]);
});

test('an end of an axis counts the trials that are at it; the usual settings are no trial of the search', () => {
  const { axes } = layoutParallel(SEARCH);
  expect(axes.map(({ ends }) => ends)).toEqual([
    { low: 1, high: 1 },
    { low: 2, high: 1 },
    { low: 0, high: 0 },
  ]);
});

test('ticks are powers of ten, doubles and fives on a logarithmic scale, none against an end', () => {
  const { axes } = layoutParallel(
    searchOf([], { depth: { low: 0.001, high: 100 }, leafRows: { low: 2, high: 255 } }),
  );
  expect(axes[0]?.ticks).toEqual([0.01, 0.1, 1, 10]);
  expect(axes[1]?.ticks).toEqual([5, 10, 20, 50, 100]);
});

test('a value that a logarithmic scale cannot hold has a place apart', () => {
  const { axes } = layoutParallel({
    ...SEARCH,
    algorithm: 'boosting',
    space: { penalty: { low: 0.001, high: 100 } },
    trials: [{ settings: {}, loss: 0.5, sd: 0, share: 1 }],
  });
  expect(axes[0]?.at(0)).toBeNull();
  expect(axes[0]?.hasOutside).toBe(true);
});

test('brushes on several axes keep the trials within all of them; one without a loss is not within a brush of losses', () => {
  const layout = layoutParallel(SEARCH);
  const kept = (brushes: Parameters<typeof keepTrials>[1]) => keepTrials(layout, brushes).map(({ at }) => at);
  expect(kept({})).toEqual([0, 1, 2, 3, 4]);
  expect(kept({ depth: { low: 4, high: 8 } })).toEqual([0, 1, 4]);
  expect(kept({ depth: { low: 4, high: 8 }, loss: { low: 0, high: 0.3 } })).toEqual([1]);
  expect(kept({ loss: { low: 0, high: 1 } })).toEqual([0, 1, 2, 3]);
});

test('a brush goes to the address and back; one that keeps a whole axis is none', () => {
  const { axes } = layoutParallel(SEARCH);
  const [depth] = axes;
  if (depth === undefined) throw new Error('no axis');
  const brush = brushBetween(depth, 0.5, 0.25);
  expect(brush?.low).toBeCloseTo(2 ** 1.5, 6);
  expect(brush?.high).toBeCloseTo(8, 6);
  expect(brushBetween(depth, -0.2, 1.4)).toBeNull();
  const brushes = setBrush({}, 'depth', brush);
  const params = writeBrushes(new URLSearchParams('essais=3'), axes, brushes);
  expect(params.get('essais')).toBe('3');
  expect(readBrushes(params, axes)).toEqual(brushes);
  expect(sharesOf(depth, brushes.depth).map((share) => share.toFixed(4))).toEqual(['0.2500', '0.5000']);
  expect([...writeBrushes(params, axes, setBrush(brushes, 'depth', null)).keys()]).toEqual(['essais']);
  expect(readBrushes(new URLSearchParams('min-depth=9&max-depth=2&min-loss=rien'), axes)).toEqual({});
  expect(readBrushes(new URLSearchParams('max-loss=0,3'), axes)).toEqual({ loss: { low: 0.2, high: 0.3 } });
});

test('every trial failed: each is a line to the notch of no loss, and the axis of losses still has two ends', () => {
  const failed = searchOf([trial(8, 10, Number.NaN), trial(4, 5, Number.NaN)]);
  const { axes, trials } = layoutParallel({
    ...failed,
    trials: failed.trials.map((one) => ({ ...one, loss: Number.NaN })),
  });
  expect(trials.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed']);
  const losses = axes.at(-1);
  expect([losses?.low, losses?.high, losses?.hasOutside]).toEqual([0, 1, true]);
  expect(keepTrials({ axes, trials }, {})).toHaveLength(3);
  expect(keepTrials({ axes, trials }, { loss: { low: 0, high: 1 } })).toEqual([]);
});

test('one trial, whose loss is that of the usual settings: the axis of losses has a length', () => {
  const { axes, trials } = layoutParallel(searchOf([trial(8, 10, 0.5)]));
  expect(trials).toHaveLength(2);
  const losses = axes.at(-1);
  expect(losses?.high).toBeGreaterThan(losses?.low ?? 0);
  expect(losses?.at(0.5)).toBe(0);
});

test('two thousand trials are brushed a hundred times, and memory does not grow', () => {
  const many = Array.from({ length: 2000 }, (_, at) =>
    trial(1 + (at % 64), 1 + (at % 100), ((at * 7919) % 997) / 997),
  );
  const layout = layoutParallel(searchOf(many));
  expect(layout.trials).toHaveLength(2001);
  const before = process.memoryUsage().heapUsed;
  let kept = 0;
  for (let turn = 0; turn < 100; turn += 1)
    kept += keepTrials(layout, { depth: { low: 1, high: 1 + (turn % 64) } }).length;
  expect(kept).toBeGreaterThan(2000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
});
