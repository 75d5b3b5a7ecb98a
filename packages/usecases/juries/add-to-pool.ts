import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { OpenAccount } from '../candidacies/enrol-person.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

export interface PoolMember {
  readonly email: string;
  readonly name: string;
  readonly role: 'examiner' | 'president';
}

/**
 * Gives somebody the role with which a jury may call them, and returns their user id. The account that has the address
 * is taken as it is; one is opened when nobody has it. Throws `jury.member-unnamed`, `jury.already-in-pool`.
 */
export async function addToPool(
  workplace: Workplace,
  actor: Actor,
  input: PoolMember & { readonly openAccount: OpenAccount },
): Promise<string> {
  authorise(actor, 'pool.write');
  const { role, openAccount } = input;
  const [email, name] = [input.email.trim().toLowerCase(), input.name.trim()];
  if (email === '' || name === '') throw new EtalonError('jury.member-unnamed');
  const known = await workplace.records.sessions.findPersonByEmail(email);
  if (known?.roles.includes(role)) throw new EtalonError('jury.already-in-pool');
  const userId = known?.userId ?? (await openAccount({ email, name }));
  await workplace.records.transaction(async (records) => {
    await records.sessions.grantRoles([
      { id: workplace.newId(), userId, role, by: actor.userId, at: workplace.now() },
    ]);
    await recordEvent(workplace, records, actor, {
      kind: 'examiner.added',
      subjects: [userId],
      facts: { role, account: known === null },
    });
  });
  return userId;
}
