import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { loadSituation } from '../hand-in/load-situation.ts';
import { writeLetter } from '../letters/write-letter.ts';
import type { DeadlineExtension, ExtensionGround } from '../ports/calendar-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

export interface ExtensionInput {
  readonly candidacyId: string;
  readonly situation: string;
  readonly dueAt: string;
  readonly ground: ExtensionGround;
}

/**
 * Gives one candidate more time for one situation, in the name of who grants it. It never takes time away: throws
 * `extension.not-later`; and `hand-in.sealed` once the work is handed in.
 */
export async function grantExtension(
  workplace: Workplace,
  actor: Actor,
  input: ExtensionInput,
): Promise<DeadlineExtension> {
  authorise(actor, 'extension.grant');
  return workplace.records.transaction(async (records) => {
    const facts = await loadSituation(records, actor, input);
    if (facts.handIn?.seal) throw new EtalonError('hand-in.sealed');
    if (input.dueAt <= facts.deadline)
      throw new EtalonError('extension.not-later', { info: { deadline: facts.deadline } });
    const extension: DeadlineExtension = {
      ...input,
      id: workplace.newId(),
      grantedBy: actor.userId,
      grantedAt: workplace.now(),
    };
    await records.calendar.addExtension(extension);
    // The ground may speak of health: it is in no journal and no letter.
    await recordEvent(workplace, records, actor, {
      kind: 'extension.granted',
      subjects: [extension.id, facts.candidacy.id, facts.session.id],
      facts: { situation: input.situation, dueAt: input.dueAt },
    });
    await writeLetter(workplace, records, {
      key: `extension|${extension.id}`,
      userId: facts.candidacy.userId,
      sessionId: facts.session.id,
      facts: {
        kind: 'extension',
        sessionLabel: facts.session.label,
        subject: input.situation,
        dueAt: input.dueAt,
        path: `/candidatures/${facts.candidacy.id}/situations/${input.situation}`,
      },
    });
    return extension;
  });
}
