import { applyCorrections, type CorrectedField } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { DraftCorrection } from '../ports/framework-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { loadDraft } from './read-draft.ts';

export interface CorrectionInput {
  readonly draftId: string;
  readonly item: string;
  readonly field: CorrectedField;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/**
 * Lays a correction over a draft. It is refused when the text no longer reads as the corrector saw it, or when no reason
 * is given (`framework.reason-missing`).
 */
export async function correctDraft(
  workplace: Workplace,
  actor: Actor,
  input: CorrectionInput,
): Promise<DraftCorrection> {
  authorise(actor, 'framework.draft.write');
  if (input.reason.trim() === '') throw new EtalonError('framework.reason-missing');
  return workplace.records.transaction(async (records) => {
    const view = await loadDraft(records, input.draftId);
    if (view.framework === null) throw new EtalonError('framework.nothing-understood');
    const correction: DraftCorrection = {
      ...input,
      id: workplace.newId(),
      by: actor.userId,
      at: workplace.now(),
      withdrawn: null,
    };
    const refusal = applyCorrections(view.framework, [correction]).refused[0];
    if (refusal !== undefined)
      throw new EtalonError(refusal.code, { info: { item: input.item, found: refusal.found } });
    await records.frameworks.addCorrection(correction);
    await recordEvent(workplace, records, actor, {
      kind: 'framework.corrected',
      subjects: [input.draftId, correction.id],
      facts: { item: input.item, field: input.field },
    });
    return correction;
  });
}

/** Takes a correction back; it stays in the history. Later corrections that rest on it are refused to lose it. */
export async function withdrawCorrection(
  workplace: Workplace,
  actor: Actor,
  target: { readonly draftId: string; readonly correctionId: string },
): Promise<void> {
  authorise(actor, 'framework.draft.write');
  await workplace.records.transaction(async (records) => {
    const corrections = await records.frameworks.listCorrections(target.draftId);
    const found = corrections.find((row) => row.id === target.correctionId);
    if (found === undefined || found.withdrawn !== null)
      throw new EtalonError('framework.correction-not-found');
    await records.frameworks.withdrawCorrection(found.id, actor.userId, workplace.now());
    const { refused } = await loadDraft(records, target.draftId);
    if (refused.length > 0)
      throw new EtalonError('framework.correction-needed-by-later', {
        info: { corrections: refused.map((row) => row.correction) },
      });
    await recordEvent(workplace, records, actor, {
      kind: 'framework.correction-withdrawn',
      subjects: [target.draftId, found.id],
      facts: { item: found.item },
    });
  });
}
