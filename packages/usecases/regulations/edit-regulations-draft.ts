import { editRegulations, type RegulationsEdit } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { loadRegulationsDraft, type RegulationsDraftView } from './read-regulations-draft.ts';

/**
 * Lays changes over a draft; earlier ones are kept. Throws `regulations.unreadable` with the field at fault, nothing of
 * the call being kept then, and `regulations.draft-published` once a version came out of it.
 */
export async function editRegulationsDraft(
  workplace: Workplace,
  actor: Actor,
  input: { readonly draftId: string; readonly edits: readonly RegulationsEdit[] },
): Promise<RegulationsDraftView> {
  authorise(actor, 'regulations.write');
  return workplace.records.transaction(async (records) => {
    const { regulations, published } = await loadRegulationsDraft(records, input.draftId);
    if (published !== null) throw new EtalonError('regulations.draft-published');
    input.edits.reduce(editRegulations, regulations);
    for (const edit of input.edits)
      await records.regulations.addEdit({
        ...edit,
        id: workplace.newId(),
        draftId: input.draftId,
        by: actor.userId,
        at: workplace.now(),
      });
    await recordEvent(workplace, records, actor, {
      kind: 'regulations.draft-edited',
      subjects: [input.draftId],
      facts: { fields: input.edits.map((edit) => edit.field) },
    });
    return loadRegulationsDraft(records, input.draftId);
  });
}
