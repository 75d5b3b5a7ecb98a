import { EtalonError } from '@etalon/error';
import {
  type Ed25519PublicJwk,
  type InstanceSignature,
  type InstanceSigner,
  signCanonical,
  verifyCanonical,
} from './instance-signature.ts';
import type { JournalRow } from './journal-event.ts';
import { computeMerkleRoot, hashMerkleLeaf } from './merkle-tree.ts';

/**
 * What the journal was at an instant. Kept in a second place, it shows what the chain alone cannot: that rows were cut
 * off the end, or that the whole journal was written again.
 */
export interface JournalCheckpoint {
  /** Number of rows covered, from the first. */
  readonly size: number;
  /** RFC 6962 root; leaf i is the leaf hash of the 32 bytes of row i's hash. */
  readonly root: string;
  /** Hash of the last row covered. */
  readonly head: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

export interface SignedCheckpoint {
  readonly checkpoint: JournalCheckpoint;
  readonly signature: InstanceSignature;
}

/** The Merkle leaf of a row. */
export function hashJournalLeaf(row: Pick<JournalRow, 'hash'>): string {
  return hashMerkleLeaf(Buffer.from(row.hash, 'hex'));
}

/** The checkpoint of a whole journal, rows in order from the first; throws `journal.empty`. */
export function makeCheckpoint(rows: readonly Pick<JournalRow, 'hash'>[], at: string): JournalCheckpoint {
  const last = rows.at(-1);
  if (last === undefined) throw new EtalonError('journal.empty');
  return { size: rows.length, root: computeMerkleRoot(rows.map(hashJournalLeaf)), head: last.hash, at };
}

/** The checkpoint with the instance's signature over its canonical form. */
export function signCheckpoint(checkpoint: JournalCheckpoint, signer: InstanceSigner): SignedCheckpoint {
  return { checkpoint, signature: signCanonical({ ...checkpoint }, signer) };
}

/** Whether a checkpoint carries a valid signature of this key. */
export function verifyCheckpoint(signed: SignedCheckpoint, publicKey: Ed25519PublicJwk): boolean {
  return verifyCanonical({ ...signed.checkpoint }, signed.signature, publicKey);
}
