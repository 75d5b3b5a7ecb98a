import type { Framework, QMatrix } from '@etalon/core/framework';
import type { Ed25519PublicJwk } from '@etalon/core/journal';
import type { Grade } from '@etalon/core/judgement';

/** Everything that a block's certificate states. */
export interface BlockAward {
  readonly credentialId: string;
  readonly framework: Framework;
  readonly frameworkVersion: {
    readonly id: string;
    readonly label: string;
    readonly hash: string;
    readonly publishedAt: string;
  };
  readonly matrix: QMatrix;
  readonly block: string;
  readonly grades: Readonly<Record<string, Grade>>;
  /** Identifier that is hashed with the salt; never printed in clear. */
  readonly email: string;
  readonly salt: string;
  /** Printed in clear only when the candidate asked for it. */
  readonly name: string | null;
  readonly handIns: readonly {
    readonly situation: string;
    readonly root: string;
    readonly handInId: string;
  }[];
  readonly decision: { readonly id: string; readonly sha256: string; readonly at: string };
  readonly statusListId: string;
  readonly statusIndex: number;
  readonly issuedAt: string;
}

/** Signs what the instance issues, with the key behind its did:web. */
export interface CredentialPress {
  issueBlock(award: BlockAward): Promise<string>;
  issueStatusList(list: {
    readonly id: string;
    readonly revoked: readonly number[];
    readonly issuedAt: string;
  }): Promise<string>;
  /** did.json of the instance, retired keys included. */
  readDidDocument(): Promise<string>;
  /** The key that signs now, for whoever verifies a receipt or an act. */
  readPublicKey(): Promise<Ed25519PublicJwk>;
  /** A random index among those not used. */
  drawStatusIndex(used: readonly number[]): number;
  newSalt(): string;
}
