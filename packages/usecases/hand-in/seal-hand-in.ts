import { buildReceipt, type HandInReceipt, listGaps } from '@etalon/core/evidence';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { holdWork } from '../groups/hold-work.ts';
import { findAnsweredStatement } from '../groups/write-contribution.ts';
import { listMissingCopies } from '../mission/guard-confidentiality.ts';
import { recordEvent } from '../record-event.ts';
import type { Confirmation, Workplace } from '../workplace.ts';
import { loadHandIn } from './load-situation.ts';

/**
 * Seals a hand-in: from then on its pieces cannot change. The receipt states the files as they
 * are stored. Throws `hand-in.slots-missing`, `hand-in.sealed`, `hand-in.closed`,
 * `hand-in.piece-altered`, `group.answer-missing` when the candidate works in a group and did not answer its statement.
 */
export async function sealHandIn(
  workplace: Workplace,
  actor: Actor,
  input: { readonly handInId: string; readonly confirmation: Confirmation },
): Promise<HandInReceipt> {
  return workplace.records.transaction(async (records) => {
    const handIn = await records.evidence.findHandIn(input.handInId);
    if (handIn !== null) await holdWork(records, handIn);
    const facts = await loadHandIn(records, actor, input.handInId);
    authorise(actor, 'hand-in.seal', facts.standings);
    if (facts.handIn.seal) throw new EtalonError('hand-in.sealed');
    const sealedAt = workplace.now();
    if (sealedAt > facts.deadline)
      throw new EtalonError('hand-in.closed', { info: { deadline: facts.deadline } });
    const pieces = (await records.evidence.listPieces(facts.handIn.id)).filter(
      (row) => row.withdrawnAt === null,
    );
    const gaps = listGaps(facts.situation.slots, [], pieces);
    if (gaps.missingSlots.length > 0)
      throw new EtalonError('hand-in.slots-missing', { info: { slots: gaps.missingSlots } });
    const copies = await listMissingCopies(records, {
      candidacyId: facts.candidacy.id,
      slots: facts.situation.slots,
      filled: pieces.map((piece) => piece.slot),
    });
    if (copies.length > 0) throw new EtalonError('mission.copies-missing', { info: { slots: copies } });
    const contributions = await findAnsweredStatement(records, facts);
    for (const piece of pieces) {
      const stored = await workplace.files.stat(piece.sha256);
      if (stored === null || stored.bytes !== piece.bytes)
        throw new EtalonError('hand-in.piece-altered', { info: { slot: piece.slot } });
    }
    const receipt = buildReceipt(
      {
        candidacy: facts.candidacy.id,
        situation: facts.situation.situation,
        sealedAt,
        signer: actor.userId,
        method: input.confirmation.method,
        ...(contributions === null ? {} : { contributions }),
        files: pieces.map(({ slot, fileName, bytes, sha256 }) => ({ slot, fileName, bytes, sha256 })),
      },
      workplace.signer,
    );
    const { root } = receipt.statement;
    await records.evidence.sealHandIn(facts.handIn.id, { root, receipt, sealedAt });
    await recordEvent(workplace, records, actor, {
      kind: 'hand-in.sealed',
      subjects: [facts.handIn.id, facts.candidacy.id],
      facts: { root, situation: facts.situation.situation, pieces: pieces.length },
    });
    return receipt;
  });
}
