import type { FitRows } from '../deep-data.ts';
import type { PreparedFit } from '../fit-rows.ts';
import type { LossSum } from '../loss.ts';
import type { Card } from './card.ts';
import { type Dispatch, groupsOfEach, type Part, writeEach } from './kernel.ts';
import { takePart } from './layers/card-layer.ts';

/** The rows of a fit on a card: all of them once, then the order of an epoch. */
export interface CardRows {
  readonly order: Part;
  readonly truth: Part;
  readonly heaviness: Part;
  /** Loss of each row in the order, and whether it was right. */
  readonly told: Part;
  /** Copies the rows of a batch to the input of the network. */
  readonly copy: Dispatch;
  readonly weightOf: (row: number) => number;
}

const COPY = writeEach({
  reads: ['x', 'order: u32'],
  writes: ['out'],
  constants: ['SIZE'],
  count: 'batch.rows * SIZE',
  each: 'out[at] = x[order[batch.begin + at / SIZE] * SIZE + at % SIZE];',
});

/** Sends the rows of a fit to the card; throws `deep.card-memory` when it binds no list of that size. */
export function sendRows(
  card: Card,
  { x, size, truth }: PreparedFit,
  { rows, input }: { readonly rows: FitRows; readonly input: Part },
): CardRows {
  const count = rows.train.length + rows.validation.length;
  const { values, classWeights } = truth;
  const weightOf = (row: number): number => classWeights?.[values[row] ?? 0] ?? 1;
  const all = send(card, Float32Array.from(x));
  const order = takePart(card, count);
  return {
    order,
    truth: send(card, Float32Array.from(values)),
    heaviness: send(
      card,
      Float32Array.from(values, (_, row) => weightOf(row)),
    ),
    told: takePart(card, 2 * count),
    weightOf,
    copy: {
      kernel: COPY,
      constants: { SIZE: size },
      reads: [all, order],
      writes: [input],
      groups: (batch) => groupsOfEach(batch * size),
    },
  };
}

function send(card: Card, values: Float32Array<ArrayBuffer>): Part {
  const part = takePart(card, values.length);
  card.device.queue.writeBuffer(part.buffer, 0, values);
  return part;
}

/** Sums what the card told of rows, in 64 bits and in their order. */
export function sumTold(
  told: Float32Array,
  { order, from, weightOf }: { order: Uint32Array; from: number; weightOf: (row: number) => number },
): LossSum {
  const sum: LossSum = { loss: 0, weight: 0, right: 0, rows: 0 };
  for (const [at, row] of order.entries()) {
    sum.loss += told[2 * (from + at)] ?? 0;
    sum.right += told[2 * (from + at) + 1] ?? 0;
    sum.weight += weightOf(row);
    sum.rows += 1;
  }
  return sum;
}
