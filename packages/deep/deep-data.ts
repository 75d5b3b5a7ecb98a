import { EtalonError } from '@etalon/error';
import { countShape, type Shape } from './shape.ts';

/** Rows as numbers of one shape, with what is learned of each. */
export interface DeepData {
  readonly shape: Shape;
  readonly rows: number;
  /** rows × shape; NaN where a number is missing. */
  readonly x: Float32Array;
  /** Codes of classes or numbers. */
  readonly y: Float64Array;
  /** 0 when numbers are learned. */
  readonly classes: number;
}

/** What a fit does with each row. */
export interface FitRows {
  readonly train: Uint32Array;
  /** Rows of the plan's training part on which the loss is followed. */
  readonly validation: Uint32Array;
  /** Rows asked, from which nothing is learned. */
  readonly test: Uint32Array;
}

/** Means and spreads of the training rows, by number of the last side; of the target, for numbers. */
export interface Scaling {
  readonly means: Float32Array;
  readonly spreads: Float32Array;
  readonly centre: number;
  readonly spread: number;
}

/** Scaling learned on some rows; means 0 and spreads 1 when nothing is to be scaled. */
export function fitScaling(data: DeepData, rows: Uint32Array, scales: boolean): Scaling {
  const channels = data.shape.at(-1) ?? 1;
  const means = new Float32Array(channels);
  const spreads = new Float32Array(channels).fill(1);
  const target = data.classes > 0 ? { mean: 0, spread: 1 } : measure(rows, (row) => data.y[row] ?? 0, 1);
  if (scales) {
    const size = countShape(data.shape);
    const places = size / channels;
    for (let c = 0; c < channels; c += 1) {
      const read = (row: number, place: number): number =>
        data.x[row * size + place * channels + c] ?? Number.NaN;
      const { mean, spread } = measure(rows, read, places);
      means[c] = mean;
      spreads[c] = spread;
    }
  }
  return { means, spreads, centre: target.mean, spread: target.spread };
}

function measure(
  rows: Uint32Array,
  read: (row: number, place: number) => number,
  places: number,
): { readonly mean: number; readonly spread: number } {
  let [count, mean, squares] = [0, 0, 0];
  for (const row of rows)
    for (let place = 0; place < places; place += 1) {
      const value = read(row, place);
      if (Number.isNaN(value)) continue;
      count += 1;
      const left = value - mean;
      mean += left / count;
      squares += left * (value - mean);
    }
  const spread = Math.sqrt(squares / Math.max(1, count));
  return { mean, spread: spread > 1e-12 ? spread : 1 };
}

/** Every row scaled; what is missing stands at the mean. */
export function scaleRows({ x, shape }: DeepData, { means, spreads }: Scaling): Float32Array {
  const channels = shape.at(-1) ?? 1;
  return x.map((value, at) => {
    const c = at % channels;
    return Number.isNaN(value) ? 0 : (value - (means[c] ?? 0)) / (spreads[c] ?? 1);
  });
}

/** Refuses rows from which nothing can be learned: one class alone, or under 20 rows to learn from; throws `deep.one-class`, `deep.too-few-rows`. */
export function refusePoor({ y, classes }: DeepData, { train }: FitRows): void {
  const LEAST_ROWS = 20;
  if (train.length < LEAST_ROWS)
    throw new EtalonError('deep.too-few-rows', { info: { rows: train.length, least: LEAST_ROWS } });
  if (classes > 0 && new Set(train.map((row) => y[row] ?? 0)).size < 2)
    throw new EtalonError('deep.one-class', { info: { rows: train.length } });
}
