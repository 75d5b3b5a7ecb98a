import type { CivilIdentity } from '@etalon/core/identity';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { inviteToAccounts } from '../people/invite-to-accounts.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession, Route } from '../ports/session-records.ts';
import { recordEvent, recordEvents } from '../record-event.ts';
import { addCandidacies, checkEnrolments } from '../session/enrol-candidate.ts';
import type { Workplace } from '../workplace.ts';
import { keepIdentities } from './write-identity.ts';

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
  if (session === null || version === null) throw new EtalonError('session.not-found');
  const unknown = candidate.blocks.filter((id) => !version.framework.blocks.some((block) => block.id === id));
  if (unknown.length > 0) throw new EtalonError('candidacy.unknown-block', { info: { blocks: unknown } });
  const known = (await records.candidacies.findEnrolments(sessionId, [email])).get(email);
  if (known?.enrolled) throw new EtalonError('candidacy.already-enrolled');
  const userId = known?.userId ?? (await openAccount(nameAccount({ ...candidate, email })));
  const { candidacies, refused } = await enrolKnown(workplace, actor, {
    session,
    people: [{ userId, candidate }],
  });
  const [candidacy] = candidacies;
  if (candidacy === undefined) throw refused[0]?.error ?? new EtalonError('candidacy.already-enrolled');
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

/** Somebody who has an account, or who is given one, and what they ask for. */
export interface KnownPerson<C extends EnrolledPerson = EnrolledPerson> {
  readonly userId: string;
  readonly candidate: C;
  /** Somebody who is added here, without a password, and written to. */
  readonly invited?: boolean;
}

export interface EnrolledPeople<C extends EnrolledPerson> {
  readonly candidacies: readonly Candidacy[];
  /** Against whom something stands: nothing of theirs is written. */
  readonly refused: readonly { readonly candidate: C; readonly error: EtalonError }[];
}

/**
 * Gives the role, enrols and keeps the identity of people who have an account, in one transaction: each is whole or refused, and
 * nobody's refusal stops the others. The journal, which has one writer at a time, is written last.
 */
export async function enrolKnown<C extends EnrolledPerson>(
  workplace: Workplace,
  actor: Actor,
  input: { readonly session: ExamSession; readonly people: readonly KnownPerson<C>[] },
): Promise<EnrolledPeople<C>> {
  const { session } = input;
  return workplace.records.transaction(async (records) => {
    const asked = input.people.map(({ userId, candidate }) => ({ ...candidate, userId }));
    const errors = await checkEnrolments(records, session, asked);
    const refused = input.people.flatMap(({ candidate }, at) => {
      const error = errors[at] ?? null;
      return error === null ? [] : [{ candidate, error }];
    });
    const people = input.people.filter((_, at) => errors[at] === null);
    await inviteNew(workplace, records, session, people);
    await grantCandidates(workplace, records, actor, people);
    const { candidacies, events } = await addCandidacies(
      workplace,
      records,
      people.map(({ userId, candidate: { route, blocks, extraTimePercent } }) => ({
        ...{ sessionId: session.id, userId, route, blocks, extraTimePercent },
        nameOnCertificate: false,
      })),
    );
    const known = await records.candidacies.findIdentities(people.map(({ userId }) => userId));
    const unknown = people.filter(({ userId }) => !known.has(userId));
    const kept = await keepIdentities(
      workplace,
      records,
      actor,
      unknown.map(({ userId, candidate }) => ({
        ...{ userId, identity: candidate.identity },
        ...{ source: 'import', reason: '' },
      })),
    );
    await recordEvents(workplace, records, actor, [...events, ...kept.events]);
    return { candidacies, refused };
  });
}

async function inviteNew(
  workplace: Workplace,
  records: Records,
  session: ExamSession,
  people: readonly KnownPerson[],
): Promise<void> {
  const invited = people.filter((person) => person.invited);
  if (invited.length === 0) return;
  const accounts = invited.map(({ userId, candidate }) => {
    const { name, email } = nameAccount(candidate);
    return { userId, name, email: email.trim().toLowerCase() };
  });
  await records.accounts.addPeople(accounts);
  await inviteToAccounts(workplace, records, {
    people: invited.map(({ userId }) => ({ userId, sessionId: session.id })),
    reason: 'opened',
  });
}

async function grantCandidates(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  people: readonly KnownPerson[],
): Promise<void> {
  const found = await records.sessions.findPeople(people.map(({ userId }) => userId));
  const already = new Set(
    found.flatMap(({ userId, roles }) => (roles.includes('candidate') ? [userId] : [])),
  );
  await records.sessions.grantRoles(
    people
      .filter(({ userId }) => !already.has(userId))
      .map(({ userId }) => ({
        ...{ id: workplace.newId(), userId, role: 'candidate' },
        ...{ by: actor.userId, at: workplace.now() },
      })),
  );
}
