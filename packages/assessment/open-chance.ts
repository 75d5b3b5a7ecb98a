import { drawNormal } from '@etalon/numeric';
import { seedStream } from './seed-stream.ts';

/** Uniform draws in [0, 1) and standard normal ones, from one stream of a whole number seed. */
export function openChance(
  seed: number,
  purpose: number,
): { readonly unit: () => number; readonly normal: () => number } {
  const stream = seedStream(seed, purpose);
  return { unit: () => stream.nextUnit(), normal: () => drawNormal(stream) };
}
