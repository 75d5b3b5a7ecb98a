import { createHash } from 'node:crypto';
import type { Draws } from '@etalon/core/regulations';
import { drawNormal, pcg32 } from '@etalon/numeric';

/** Chance from a seed in words: the same words give the same draws on every machine. */
export function seedDraws(seed: string): Draws {
  const stream = pcg32(createHash('sha256').update(seed).digest());
  return { unit: stream.nextUnit, normal: () => drawNormal(stream) };
}
