import { checkCivilIdentity, type IdentityFinding } from '@etalon/core/identity';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, type Standing } from '../authorisation.ts';
import type { IdentityVersion } from '../ports/candidacy-records.ts';
import type { Person } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

export interface IdentityView {
  readonly person: Person;
  /** The version in force; null while nothing was written, or once the person is erased. */
  readonly version: IdentityVersion | null;
  /** What the national rules say of it today; empty without a version. */
  readonly findings: readonly IdentityFinding[];
  /** Every version, the one in force first. */
  readonly history: readonly IdentityVersion[];
}

export function ownStanding(actor: Actor, userId: string): readonly Standing[] {
  return actor.userId === userId ? ['own'] : [];
}

/** A person's civil identity, for themselves and for an officer. Throws `people.not-found`. */
export async function readIdentity(
  workplace: Workplace,
  actor: Actor,
  userId: string,
): Promise<IdentityView> {
  authorise(actor, 'identity.read', ownStanding(actor, userId));
  const person = await workplace.records.sessions.findPerson(userId);
  if (person === null) throw new EtalonError('people.not-found');
  const history = await workplace.records.candidacies.listIdentities(userId);
  const [version = null] = history;
  const findings = await checkVersion(workplace, version);
  return { person, version: version?.identity == null ? null : version, findings, history };
}

/** What the rules say today of a version; nothing of one whose content is gone. */
export async function checkVersion(
  workplace: Pick<Workplace, 'places' | 'now'>,
  version: IdentityVersion | null,
): Promise<readonly IdentityFinding[]> {
  if (version === null || version.identity === null) return [];
  const lists = await workplace.places();
  return checkCivilIdentity(version.identity, { lists, asOf: workplace.now().slice(0, 10) });
}
