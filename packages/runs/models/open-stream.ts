import { createHash } from 'node:crypto';
import { pcg32, type RandomStream } from '@etalon/numeric';

/** The draws of one part of a run: adding a model does not change the figures of another. */
export function openStream(seed: string, ...parts: readonly string[]): RandomStream {
  return pcg32(
    createHash('sha256')
      .update([seed, ...parts].join('\u0000'))
      .digest(),
  );
}
