import type { CivilIdentity } from '@etalon/core/identity';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Candidacy, Route } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import { addCandidacy } from '../session/enrol-candidate.ts';
import type { Workplace } from '../workplace.ts';
import { keepIdentity } from './write-identity.ts';

/** A person known by an address, and what they ask for. */
export interface EnrolledPerson {
  readonly email: string;
  readonly identity: CivilIdentity;
  readonly route: Route;
  readonly blocks: readonly string[];
  readonly extraTimePercent: number;
}

/** Makes an account that can sign in, or finds the one with the address, and returns its user id. */
export type OpenAccount = (account: { readonly email: string; readonly name: string }) => Promise<string>;

/**
 * Enrols one person in a session: creates the account if nobody has the address, gives the role, keeps the identity of
 * those who have none. Throws `session.not-found`, `candidacy.unknown-block`, `candidacy.already-enrolled`,
 * `candidacy.extra-time-over-regulations`, before any account is made.
 */
export async function enrolPerson(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly sessionId: string;
    readonly candidate: EnrolledPerson;
    readonly openAccount: OpenAccount;
  },
): Promise<Candidacy> {
  authorise(actor, 'candidates.import');
  const { sessionId, candidate, openAccount } = input;
  const { records } = workplace;
  const email = candidate.email.trim().toLowerCase();
  const session = await records.sessions.findSession(sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  if (version === null) throw new EtalonError('session.not-found');
  const unknown = candidate.blocks.filter((id) => !version.framework.blocks.some((block) => block.id === id));
  if (unknown.length > 0) throw new EtalonError('candidacy.unknown-block', { info: { blocks: unknown } });
  const known = (await records.candidacies.findEnrolments(sessionId, [email])).get(email);
  if (known?.enrolled) throw new EtalonError('candidacy.already-enrolled');
  const userId = known?.userId ?? (await openAccount(nameAccount({ ...candidate, email })));
  const candidacy = await enrolKnown(workplace, actor, { sessionId, userId, candidate });
  await records.transaction((inside) =>
    recordEvent(workplace, inside, actor, {
      kind: 'candidates.imported',
      subjects: [sessionId],
      facts: { accounts: known === undefined ? 1 : 0, enrolled: 1, already: 0 },
    }),
  );
  return candidacy;
}

/** The account of a person: the name in use, else the one of birth, else the address. */
export function nameAccount({ email, identity }: Pick<EnrolledPerson, 'email' | 'identity'>): {
  readonly email: string;
  readonly name: string;
} {
  const family = identity.usageName ?? identity.birthName;
  return { email, name: [identity.firstNames[0] ?? '', family].filter(Boolean).join(' ') || email };
}

/** Gives the role, enrols and keeps the identity of somebody who has an account, whole or not at all. */
export async function enrolKnown(
  workplace: Workplace,
  actor: Actor,
  input: { readonly sessionId: string; readonly userId: string; readonly candidate: EnrolledPerson },
): Promise<Candidacy> {
  const { sessionId, userId, candidate } = input;
  const { route, blocks, extraTimePercent, identity } = candidate;
  return workplace.records.transaction(async (records) => {
    if (!(await records.sessions.listRoles(userId)).includes('candidate'))
      await records.sessions.grantRole({
        id: workplace.newId(),
        userId,
        role: 'candidate',
        by: actor.userId,
        at: workplace.now(),
      });
    const enrolment = { sessionId, userId, route, blocks, extraTimePercent, nameOnCertificate: false };
    const candidacy = await addCandidacy(workplace, records, actor, enrolment);
    const [known] = await records.candidacies.listIdentities(userId);
    if (known === undefined)
      await keepIdentity(workplace, records, actor, { userId, identity, source: 'import', reason: '' });
    return candidacy;
  });
}
