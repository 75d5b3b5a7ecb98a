import { dayOf } from '@etalon/core/calendar';
import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { type Actor, SCOPES, type Scope, TOKEN_ROLES } from '../authorisation.ts';
import type { Workplace } from '../workplace.ts';
import { readTokenState } from './list-tokens.ts';

export interface OpenedToken {
  readonly id: string;
  readonly scopes: readonly Scope[];
  /** Its maker, with the roles of this moment that a key takes, and the actions of its scopes alone. */
  readonly actor: Actor;
}

/** Who a key acts for. Throws `api.token-refused` when no such key was made, `api.token-expired`, `api.token-revoked`. */
export async function openToken(workplace: Workplace, secret: string): Promise<OpenedToken> {
  const { records } = workplace;
  const token = await records.api.findTokenBySecret(hashSha256(secret));
  if (token === null) throw new EtalonError('api.token-refused');
  const now = workplace.now();
  const state = readTokenState(token, now);
  if (state === 'revoked') throw new EtalonError('api.token-revoked');
  if (state === 'expired') throw new EtalonError('api.token-expired');
  const { id, scopes, createdBy: userId, lastUsedOn } = token;
  const today = dayOf(now);
  if (lastUsedOn !== today) await records.api.addTokenUse(id, today);
  const roles = await records.sessions.listRoles(userId);
  return {
    id,
    scopes,
    actor: {
      userId,
      roles: roles.filter((role) => TOKEN_ROLES.includes(role)),
      token: { id, actions: scopes.flatMap((scope) => [...SCOPES[scope]]) },
    },
  };
}
