import { normalQuantile } from '@etalon/numeric';
import type { Picture } from './analysis-result.ts';
import { placesAt } from './places-at.ts';

const MOST_POINTS = 2000;
const FARTHEST = 200;

export interface Cloud {
  readonly id: Picture['id'];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly rows: Int32Array;
  /** Places at even ranks of x, when another picture of the same x found them. */
  readonly even?: readonly number[];
}

function evenRanks(n: number, count: number): readonly number[] {
  return Array.from({ length: Math.min(n, count) }, (_, i) =>
    Math.round((i * (n - 1)) / Math.max(1, Math.min(n, count) - 1)),
  );
}

/** The places that stand for a whole axis: at even ranks along it, ends included. */
export function placeEvenly(x: Float64Array): readonly number[] {
  return placesAt(x, evenRanks(x.length, MOST_POINTS - FARTHEST));
}

/** Even ranks along x, and the farthest from zero along y. */
export function thinPoints({ id, x, y, rows, even = placeEvenly(x) }: Cloud): Picture {
  const far = Array.from({ length: Math.min(y.length, FARTHEST) }, (_, rank) => rank);
  const kept = new Set([
    ...even,
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
