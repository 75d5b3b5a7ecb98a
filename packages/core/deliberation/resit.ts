import type { BlockResult } from './check-pronouncement.ts';

/** What a jury prescribes with a block that is not acquired: the situations to take again, and its advice. */
export interface Resit {
  readonly situations: readonly string[];
  readonly note: string;
}

export type ResitProblem =
  | { readonly code: 'decision.resit-not-due' }
  | { readonly code: 'decision.resit-unknown-situation'; readonly situations: readonly string[] };

/** What stops the jury from prescribing this; null when nothing does, or when nothing is prescribed. */
export function checkResit(
  resit: Resit | null,
  block: { readonly result: BlockResult; readonly situations: readonly string[] },
): ResitProblem | null {
  if (resit === null) return null;
  if (block.result !== 'non-acquis') return { code: 'decision.resit-not-due' };
  const unknown = resit.situations.filter((id) => !block.situations.includes(id));
  return unknown.length === 0 ? null : { code: 'decision.resit-unknown-situation', situations: unknown };
}
