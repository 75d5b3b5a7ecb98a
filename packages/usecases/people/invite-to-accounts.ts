import type { AccountReason } from '../ports/letter-records.ts';
import type { Records } from '../ports/records.ts';
import type { Workplace } from '../workplace.ts';

export interface InvitedPerson {
  readonly userId: string;
  /** The session that the account is opened for; null when none is. */
  readonly sessionId: string | null;
}

/** Minutes of the instant, so that one person is written to once an hour at most. */
const HOUR = 13;

/** Writes to people whose link is made as the letter leaves, in the transaction that is open. */
export async function inviteToAccounts(
  workplace: Pick<Workplace, 'now' | 'newId'>,
  records: Records,
  { people, reason }: { readonly people: readonly InvitedPerson[]; readonly reason: AccountReason },
): Promise<void> {
  const writtenAt = workplace.now();
  const letters = people.map(({ userId, sessionId }) => ({
    ...{ id: workplace.newId(), userId, sessionId, writtenAt },
    key: `account:${userId}:${reason === 'forgotten' ? writtenAt.slice(0, HOUR) : (sessionId ?? reason)}`,
    facts: {
      ...({ kind: 'account', reason } as const),
      ...{ sessionLabel: '', subject: '', dueAt: writtenAt, path: '/connexion' },
    },
  }));
  const added = await records.letters.addLetters(letters);
  await records.jobs.enqueueLetters(added.map((letterId) => ({ letterId })));
}

/**
 * Somebody at the sign-in page asks for a link. Whether the address is known is never told. At
 * most one letter an hour goes to one person.
 */
export async function askAccountLink(workplace: Workplace, email: string): Promise<void> {
  const person = await workplace.records.sessions.findPersonByEmail(email);
  if (person === null || !workplace.post.canSend) return;
  const people = [{ userId: person.userId, sessionId: null }];
  await workplace.records.transaction((records) =>
    inviteToAccounts(workplace, records, { people, reason: 'forgotten' }),
  );
}
