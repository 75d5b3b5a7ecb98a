import type { IdentityFinding } from '@etalon/core/identity';
import { type Actor, authorise } from '../authorisation.ts';
import type { CandidacySearch, FoundCandidacy } from '../ports/candidacy-records.ts';
import type { Paged } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { checkVersion } from './read-identity.ts';

export interface ListedCandidacy extends FoundCandidacy {
  /** What the rules say of the identity in force; the fields, not what is written in them. */
  readonly findings: readonly Pick<IdentityFinding, 'field' | 'code' | 'weight'>[];
}

/** Candidacies of every session, one page at a time, with what the rules say of each identity. */
export async function searchCandidacies(
  workplace: Workplace,
  actor: Actor,
  search: CandidacySearch,
): Promise<Paged<ListedCandidacy>> {
  authorise(actor, 'candidacy.list');
  const { rows, total } = await workplace.records.candidacies.search(search);
  const userIds = rows.map(({ candidacy }) => candidacy.userId);
  const identities = await workplace.records.candidacies.findIdentities(userIds);
  const listed: ListedCandidacy[] = [];
  for (const row of rows) {
    const findings = await checkVersion(workplace, identities.get(row.candidacy.userId) ?? null);
    listed.push({ ...row, findings: findings.map(({ field, code, weight }) => ({ field, code, weight })) });
  }
  return { rows: listed, total };
}
