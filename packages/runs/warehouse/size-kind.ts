import type { RunKind } from '../run-kind.ts';

/** A kind that is asked in two ways, according to what it reads. */
export type SizedKind = Omit<RunKind, 'interactive'>;

/** The same work twice: at once for what takes a moment, and as `…-large` in the queue, with its progress, for the rest. */
export function bothWays(kind: SizedKind): readonly RunKind[] {
  return [
    { ...kind, interactive: true },
    { ...kind, kind: `${kind.kind}-large`, interactive: false },
  ];
}
