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

/** Places in rising order of a key, ties by place. */
function orderBy(keys: Float64Array): Int32Array {
  return Int32Array.from(keys, (_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}

function evenPlaces(n: number, count: number): readonly number[] {
  return Array.from({ length: Math.min(n, count) }, (_, i) =>
    Math.round((i * (n - 1)) / Math.max(1, Math.min(n, count) - 1)),
  );
}

/** Even ranks along x, and the farthest from zero along y. */
export function thinPoints({ id, x, y, rows }: Cloud): Picture {
  const byX = orderBy(x);
  const far = orderBy(y.map((one) => -Math.abs(one))).subarray(0, FARTHEST);
  const kept = new Set([...evenPlaces(x.length, MOST_POINTS - FARTHEST).map((at) => byX[at] ?? 0), ...far]);
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
  const ranked = orderBy(values);
  const places = evenPlaces(n, MOST_POINTS);
  return {
    id: 'normal-quantiles',
    of: n,
    series: [
      {
        name: 'points',
        x: places.map((at) => normalQuantile((at + 1 - margin) / (n + 1 - 2 * margin))),
        y: places.map((at) => values[ranked[at] ?? 0] ?? Number.NaN),
        rows: places.map((at) => rows[ranked[at] ?? 0] ?? -1),
      },
    ],
  };
}
