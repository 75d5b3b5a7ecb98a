import type { CardComparison } from '../card-record.ts';
import { tryBatches } from '../fit.ts';
import type { DeepTensors } from '../tensors.ts';
import { type DeepWish, openPlan } from '../train-plan.ts';
import type { Card } from './card.ts';
import { openCardFit } from './card-fit.ts';

/** Batches computed on both: enough for Adam to have moments, few enough not to be waited for. */
export const COMPARED_BATCHES = 8;

/** Learns the first batches of the first fit on the processor, and twice on the card. */
export async function compareCard(card: Card, tensors: DeepTensors, wish: DeepWish): Promise<CardComparison> {
  const fit = openPlan(tensors, wish).wishOf(0);
  const tryCard = async () => {
    card.free();
    return (await openCardFit(card, fit)).tryBatches(COMPARED_BATCHES);
  };
  const [first, second] = [await tryCard(), await tryCard()];
  card.free();
  const own = tryBatches(fit, COMPARED_BATCHES);
  const losses = own.losses.map((loss, at) => {
    const other = first.losses[at] ?? Number.NaN;
    return Math.abs(loss - other) / Math.max(Math.abs(loss), Math.abs(other), Number.MIN_VALUE);
  });
  const bits = ({ losses: told, weights }: typeof first): string =>
    JSON.stringify([told, [...new Uint32Array(weights.slice().buffer)]]);
  return {
    batches: own.losses.length,
    loss: finite(Math.max(0, ...losses)),
    weights: finite(findLargest(own.weights, (weight, at) => weight - (first.weights[at] ?? Number.NaN))),
    repeats: bits(first) === bits(second),
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Largest |difference| over the largest |weight|. */
function findLargest(weights: Float32Array, differenceOf: (weight: number, at: number) => number): number {
  let [difference, most] = [0, Number.MIN_VALUE];
  for (const [at, weight] of weights.entries()) {
    const own = Math.abs(differenceOf(weight, at));
    if (!(own <= difference)) difference = own;
    most = Math.max(most, Math.abs(weight));
  }
  return difference / most;
}
