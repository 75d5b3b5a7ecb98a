import { type RandomStream, seedPcg32 } from '@etalon/numeric';
import { type DeepData, fitScaling, refusePoor, type Scaling, scaleRows } from './deep-data.ts';
import type { FitWish } from './fit.ts';
import type { Truth } from './loss.ts';
import { countShape } from './shape.ts';

const [WEIGHTS, ORDER, DROPS] = [0, 1, 2];

/** The rows of a fit as it reads them, and its draws: the same wherever it is computed. */
export interface PreparedFit {
  readonly scaling: Scaling;
  /** Every row, scaled. */
  readonly x: Float32Array;
  /** Numbers of a row. */
  readonly size: number;
  readonly truth: Truth;
  /** Rows of a batch, at the most, and batches of an epoch. */
  readonly batch: number;
  readonly batches: number;
  /** Draws of the weights that it begins with. */
  readonly openWeightDraws: () => RandomStream;
  /** The training rows in the order of an epoch, counted from 1. */
  readonly drawOrder: (epoch: number) => Uint32Array;
  /** Draws of the layers that drop, in an epoch. */
  readonly openDrops: (epoch: number) => RandomStream;
}

/** Scales the rows of a fit and opens its draws; throws `deep.one-class`, `deep.too-few-rows`. */
export function prepareFit({ data, rows, settings, seed, place }: FitWish): PreparedFit {
  refusePoor(data, rows);
  const scaling = fitScaling(data, rows.train, settings.scales);
  const batch = Math.min(settings.batch, rows.train.length);
  const openStream = (purpose: number, epoch: number) => streamOf(seed, 4 * place + purpose, epoch);
  return {
    scaling,
    x: scaleRows(data, scaling),
    size: countShape(data.shape),
    truth: {
      classes: data.classes,
      values: data.y.map((value) => (value - scaling.centre) / scaling.spread),
      classWeights: settings.balanced && data.classes > 0 ? weighClasses(data, rows.train) : null,
    },
    batch,
    batches: Math.ceil(rows.train.length / batch),
    openWeightDraws: () => openStream(WEIGHTS, 0),
    drawOrder: (epoch) => shuffle(rows.train, openStream(ORDER, epoch)),
    openDrops: (epoch) => openStream(DROPS, epoch),
  };
}

/** Draws of one purpose in one epoch: where a fit stopped changes none of them. */
function streamOf(seed: Uint8Array, purpose: number, epoch: number): RandomStream {
  const view = new DataView(seed.buffer, seed.byteOffset, seed.byteLength);
  return seedPcg32(
    {
      high: (view.getUint32(0) ^ view.getUint32(8)) >>> 0,
      low: (view.getUint32(4) ^ view.getUint32(12)) >>> 0,
    },
    { high: purpose, low: epoch },
  );
}

function shuffle(rows: Uint32Array, stream: RandomStream): Uint32Array {
  const shuffled = rows.slice();
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = stream.nextBelow(at + 1);
    const moved = shuffled[at] ?? 0;
    shuffled[at] = shuffled[other] ?? 0;
    shuffled[other] = moved;
  }
  return shuffled;
}

function weighClasses({ y, classes }: DeepData, train: Uint32Array): Float64Array {
  const counts = new Float64Array(classes);
  for (const row of train) counts[y[row] ?? 0] = (counts[y[row] ?? 0] ?? 0) + 1;
  const present = counts.filter((count) => count > 0).length;
  return counts.map((count) => (count > 0 ? train.length / (present * count) : 1));
}
