import { sharesSlot, type WorkGroup } from '@etalon/core/group';
import { EtalonError } from '@etalon/error';
import type { Actor } from '../authorisation.ts';
import type { HandIn, HandInPiece } from '../ports/evidence-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

interface SharingContext {
  readonly workplace: Workplace;
  readonly records: Records;
  readonly actor: Actor;
}

/** The hand-in of each other member of the group that shares this slot; none when the slot is the candidate's own. */
interface SharedSlot {
  readonly group: WorkGroup;
  readonly others: readonly HandIn[];
}

/** The hand-in of a candidacy for a situation, opened when it was not. */
export async function openHandInOf(
  { workplace, records, actor }: SharingContext,
  { candidacyId, situation }: { readonly candidacyId: string; readonly situation: string },
): Promise<HandIn> {
  const known = await records.evidence.findHandInOf(candidacyId, situation);
  if (known !== null) return known;
  const handIn = { id: workplace.newId(), candidacyId, situation, openedAt: workplace.now() };
  await records.evidence.addHandIn(handIn);
  await recordEvent(workplace, records, actor, {
    kind: 'hand-in.opened',
    subjects: [handIn.id, candidacyId],
    facts: { situation },
  });
  return { ...handIn, seal: null };
}

/** Throws `group.member-sealed`: from the first seal of a member on, what the group shares is the same for ever. */
async function findSharedSlot(
  context: SharingContext,
  handIn: HandIn,
  slot: string,
): Promise<SharedSlot | null> {
  const { records } = context;
  const { candidacyId, situation } = handIn;
  const group = await records.groups.findGroupOf(candidacyId, situation);
  if (group === null || !sharesSlot(group, situation, slot)) return null;
  const members = await records.groups.listMembers(group.id);
  const others: HandIn[] = [];
  for (const member of members) {
    if (member.candidacyId === candidacyId) continue;
    const other = await openHandInOf(context, { candidacyId: member.candidacyId, situation });
    if (other.seal !== null) throw new EtalonError('group.member-sealed', { info: { slot } });
    others.push(other);
  }
  return { group, others };
}

/**
 * Brings a piece that a member just put in a shared slot to every other member, where it takes the place of what was
 * there; the piece replaced is withdrawn, not lost. Throws `group.member-sealed`.
 */
export async function sharePiece(context: SharingContext, handIn: HandIn, piece: HandInPiece): Promise<void> {
  const shared = await findSharedSlot(context, handIn, piece.slot);
  if (shared === null) return;
  const { workplace, records, actor } = context;
  const copies: string[] = [];
  for (const other of shared.others) {
    await withdrawSlot(records, other.id, { slot: piece.slot, at: piece.receivedAt });
    copies.push(await copyPiece(context, { group: shared.group, to: other, piece }));
  }
  await recordEvent(workplace, records, actor, {
    kind: 'piece.shared',
    subjects: [piece.id, shared.group.id, ...copies],
    facts: { slot: piece.slot, sha256: piece.sha256, members: copies.length },
  });
}

/** Takes back from every other member what a member just took back from a shared slot. Throws `group.member-sealed`. */
export async function withdrawShared(
  context: SharingContext,
  handIn: HandIn,
  { slot, at }: { readonly slot: string; readonly at: string },
): Promise<void> {
  const shared = await findSharedSlot(context, handIn, slot);
  for (const other of shared?.others ?? []) await withdrawSlot(context.records, other.id, { slot, at });
}

/** Withdraws what stands in a slot. */
export async function withdrawSlot(
  records: Records,
  handInId: string,
  { slot, at }: { readonly slot: string; readonly at: string },
): Promise<void> {
  for (const piece of await records.evidence.listPieces(handInId))
    if (piece.slot === slot && piece.withdrawnAt === null) await records.evidence.withdrawPiece(piece.id, at);
}

/** A member's piece in another member's hand-in, on the same bytes; returns its id. */
export async function copyPiece(
  { workplace, records }: SharingContext,
  { group, to, piece }: { readonly group: WorkGroup; readonly to: HandIn; readonly piece: HandInPiece },
): Promise<string> {
  const id = workplace.newId();
  await records.evidence.addPiece({ ...piece, id, handInId: to.id, withdrawnAt: null });
  await records.groups.addSharedPiece({ pieceId: id, sourceId: piece.id, groupId: group.id });
  return id;
}
