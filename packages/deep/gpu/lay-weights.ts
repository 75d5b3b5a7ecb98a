import { countShape } from '../shape.ts';
import type { TracedLayer } from '../trace-network.ts';

/** Numbers between which a list of weights may begin: 256 bytes, the least offset that every device grants. */
const ALIGNED = 64;

export interface LaidWeight {
  readonly from: number;
  readonly size: number;
}

/** Where each list of weights is in a buffer of the card, and the numbers of the whole buffer. */
export interface LaidWeights {
  readonly size: number;
  readonly lists: readonly LaidWeight[];
}

/** Lays the lists that layers learn, or keep beside, one after the other. */
export function layWeights(layers: readonly TracedLayer[], kept: boolean): LaidWeights {
  let size = 0;
  const lists = layers
    .flatMap(({ weights }) => weights)
    .filter((facts) => facts.kept === kept)
    .map(({ shape }) => {
      const laid = { from: size, size: countShape(shape) };
      size += Math.ceil(laid.size / ALIGNED) * ALIGNED;
      return laid;
    });
  return { size, lists };
}

/** Numbers as the processor lists them, laid as the card does; zeros between. */
export function spread({ size, lists }: LaidWeights, values: Float32Array): Float32Array<ArrayBuffer> {
  const laid = new Float32Array(size);
  let next = 0;
  for (const { from, size: count } of lists) {
    laid.set(values.subarray(next, next + count), from);
    next += count;
  }
  return laid;
}

/** The reverse: numbers of the card, listed as the processor does. */
export function gather({ lists }: LaidWeights, laid: Float32Array, target: Float32Array): void {
  let next = 0;
  for (const { from, size } of lists) {
    target.set(laid.subarray(from, from + size), next);
    next += size;
  }
}
