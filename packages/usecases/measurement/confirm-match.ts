import { type Actor, authorise } from '../authorisation.ts';
import { loadHandIn } from '../hand-in/load-situation.ts';
import type { ElementMatch } from '../ports/evidence-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** Confirms which element of the case key an item of the hand-in is; the last verdict is in force, all are kept. */
export async function confirmMatch(
  workplace: Workplace,
  actor: Actor,
  input: Pick<ElementMatch, 'handInId' | 'itemId' | 'elementId' | 'verdict'>,
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const facts = await loadHandIn(records, actor, input.handInId);
    authorise(actor, 'match.write', facts.standings);
    const match: ElementMatch = {
      ...input,
      id: workplace.newId(),
      decidedBy: actor.userId,
      decidedAt: workplace.now(),
    };
    await records.evidence.addMatch(match);
    await recordEvent(workplace, records, actor, {
      kind: 'match.confirmed',
      subjects: [input.handInId],
      facts: { item: input.itemId, element: input.elementId, verdict: input.verdict },
    });
  });
}
