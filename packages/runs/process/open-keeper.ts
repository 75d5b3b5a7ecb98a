import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StateToKeep } from '../run-kind.ts';
import type { KeptMessage } from './run-message.ts';

/** A state that took long to write waits for as many times longer before the next, and for as many times the usual wait at the most. */
const REST = 20;

/**
 * Leaves the states of a run in its folder, each under a name of its own, and tells of them; at the most one every `everyMs`, and
 * less often when writing takes more than a twentieth of that time. What is not due is not written.
 */
export function openKeeper(given: {
  readonly folder: string;
  readonly everyMs: number;
  readonly now: () => number;
  readonly tell: (message: KeptMessage) => void;
}): (write: () => StateToKeep) => void {
  const { folder, everyMs, now, tell } = given;
  let due = now() + everyMs;
  let count = 0;
  return (write) => {
    const began = now();
    if (began < due) return;
    const { name, mediaType, content, facts } = write();
    count += 1;
    const path = join(folder, 'reprise', `${count}`);
    mkdirSync(join(folder, 'reprise'), { recursive: true });
    writeFileSync(path, content);
    tell({ kind: 'kept', state: { name, mediaType, path, facts } });
    due = now() + Math.max(everyMs, REST * Math.min(everyMs, now() - began));
  };
}
