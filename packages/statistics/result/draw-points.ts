import { normalQuantile } from '@etalon/numeric';
import type { Picture } from './analysis-result.ts';

const MOST_POINTS = 2000;
const FARTHEST = 200;

export interface Cloud {
  readonly id: Picture['id'];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly rows: Int32Array;
}

/** Places holding these ranks in rising order of a key, ties by place: numbers sort many times sooner than their places by them. */
function placesAt(keys: Float64Array, ranks: readonly number[]): readonly number[] {
  const sorted = keys.toSorted();
  const nextRanks = new Map<number, number>();
  for (const rank of ranks) {
    const key = sorted[rank] ?? Number.NaN;
    if (!nextRanks.has(key)) nextRanks.set(key, countBelow(sorted, key));
  }
  const found = new Map<number, number>(ranks.map((rank) => [rank, -1]));
  keys.forEach((key, place) => {
    const rank = nextRanks.get(key);
    if (rank === undefined) return;
    nextRanks.set(key, rank + 1);
    if (found.has(rank)) found.set(rank, place);
  });
  return ranks.map((rank) => found.get(rank) ?? -1);
}

function countBelow(sorted: Float64Array, key: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function evenRanks(n: number, count: number): readonly number[] {
  return Array.from({ length: Math.min(n, count) }, (_, i) =>
    Math.round((i * (n - 1)) / Math.max(1, Math.min(n, count) - 1)),
  );
}

/** Even ranks along x, and the farthest from zero along y. */
export function thinPoints({ id, x, y, rows }: Cloud): Picture {
  const far = Array.from({ length: Math.min(y.length, FARTHEST) }, (_, rank) => rank);
  const kept = new Set([
    ...placesAt(x, evenRanks(x.length, MOST_POINTS - FARTHEST)),
    ...placesAt(
      y.map((one) => -Math.abs(one)),
      far,
    ),
  ]);
  const places = [...kept].sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b);
  return {
    id,
    of: x.length,
    series: [
      {
        name: 'points',
        x: places.map((place) => x[place] ?? Number.NaN),
        y: places.map((place) => y[place] ?? Number.NaN),
        rows: places.map((place) => rows[place] ?? -1),
      },
    ],
  };
}

/** Ranked values against normal quantiles at (i − ½)/n, or R's `ppoints` below eleven values. */
export function drawQuantiles(values: Float64Array, rows: Int32Array): Picture {
  const n = values.length;
  const margin = n <= 10 ? 3 / 8 : 0.5;
  const ranks = evenRanks(n, MOST_POINTS);
  const places = placesAt(values, ranks);
  return {
    id: 'normal-quantiles',
    of: n,
    series: [
      {
        name: 'points',
        x: ranks.map((rank) => normalQuantile((rank + 1 - margin) / (n + 1 - 2 * margin))),
        y: places.map((place) => values[place] ?? Number.NaN),
        rows: places.map((place) => rows[place] ?? -1),
      },
    ],
  };
}
