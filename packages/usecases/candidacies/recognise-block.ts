import type { RecognitionGround } from '@etalon/core/candidacy';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { BlockRecognition } from '../ports/candidacy-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { loadCandidacy } from './load-candidacy.ts';

/**
 * Recognises a block for a candidacy, with the reference of the proof that was seen. Throws `candidacy.unknown-block`,
 * `candidacy.block-already-recognised`, `candidacy.proof-missing`.
 */
export async function recogniseBlock(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly candidacyId: string;
    readonly block: string;
    readonly ground: RecognitionGround;
    readonly origin: string;
    readonly proof: string;
  },
): Promise<BlockRecognition> {
  authorise(actor, 'recognition.write');
  if (input.proof.trim() === '' || input.origin.trim() === '')
    throw new EtalonError('candidacy.proof-missing');
  return workplace.records.transaction(async (records) => {
    const { candidacy, framework } = await loadCandidacy(records, input.candidacyId);
    if (!framework.blocks.some(({ id }) => id === input.block))
      throw new EtalonError('candidacy.unknown-block', { info: { blocks: [input.block] } });
    const known = await records.candidacies.listRecognitions(candidacy.id);
    if (known.some(({ block, withdrawal }) => block === input.block && withdrawal === null))
      throw new EtalonError('candidacy.block-already-recognised', { info: { block: input.block } });
    const recognition = {
      ...input,
      id: workplace.newId(),
      decidedBy: actor.userId,
      decidedAt: workplace.now(),
    };
    await records.candidacies.addRecognition(recognition);
    await recordEvent(workplace, records, actor, {
      kind: 'candidacy.block-recognised',
      subjects: [candidacy.id, candidacy.userId, recognition.id],
      facts: { block: input.block, ground: input.ground },
    });
    return { ...recognition, withdrawal: null };
  });
}

/** Withdraws a recognition, which stays in the history. Throws `candidacy.recognition-not-found`, `candidacy.reason-missing`. */
export async function withdrawRecognition(
  workplace: Workplace,
  actor: Actor,
  input: { readonly recognitionId: string; readonly reason: string },
): Promise<void> {
  authorise(actor, 'recognition.write');
  if (input.reason.trim() === '') throw new EtalonError('candidacy.reason-missing');
  await workplace.records.transaction(async (records) => {
    const recognition = await records.candidacies.findRecognition(input.recognitionId);
    if (recognition === null || recognition.withdrawal !== null)
      throw new EtalonError('candidacy.recognition-not-found');
    await records.candidacies.withdrawRecognition({
      ...input,
      withdrawnBy: actor.userId,
      withdrawnAt: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: 'candidacy.recognition-withdrawn',
      subjects: [recognition.candidacyId, recognition.id],
      facts: { block: recognition.block },
    });
  });
}
