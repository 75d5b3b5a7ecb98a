import { createHash } from 'node:crypto';
import { type ReceiptVerdict, type SealedFile, verifyReceipt } from '@etalon/core/evidence';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { FileStore } from '../file-store.ts';
import type { HandInPiece } from '../ports/evidence-records.ts';
import type { Workplace } from '../workplace.ts';
import { loadHandIn } from './load-situation.ts';

/** What is stored under a piece's name now, read to the last byte; null when nothing is. */
export async function readStoredFile(
  files: FileStore,
  piece: Pick<HandInPiece, 'slot' | 'fileName' | 'sha256'>,
): Promise<SealedFile | null> {
  if (!(await files.exists(piece.sha256))) return null;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of await files.open(piece.sha256)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { slot: piece.slot, fileName: piece.fileName, bytes, sha256: hash.digest('hex') };
}

/** Throws `hand-in.piece-altered` unless every piece is stored as it was received. */
export async function refuseAltered(files: FileStore, pieces: readonly HandInPiece[]): Promise<void> {
  for (const piece of pieces) {
    const stored = await readStoredFile(files, piece);
    if (stored === null || stored.sha256 !== piece.sha256 || stored.bytes !== piece.bytes)
      throw new EtalonError('hand-in.piece-altered', { info: { slot: piece.slot } });
  }
}

/** Reads every sealed file again and holds it against the receipt and its signature. */
export async function verifyHandIn(
  workplace: Workplace,
  actor: Actor,
  handInId: string,
): Promise<ReceiptVerdict> {
  const { handIn, standings } = await loadHandIn(workplace.records, actor, handInId);
  authorise(actor, 'hand-in.read', standings);
  if (handIn.seal === null) throw new EtalonError('hand-in.not-sealed');
  const found: SealedFile[] = [];
  for (const file of handIn.seal.receipt.files) {
    const stored = await readStoredFile(workplace.files, file);
    if (stored !== null) found.push(stored);
  }
  return verifyReceipt(handIn.seal.receipt, found, await workplace.press.readPublicKey());
}
