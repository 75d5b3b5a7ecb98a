import type { EvidenceSlot } from '@etalon/core/evidence';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { holdWork } from '../groups/hold-work.ts';
import { openHandInOf, sharePiece, withdrawShared, withdrawSlot } from '../groups/share-piece.ts';
import type { HandInPiece } from '../ports/evidence-records.ts';
import type { PieceOrigin } from '../ports/workshop-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { loadSituation, type SituationFacts } from './load-situation.ts';

export interface SlotTarget {
  readonly candidacyId: string;
  readonly situation: string;
  readonly slot: string;
}

/**
 * Whether the actor may send a file to a slot now, and the slot's limits. Throws `access.refused`, `hand-in.closed`
 * (before or after the session's hours), `hand-in.sealed`, `hand-in.unknown-slot`.
 */
export async function prepareUpload(
  workplace: Workplace,
  actor: Actor,
  target: SlotTarget,
): Promise<{ readonly slot: EvidenceSlot; readonly handInId: string }> {
  return workplace.records.transaction(async (records) => {
    await holdWork(records, target);
    const facts = await loadSituation(records, actor, target);
    const slot = checkSlot(workplace, actor, { facts, slot: target.slot });
    const handIn = await openHandInOf({ workplace, records, actor }, target);
    return { slot, handInId: handIn.id };
  });
}

/** The slot a piece goes to, when this actor may write there now; throws as `prepareUpload` does. */
export function checkSlot(
  workplace: Workplace,
  actor: Actor,
  target: { readonly facts: SituationFacts; readonly slot: string },
): EvidenceSlot {
  const { facts } = target;
  authorise(actor, 'hand-in.write', facts.standings);
  const now = workplace.now();
  if (now < facts.opensAt || now > facts.deadline)
    throw new EtalonError('hand-in.closed', {
      info: { opensAt: facts.opensAt, deadline: facts.deadline },
    });
  if (facts.handIn?.seal) throw new EtalonError('hand-in.sealed');
  const slot = facts.situation.slots.find((row) => row.id === target.slot);
  if (slot === undefined) throw new EtalonError('hand-in.unknown-slot', { info: { slot: target.slot } });
  return slot;
}

export interface ReceivedFile extends SlotTarget {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The state of the workshop that it was made from, when it was. */
  readonly origin?: Omit<PieceOrigin, 'pieceId'>;
}

/** Takes a file that has wholly arrived into its slot, read by a killable reader; the slot's earlier piece is withdrawn, not lost. */
export async function receivePiece(
  workplace: Workplace,
  actor: Actor,
  file: ReceivedFile,
): Promise<HandInPiece> {
  checkSlot(workplace, actor, {
    facts: await loadSituation(workplace.records, actor, file),
    slot: file.slot,
  });
  const path = await workplace.files.materialise(file.sha256);
  const inspection = await workplace.reader.inspect({ path, fileName: file.fileName, slot: file.slot });
  return workplace.records.transaction(async (records) => {
    await holdWork(records, file);
    const facts = await loadSituation(records, actor, file);
    const slot = checkSlot(workplace, actor, { facts, slot: file.slot });
    const context = { workplace, records, actor };
    const handIn = await openHandInOf(context, file);
    const at = workplace.now();
    await withdrawSlot(records, handIn.id, { slot: slot.id, at });
    const piece: HandInPiece = {
      id: workplace.newId(),
      handInId: handIn.id,
      slot: slot.id,
      fileName: file.fileName,
      bytes: file.bytes,
      sha256: file.sha256,
      criteria: slot.criteria,
      inspection,
      receivedAt: at,
      withdrawnAt: null,
    };
    await records.evidence.addPiece(piece);
    if (file.origin !== undefined) await records.workshop.addOrigin({ ...file.origin, pieceId: piece.id });
    await recordEvent(workplace, records, actor, {
      kind: 'piece.received',
      subjects: [piece.id, handIn.id],
      facts: {
        slot: slot.id,
        sha256: file.sha256,
        bytes: file.bytes,
        finding: inspection.kind === 'refused' ? inspection.code : null,
      },
    });
    await sharePiece(context, handIn, piece);
    return piece;
  });
}

/** Takes a piece back before sealing; it stays in the record as withdrawn. */
export async function withdrawPiece(workplace: Workplace, actor: Actor, pieceId: string): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const piece = await records.evidence.findPiece(pieceId);
    const handIn = piece && (await records.evidence.findHandIn(piece.handInId));
    if (!piece || !handIn) throw new EtalonError('hand-in.piece-not-found');
    await holdWork(records, handIn);
    if ((await records.evidence.findPiece(piece.id))?.withdrawnAt !== null)
      throw new EtalonError('hand-in.piece-not-found');
    const facts = await loadSituation(records, actor, handIn);
    checkSlot(workplace, actor, { facts, slot: piece.slot });
    const at = workplace.now();
    await records.evidence.withdrawPiece(piece.id, at);
    await recordEvent(workplace, records, actor, {
      kind: 'piece.withdrawn',
      subjects: [piece.id, handIn.id],
      facts: { slot: piece.slot },
    });
    await withdrawShared({ workplace, records, actor }, handIn, { slot: piece.slot, at });
  });
}

/** Says which of the situation's criteria a piece serves; kept as a new piece on the same bytes. */
export async function assignCriteria(
  workplace: Workplace,
  actor: Actor,
  input: { readonly pieceId: string; readonly criteria: readonly string[] },
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const piece = await records.evidence.findPiece(input.pieceId);
    const handIn = piece && (await records.evidence.findHandIn(piece.handInId));
    if (!piece || !handIn) throw new EtalonError('hand-in.piece-not-found');
    await holdWork(records, handIn);
    if ((await records.evidence.findPiece(piece.id))?.withdrawnAt !== null)
      throw new EtalonError('hand-in.piece-not-found');
    const facts = await loadSituation(records, actor, handIn);
    checkSlot(workplace, actor, { facts, slot: piece.slot });
    const known = new Set(facts.activity.criteria.map((criterion) => criterion.id));
    const at = workplace.now();
    const next = {
      ...piece,
      id: workplace.newId(),
      criteria: input.criteria.filter((id) => known.has(id)),
      receivedAt: at,
    };
    await records.evidence.withdrawPiece(piece.id, at);
    await records.evidence.addPiece(next);
    await recordEvent(workplace, records, actor, {
      kind: 'piece.criteria-assigned',
      subjects: [next.id, piece.id, handIn.id],
      facts: { slot: piece.slot, criteria: next.criteria },
    });
    await sharePiece({ workplace, records, actor }, handIn, next);
  });
}
