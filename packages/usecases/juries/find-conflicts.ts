import { indexConflicts } from '@etalon/core/jury';
import type { Records } from '../ports/records.ts';

/** Ids of those who have a declared link with this candidate. */
export type ConflictedOf = (candidateUserId: string) => ReadonlySet<string>;

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Who has a link with each of these candidates, from what is declared now. Names are read only where somebody was named
 * rather than chosen.
 */
export async function findConflicts(
  records: Records,
  candidateUserIds: readonly string[],
): Promise<ConflictedOf> {
  const conflicts = await records.examiners.listConflicts();
  if (conflicts.length === 0) return () => NOBODY;
  const ids = [...new Set(candidateUserIds)];
  const named = conflicts.some(({ candidateId }) => candidateId === null);
  const people = named && ids.length > 0 ? await records.sessions.findPeople(ids) : [];
  const nameOf = new Map(people.map(({ userId, name }) => [userId, name]));
  const conflictedOf = indexConflicts(conflicts);
  return (userId) => conflictedOf({ userId, name: nameOf.get(userId) ?? '' });
}
