import type { Scope } from '../authorisation.ts';

/** A key that a program presents. The key itself is shown once: only its SHA-256 is kept. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly secretSha256: string;
  /** Last four characters of the key, so that people recognise it. */
  readonly hint: string;
  readonly scopes: readonly Scope[];
  /** Null for a key without an end. */
  readonly expiresAt: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly revocation: { readonly revokedBy: string; readonly revokedAt: string } | null;
  /** Civil day of the last request, `YYYY-MM-DD` in UTC; null before the first. */
  readonly lastUsedOn: string | null;
}

/** A write that a program named, so that asking twice does it once. */
export interface IdempotentWrite {
  readonly tokenId: string;
  /** What the program calls it. */
  readonly key: string;
  /** SHA-256 of method, path and body. */
  readonly requestSha256: string;
  /** What was written; null while it is being done. */
  readonly resourceId: string | null;
  readonly at: string;
}

export interface ApiRecords {
  addToken(token: Omit<ApiToken, 'revocation' | 'lastUsedOn'>): Promise<void>;
  findToken(id: string): Promise<ApiToken | null>;
  findTokenBySecret(secretSha256: string): Promise<ApiToken | null>;
  /** Latest first. */
  listTokens(): Promise<readonly ApiToken[]>;
  /** The first revocation stays. */
  addTokenRevocation(tokenId: string, revocation: NonNullable<ApiToken['revocation']>): Promise<void>;
  /** Says that a token was used on a day; a second time that day changes nothing. */
  addTokenUse(tokenId: string, day: string): Promise<void>;
  /** Takes a key; null when it is free, else the write that has it. */
  takeWrite(write: Omit<IdempotentWrite, 'resourceId'>): Promise<IdempotentWrite | null>;
  settleWrite(write: Pick<IdempotentWrite, 'tokenId' | 'key'>, resourceId: string): Promise<void>;
  /** Frees a key whose write did not happen. */
  dropWrite(write: Pick<IdempotentWrite, 'tokenId' | 'key'>): Promise<void>;
  removeWritesBefore(instant: string): Promise<void>;
}
