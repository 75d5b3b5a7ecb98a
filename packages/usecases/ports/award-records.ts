import type { Page, Paged, Place } from './session-records.ts';

export interface IssuedCredential {
  readonly id: string;
  readonly decisionId: string;
  readonly candidacyId: string;
  readonly block: string;
  /** The signed credential as JSON text. */
  readonly body: string;
  readonly sha256: string;
  readonly statusListId: string;
  readonly statusIndex: number;
  readonly issuedBy: string;
  readonly issuedAt: string;
  readonly revocation: {
    readonly reason: string;
    readonly revokedBy: string;
    readonly revokedAt: string;
  } | null;
}

export interface StatusListRow {
  readonly id: string;
  /** The signed list credential as JSON text. */
  readonly body: string;
  readonly updatedAt: string;
}

export interface AwardRecords {
  addCredential(credential: Omit<IssuedCredential, 'revocation'>): Promise<void>;
  findCredential(id: string): Promise<IssuedCredential | null>;
  findCredentialOfDecision(decisionId: string): Promise<IssuedCredential | null>;
  listCredentials(page: Page): Promise<Paged<IssuedCredential>>;
  /** Oldest first, from the one that follows a place in that order. */
  listCredentialsAfter(place: Place | null, limit: number): Promise<readonly IssuedCredential[]>;
  listCredentialsOfCandidacy(candidacyId: string): Promise<readonly IssuedCredential[]>;
  addRevocation(credentialId: string, revocation: NonNullable<IssuedCredential['revocation']>): Promise<void>;
  /** Holds the list until the end of the transaction: one issue or revocation at a time. */
  holdStatusList(statusListId: string): Promise<void>;
  /** Indices already drawn from a list, and those among them that are revoked. */
  listStatusIndices(
    statusListId: string,
  ): Promise<{ readonly used: readonly number[]; readonly revoked: readonly number[] }>;
  saveStatusList(list: StatusListRow): Promise<void>;
  findStatusList(id: string): Promise<StatusListRow | null>;
}
