import { createHash } from 'node:crypto';
import { pcg32, type RandomStream } from '@etalon/numeric';

/** A stream of draws for each purpose of a run, from its seed: what one draws does not move another. */
export function openStreams(seed: number): (purpose: string) => RandomStream {
  return (purpose) => pcg32(createHash('sha256').update(`${seed}\n${purpose}`).digest());
}
