import type { RevisionEntry } from '@etalon/usecases';

/** Revisions of one person that follow one another within ten minutes: one line of a history. */
export interface RevisionGroup {
  readonly author: string;
  /** Number and instant of the earliest and of the latest. */
  readonly first: number;
  readonly last: number;
  readonly from: string;
  readonly to: string;
  readonly edits: number;
  readonly conflicts: number;
  /** The revision that this line brought back, alone in its line. */
  readonly restores: number | null;
}

const TEN_MINUTES_MS = 600_000;

/** Groups revisions given latest first; a group spans ten minutes at most between two that follow. */
export function groupRevisions(revisions: readonly RevisionEntry[]): readonly RevisionGroup[] {
  const groups: RevisionGroup[] = [];
  for (const { number, author, at, edits, conflicts, restores } of revisions) {
    const later = groups.at(-1);
    const joins =
      later !== undefined &&
      later.author === author &&
      later.restores === null &&
      restores === null &&
      number > 1 &&
      Date.parse(later.from) - Date.parse(at) <= TEN_MINUTES_MS;
    if (joins)
      groups[groups.length - 1] = {
        ...later,
        first: number,
        from: at,
        edits: later.edits + edits.length,
        conflicts: later.conflicts + conflicts.length,
      };
    else
      groups.push({
        author,
        first: number,
        last: number,
        from: at,
        to: at,
        edits: edits.length,
        conflicts: conflicts.length,
        restores,
      });
  }
  return groups;
}
