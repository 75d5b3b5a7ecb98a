import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { OpenAccount } from '../candidacies/enrol-person.ts';
import { inviteToAccounts } from '../people/invite-to-accounts.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

export interface PoolMember {
  readonly email: string;
  readonly name: string;
  readonly role: 'examiner' | 'president';
}

/** `written`: nobody had the address, and whoever has it now is sent a link to their account. */
export interface AddedToPool {
  readonly userId: string;
  readonly account: 'known' | 'opened' | 'written';
}

/**
 * Gives somebody the role with which a jury may call them. The account that has the address
 * is taken as it is; when nobody has it, one is opened, or whoever has no password yet is written to and chooses theirs. Throws
 * `jury.member-unnamed`, `jury.already-in-pool`.
 */
export async function addToPool(
  workplace: Workplace,
  actor: Actor,
  input: PoolMember & {
    /** Makes an account with a password; null to write to the person. */
    readonly openAccount: OpenAccount | null;
  },
): Promise<AddedToPool> {
  authorise(actor, 'pool.write');
  const { role, openAccount } = input;
  const [email, name] = [input.email.trim().toLowerCase(), input.name.trim()];
  if (email === '' || name === '') throw new EtalonError('jury.member-unnamed');
  const known = await workplace.records.sessions.findPersonByEmail(email);
  if (known?.roles.includes(role)) throw new EtalonError('jury.already-in-pool');
  const userId = known?.userId ?? (await openAccount?.({ email, name })) ?? workplace.newId();
  await workplace.records.transaction(async (records) => {
    if (known === null && openAccount === null) {
      await records.accounts.addPeople([{ userId, name, email }]);
      await inviteToAccounts(workplace, records, { people: [{ userId, sessionId: null }], reason: 'pool' });
    }
    await records.sessions.grantRoles([
      { id: workplace.newId(), userId, role, by: actor.userId, at: workplace.now() },
    ]);
    await recordEvent(workplace, records, actor, {
      kind: 'examiner.added',
      subjects: [userId],
      facts: { role, account: known === null },
    });
  });
  const account = known !== null ? 'known' : openAccount === null ? 'written' : 'opened';
  return { userId, account };
}
