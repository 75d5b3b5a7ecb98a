import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, listScopes } from '../authorisation.ts';
import type { ApiToken } from '../ports/api-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

export interface TokenInput {
  readonly name: string;
  readonly scopes: readonly string[];
  /** ISO 8601 instant; null for a key without an end. */
  readonly expiresAt: string | null;
}

export interface MadeToken {
  readonly token: ApiToken;
  /** Shown once, kept nowhere. */
  readonly secret: string;
}

const NAME_MAX = 80;
const HINT_LENGTH = 4;
/** So that a key found in a text is recognised as one of ours. */
export const TOKEN_PREFIX = 'etalon_';

/**
 * Makes a key for a program, within some scopes. Throws `api-token.name-missing`, `api-token.name-too-long`, `api-token.no-scope`,
 * `api-token.already-over`.
 */
export async function makeToken(workplace: Workplace, actor: Actor, input: TokenInput): Promise<MadeToken> {
  authorise(actor, 'api-token.write');
  const name = input.name.trim();
  if (name === '') throw new EtalonError('api-token.name-missing');
  if (name.length > NAME_MAX) throw new EtalonError('api-token.name-too-long', { info: { max: NAME_MAX } });
  const scopes = listScopes().filter((scope) => input.scopes.includes(scope));
  if (scopes.length === 0) throw new EtalonError('api-token.no-scope');
  const createdAt = workplace.now();
  const expiresAt = input.expiresAt === null ? null : readInstant(input.expiresAt);
  if (expiresAt !== null && expiresAt <= createdAt) throw new EtalonError('api-token.already-over');
  // Two identifiers hold 244 random bits: a single SHA-256 of them is not guessed back.
  const secret = `${TOKEN_PREFIX}${`${workplace.newId()}${workplace.newId()}`.replaceAll('-', '')}`;
  const token = {
    id: workplace.newId(),
    name,
    secretSha256: hashSha256(secret),
    hint: secret.slice(-HINT_LENGTH),
    scopes,
    expiresAt,
    createdBy: actor.userId,
    createdAt,
  };
  await workplace.records.transaction(async (records) => {
    await records.api.addToken(token);
    await recordEvent(workplace, records, actor, {
      kind: 'api-token.made',
      subjects: [token.id],
      facts: { scopes, expiresAt },
    });
  });
  return { token: { ...token, revocation: null, lastUsedOn: null }, secret };
}

function readInstant(text: string): string {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new EtalonError('api-token.bad-expiry');
  return new Date(moment).toISOString();
}
