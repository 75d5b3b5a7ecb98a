import type { Sound } from '../media/media.ts';
import { measurePower, planFourier } from './fourier.ts';
import { type BandsAsked, drawBands } from './mel-bands.ts';

export interface FramesAsked extends Pick<BandsAsked, 'size' | 'bands' | 'scale' | 'isArea'> {
  /** Samples of a frame, and from the start of one to the start of the next. */
  readonly length: number;
  readonly hop: number;
  /** Power under which a band is said to hold that much. */
  readonly floor: number;
}

/** Where frames start: whole frames alone; a sound shorter than one gives one, completed with silence. */
export function countFrames(samples: number, { length, hop }: Pick<FramesAsked, 'length' | 'hop'>): number {
  return samples < length ? 1 : 1 + Math.floor((samples - length) / hop);
}

/**
 * Natural logarithm of the power in each band of mels, frame after frame: periodic Hann window, |X|² on `size` points without
 * division, triangles between 0 Hz and half the rate, at least `floor`. Minus infinity where the floor is 0 and so is the power.
 */
export function frameSound({ rate, samples }: Sound, asked: FramesAsked): Float64Array {
  const { length, hop, size, bands, floor } = asked;
  const window = Float64Array.from({ length }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / length));
  const plan = planFourier(size);
  const triangles = drawBands({ rate, ...asked });
  const spans = triangles.map((weights) => [
    weights.findIndex((weight) => weight > 0),
    weights.findLastIndex((weight) => weight > 0),
  ]);
  const count = countFrames(samples.length, asked);
  const out = new Float64Array(count * bands);
  const frame = new Float64Array(size);
  for (let at = 0; at < count; at += 1) {
    for (let i = 0; i < length; i += 1) frame[i] = (samples[at * hop + i] ?? 0) * (window[i] ?? 0);
    const power = measurePower(plan, frame);
    triangles.forEach((weights, band) => {
      const [first = -1, last = -1] = spans[band] ?? [];
      let sum = 0;
      for (let bin = Math.max(0, first); bin <= last; bin += 1)
        sum += (weights[bin] ?? 0) * (power[bin] ?? 0);
      out[at * bands + band] = Math.log(Math.max(floor, sum));
    });
  }
  return out;
}
