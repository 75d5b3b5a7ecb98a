import type { JsonObject } from './json-value.ts';

const ENCODER = new TextEncoder();

/** `sha256$` and the lower-case hex SHA-256 of the text followed by the salt (Open Badges 3.0, IdentityObject). */
export async function hashIdentity(text: string, salt: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', ENCODER.encode(`${text}${salt}`));
  return `sha256$${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export interface RecipientInput {
  readonly email: string;
  /** Drawn at random for each credential. */
  readonly salt: string;
  /** Written in clear; null unless the candidate asked for it. */
  readonly clearName: string | null;
}

/** The identifiers of a holder: the salted hash of the address, and the name in clear only when given. */
export async function buildIdentifiers(recipient: RecipientInput): Promise<readonly JsonObject[]> {
  const { email, salt, clearName } = recipient;
  const hashed = {
    type: ['IdentityObject'],
    identityType: 'emailAddress',
    hashed: true,
    salt,
    identityHash: await hashIdentity(email.trim().toLowerCase(), salt),
  };
  if (clearName === null) return [hashed];
  return [hashed, { type: ['IdentityObject'], identityType: 'name', hashed: false, identityHash: clearName }];
}
