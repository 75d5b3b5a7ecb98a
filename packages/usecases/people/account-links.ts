import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { REGISTER_ACTOR } from '../calendar/register-actor.ts';
import type { AccountLink } from '../ports/account-records.ts';
import type { AccountReason } from '../ports/letter-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

const HOUR_MS = 3_600_000;
/** Days that a person who was just enrolled or called has, hours for one who forgot a password. */
const LIFE_MS: Readonly<Record<AccountReason, number>> = {
  opened: 30 * 24 * HOUR_MS,
  pool: 30 * 24 * HOUR_MS,
  forgotten: 2 * HOUR_MS,
};

/** Addresses that an erased person is left with (RFC 2606, `.invalid`). */
const ERASED = /\.invalid$/;

/** A new link to a person's account: its token is given to the letter that leaves and kept nowhere, only its SHA-256 is. */
export async function issueAccountLink(
  { records, newId, now }: Pick<Workplace, 'records' | 'newId' | 'now'>,
  { userId, reason }: { readonly userId: string; readonly reason: AccountReason },
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = `${newId()}${newId()}`.replaceAll('-', '');
  const madeAt = now();
  const expiresAt = new Date(Date.parse(madeAt) + LIFE_MS[reason]).toISOString();
  await records.accounts.addLink({ id: newId(), userId, tokenSha256: hashSha256(token), madeAt, expiresAt });
  return { token, expiresAt };
}

export interface AccountPage {
  readonly certifier: string;
  /** The address to sign in with: the letter came to it. */
  readonly email: string;
  readonly expiresAt: string;
}

/** The page behind a link to an account. Throws `account.link-not-found`, `account.link-over`, `account.link-used`. */
export async function openAccountLink(workplace: Workplace, token: string): Promise<AccountPage> {
  const { link, email } = await findUsable(workplace, workplace.records, token);
  return { certifier: workplace.instance.certifierName, email, expiresAt: link.expiresAt };
}

/**
 * Uses a link, once, and ends every other link of the person; gives whose account may now have another password. Throws as
 * `openAccountLink` does.
 */
export async function followAccountLink(workplace: Workplace, token: string): Promise<string> {
  return workplace.records.transaction(async (records) => {
    const { link } = await findUsable(workplace, records, token);
    const ended = await records.accounts.endLinks(link.userId, workplace.now());
    if (!ended.includes(link.id)) throw new EtalonError('account.link-used');
    await recordEvent(workplace, records, REGISTER_ACTOR, {
      kind: 'account.link-used',
      subjects: [link.userId],
      facts: {},
    });
    return link.userId;
  });
}

async function findUsable(
  { now }: Workplace,
  records: Records,
  token: string,
): Promise<{ readonly link: AccountLink; readonly email: string }> {
  const link = await records.accounts.findLink(hashSha256(token));
  const person = link && (await records.sessions.findPerson(link.userId));
  if (!link || !person || ERASED.test(person.email)) throw new EtalonError('account.link-not-found');
  if (link.endedAt !== null) throw new EtalonError('account.link-used');
  if (link.expiresAt <= now()) throw new EtalonError('account.link-over');
  return { link, email: person.email };
}
