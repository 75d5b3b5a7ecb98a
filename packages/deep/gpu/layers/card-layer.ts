import type { RandomStream } from '@etalon/numeric';
import type { TracedLayer } from '../../trace-network.ts';
import type { Card } from '../card.ts';
import type { Dispatch, Part } from '../kernel.ts';

/** Values and slopes of the loss with respect to them, on the card. */
export interface CardSignal {
  readonly values: Part;
  readonly slopes: Part;
}

/** Rows of a batch as the processor knows them, and the draws of a layer that drops; null when nothing is learned. */
export interface CardPass {
  readonly rows: Uint32Array;
  readonly stream: RandomStream | null;
}

/** A layer on the card: what is sent forward and back, and what the processor draws or sorts for it before each batch. */
export interface CardLayer {
  readonly forward: readonly Dispatch[];
  readonly backward: readonly Dispatch[];
  readonly prepare?: (pass: CardPass) => void;
}

export interface CardPlace {
  readonly layer: TracedLayer;
  readonly card: Card;
  /** Rows of the largest batch. */
  readonly batch: number;
  readonly input: CardSignal;
  readonly output: CardSignal;
  readonly weights: readonly CardSignal[];
  readonly passesBack: boolean;
  /** Numbers of a row of the data, as it is read. */
  readonly rowOf: (row: number) => Float32Array;
}

export type OpenCardLayer = (place: CardPlace) => CardLayer;

/** The weight of that rank; every kind of layer has those that its facts list. */
export function cardWeightAt({ weights, layer }: CardPlace, at: number): CardSignal {
  const found = weights[at];
  if (found === undefined) throw new RangeError(`${layer.kind}: ${at}`);
  return found;
}

/** A list of its own, of that many numbers. */
export function takePart(card: Card, size: number): Part {
  return { buffer: card.take(size), from: 0, size };
}
