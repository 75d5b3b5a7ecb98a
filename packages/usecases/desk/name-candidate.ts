import type { PointValues, SessionRules } from '@etalon/core/regulations';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';

/** How a jury that may not know who it reads names a candidate: the last characters of the candidacy's id. */
export function labelCandidate(candidacyId: string): string {
  return candidacyId
    .replace(/[^a-z0-9]/gi, '')
    .slice(-6)
    .toUpperCase();
}

/** The candidate as the regulations let the jury know them: by their name, or by a code that stays the same. */
export async function nameCandidate(
  records: Records,
  { id, userId }: Pick<Candidacy, 'id' | 'userId'>,
  anonymity: PointValues['anonymity'],
): Promise<string> {
  if (anonymity === 'label') return labelCandidate(id);
  return (await records.sessions.findPerson(userId))?.name || labelCandidate(id);
}

/** The same for many candidacies at once, by id. */
export async function nameCandidates(
  records: Records,
  rows: readonly {
    readonly candidacy: Pick<Candidacy, 'id' | 'userId'>;
    readonly regulations: Pick<SessionRules, 'anonymity'>;
  }[],
): Promise<(candidacyId: string) => string> {
  const named = rows.filter(({ regulations }) => regulations.anonymity === 'name');
  const people = await records.sessions.findPeople([
    ...new Set(named.map(({ candidacy }) => candidacy.userId)),
  ]);
  const nameOf = new Map(people.map(({ userId, name }) => [userId, name]));
  const known = new Map(named.map(({ candidacy }) => [candidacy.id, nameOf.get(candidacy.userId)]));
  return (id) => known.get(id) || labelCandidate(id);
}
