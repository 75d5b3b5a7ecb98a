import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { ApiToken } from '../ports/api-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

export interface ShownToken extends Omit<ApiToken, 'secretSha256'> {
  /** Who made it; null for a person erased since. */
  readonly maker: string | null;
  readonly state: 'active' | 'expired' | 'revoked';
}

export function readTokenState(
  { revocation, expiresAt }: Pick<ApiToken, 'revocation' | 'expiresAt'>,
  now: string,
): ShownToken['state'] {
  if (revocation !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}

/** Every key ever made, latest first; never what opens with it. */
export async function listTokens(workplace: Workplace, actor: Actor): Promise<readonly ShownToken[]> {
  authorise(actor, 'api-token.read');
  const { records } = workplace;
  const now = workplace.now();
  const tokens = await records.api.listTokens();
  const people = await records.sessions.findPeople([...new Set(tokens.map(({ createdBy }) => createdBy))]);
  const names = new Map(people.map(({ userId, name }) => [userId, name]));
  return tokens.map(({ secretSha256: _kept, ...token }) => ({
    ...token,
    maker: names.get(token.createdBy) ?? null,
    state: readTokenState(token, now),
  }));
}

/** Takes a key back for good; twice is once. Throws `api-token.not-found`. */
export async function revokeToken(workplace: Workplace, actor: Actor, tokenId: string): Promise<void> {
  authorise(actor, 'api-token.write');
  await workplace.records.transaction(async (records) => {
    const token = await records.api.findToken(tokenId);
    if (token === null) throw new EtalonError('api-token.not-found');
    if (token.revocation === null) await keepRevocation(workplace, records, actor, tokenId);
  });
}

/** Takes back the keys that a person made, when that person goes. */
export async function revokeTokensOf(
  workplace: Workplace,
  records: Records,
  { actor, userId }: { readonly actor: Actor; readonly userId: string },
): Promise<void> {
  for (const { id, createdBy, revocation } of await records.api.listTokens())
    if (createdBy === userId && revocation === null) await keepRevocation(workplace, records, actor, id);
}

async function keepRevocation(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  tokenId: string,
): Promise<void> {
  await records.api.addTokenRevocation(tokenId, {
    revokedBy: actor.userId,
    revokedAt: workplace.now(),
  });
  await recordEvent(workplace, records, actor, {
    kind: 'api-token.revoked',
    subjects: [tokenId],
    facts: {},
  });
}
