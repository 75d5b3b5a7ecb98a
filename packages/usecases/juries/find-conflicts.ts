import { findEmployed, indexConflicts } from '@etalon/core/jury';
import { keepInForce } from '../mission/list-declared.ts';
import type { Records } from '../ports/records.ts';

/** Ids of those who have a link with this candidate: a declared one, or the company of a mission that employs them. */
export type ConflictedOf = (candidateUserId: string) => ReadonlySet<string>;

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Who has a link with each of these candidates, from what is declared now and from the companies of their missions. Names are
 * read only where somebody was named rather than chosen.
 */
export async function findConflicts(
  records: Records,
  candidateUserIds: readonly string[],
): Promise<ConflictedOf> {
  const ids = [...new Set(candidateUserIds)];
  const employedBy = await findEmployers(records, ids);
  const conflicts = await records.examiners.listConflicts();
  if (conflicts.length === 0) return employedBy;
  const named = conflicts.some(({ candidateId }) => candidateId === null);
  const people = named && ids.length > 0 ? await records.sessions.findPeople(ids) : [];
  const nameOf = new Map(people.map(({ userId, name }) => [userId, name]));
  const declaredOf = indexConflicts(conflicts);
  return (userId) =>
    new Set([...declaredOf({ userId, name: nameOf.get(userId) ?? '' }), ...employedBy(userId)]);
}

/** Those of the pool who work for a company where the candidate has a mission, in this session or another. */
async function findEmployers(records: Records, ids: readonly string[]): Promise<ConflictedOf> {
  const missions = keepInForce(await records.missions.listVersionsOfCandidates(ids));
  if (missions.length === 0) return () => NOBODY;
  const examiners = await records.examiners.listExaminers();
  const byCandidate = Map.groupBy(missions, ({ userId }) => userId);
  return (userId) =>
    findEmployed(
      examiners,
      (byCandidate.get(userId) ?? []).map(({ terms }) => terms.organisation),
    );
}
