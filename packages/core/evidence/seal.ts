import { EtalonError } from '@etalon/error';
import { writeCanonicalJson } from '../journal/canonical-json.ts';
import {
  type Ed25519PublicJwk,
  type InstanceSignature,
  type InstanceSigner,
  signCanonical,
  verifyCanonical,
} from '../journal/instance-signature.ts';
import { computeMerkleRoot, hashMerkleLeaf } from '../journal/merkle-tree.ts';
import { isSha256 } from '../journal/sha256.ts';

export interface SealedFile {
  readonly slot: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string;
}

/** What the candidate declares by handing in. */
export interface HandInStatement {
  readonly candidacy: string;
  readonly situation: string;
  /** Merkle root of the files. */
  readonly root: string;
  /** Server time, ISO 8601. */
  readonly sealedAt: string;
  /** Opaque id of the person who acted. */
  readonly signer: string;
  /** How that person was authenticated, for instance `passkey`. */
  readonly method: string;
  /** SHA-256 of the contribution statement that the person answered; absent for work done alone. */
  readonly contributions?: string;
}

export interface HandInReceipt {
  readonly files: readonly SealedFile[];
  readonly statement: HandInStatement;
  readonly signature: InstanceSignature;
}

function compareFiles(a: SealedFile, b: SealedFile): number {
  if (a.slot !== b.slot) return a.slot < b.slot ? -1 : 1;
  if (a.fileName === b.fileName) return 0;
  return a.fileName < b.fileName ? -1 : 1;
}

/**
 * Merkle root (RFC 6962 leaf and node prefixes) of files sorted by slot and name, a leaf being the RFC 8785 form of
 * `{slot, fileName, bytes, sha256}`; throws `evidence.duplicate-file` and `evidence.bad-hash`.
 */
export function computeHandInRoot(files: readonly SealedFile[]): string {
  const sorted = files.toSorted(compareFiles);
  sorted.forEach((file, i) => {
    const { slot, fileName } = file;
    if (!isSha256(file.sha256)) throw new EtalonError('evidence.bad-hash', { info: { slot, fileName } });
    const next = sorted[i + 1];
    if (next !== undefined && compareFiles(file, next) === 0)
      throw new EtalonError('evidence.duplicate-file', { info: { slot, fileName } });
  });
  return computeMerkleRoot(
    sorted.map(({ slot, fileName, bytes, sha256 }) =>
      hashMerkleLeaf(writeCanonicalJson({ slot, fileName, bytes, sha256 })),
    ),
  );
}

export interface ReceiptInput extends Omit<HandInStatement, 'root'> {
  readonly files: readonly SealedFile[];
}

/**
 * Seals a hand-in and returns its receipt (instruments/02 §2.7).
 *
 * What the signature is: a simple electronic signature. An authenticated person declared the statement, the instance
 * recorded that act and countersigned it with its own Ed25519 key, so neither statement nor files can change afterwards
 * unseen. What it is not: a signature made with a key that only the candidate holds, an advanced or qualified signature under
 * eIDAS, nor a trusted timestamp: `sealedAt` is the server's clock.
 */
export function buildReceipt(input: ReceiptInput, instance: InstanceSigner): HandInReceipt {
  const { candidacy, situation, sealedAt, signer, method, contributions } = input;
  const files = input.files
    .toSorted(compareFiles)
    .map(({ slot, fileName, bytes, sha256 }) => ({ slot, fileName, bytes, sha256 }));
  const statement = {
    candidacy,
    situation,
    root: computeHandInRoot(files),
    sealedAt,
    signer,
    method,
    ...(contributions === undefined ? {} : { contributions }),
  };
  return { files, statement, signature: signCanonical(statement, instance) };
}

export type ReceiptFault =
  | { readonly code: 'receipt.signature-invalid' }
  | { readonly code: 'receipt.root-mismatch' }
  | {
      readonly code: 'receipt.file-altered' | 'receipt.file-missing' | 'receipt.file-added';
      readonly slot: string;
      readonly fileName: string;
    };

export interface ReceiptVerdict {
  readonly verified: boolean;
  readonly faults: readonly ReceiptFault[];
}

function readRoot(files: readonly SealedFile[]): string | null {
  try {
    return computeHandInRoot(files);
  } catch {
    return null;
  }
}

function compareWithSealed(sealed: readonly SealedFile[], found: readonly SealedFile[]): ReceiptFault[] {
  const faults: ReceiptFault[] = [];
  for (const file of sealed) {
    const { slot, fileName } = file;
    const same = found.find((other) => compareFiles(file, other) === 0);
    if (same === undefined) faults.push({ code: 'receipt.file-missing', slot, fileName });
    else if (same.sha256 !== file.sha256 || same.bytes !== file.bytes)
      faults.push({ code: 'receipt.file-altered', slot, fileName });
  }
  for (const { slot, fileName, ...rest } of found)
    if (!sealed.some((file) => compareFiles(file, { slot, fileName, ...rest }) === 0))
      faults.push({ code: 'receipt.file-added', slot, fileName });
  return faults;
}

/** Whether files, as they are now, are those the receipt sealed and the instance countersigned; every fault otherwise. */
export function verifyReceipt(
  receipt: HandInReceipt,
  files: readonly SealedFile[],
  publicKey: Ed25519PublicJwk,
): ReceiptVerdict {
  const faults: ReceiptFault[] = [];
  if (!verifyCanonical({ ...receipt.statement }, receipt.signature, publicKey))
    faults.push({ code: 'receipt.signature-invalid' });
  if (readRoot(receipt.files) !== receipt.statement.root) faults.push({ code: 'receipt.root-mismatch' });
  faults.push(...compareWithSealed(receipt.files, files));
  return { verified: faults.length === 0, faults };
}
