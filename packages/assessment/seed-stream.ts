import { type RandomStream, seedPcg32 } from '@etalon/numeric';

/** The stream of draws of a whole number seed, from 0 to 2^32 − 1; `purpose` keeps the streams of one seed apart. */
export function seedStream(seed: number, purpose: number): RandomStream {
  return seedPcg32({ high: 0, low: seed >>> 0 }, { high: 0, low: purpose });
}
