import { EtalonError } from '@etalon/error';
import type { Actor } from '../authorisation.ts';
import { holdWork } from '../groups/hold-work.ts';
import { sharePiece, withdrawSlot } from '../groups/share-piece.ts';
import type { HandInPiece } from '../ports/evidence-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { loadSituation } from './load-situation.ts';
import { checkSlot } from './receive-piece.ts';

/**
 * Puts a withdrawn piece back in force before sealing, as a new piece on the same bytes; the one it replaces is withdrawn
 * in turn. Throws `hand-in.piece-not-found` for a piece that is in force already.
 */
export async function restorePiece(
  workplace: Workplace,
  actor: Actor,
  pieceId: string,
): Promise<HandInPiece> {
  return workplace.records.transaction(async (records) => {
    const earlier = await records.evidence.findPiece(pieceId);
    const handIn = earlier && (await records.evidence.findHandIn(earlier.handInId));
    if (!earlier || !handIn || earlier.withdrawnAt === null) throw new EtalonError('hand-in.piece-not-found');
    await holdWork(records, handIn);
    const facts = await loadSituation(records, actor, handIn);
    const slot = checkSlot(workplace, actor, { facts, slot: earlier.slot });
    const at = workplace.now();
    await withdrawSlot(records, handIn.id, { slot: slot.id, at });
    const piece: HandInPiece = { ...earlier, id: workplace.newId(), receivedAt: at, withdrawnAt: null };
    await records.evidence.addPiece(piece);
    await recordEvent(workplace, records, actor, {
      kind: 'piece.restored',
      subjects: [piece.id, earlier.id, handIn.id],
      facts: { slot: slot.id, sha256: piece.sha256 },
    });
    await sharePiece({ workplace, records, actor }, handIn, piece);
    return piece;
  });
}
