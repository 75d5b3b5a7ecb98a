import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { RetentionHold } from '../ports/retention-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

const MAX_REASON_CHARACTERS = 500;

/**
 * Holds everything of a candidacy back from erasure, with the reason: a dispute, a control. The reason stays out of the journal.
 * Throws `candidacy.not-found`, `retention.reason-missing`, `retention.reason-too-long`, `retention.held`.
 */
export async function holdCandidacy(
  workplace: Workplace,
  actor: Actor,
  input: { readonly candidacyId: string; readonly reason: string },
): Promise<RetentionHold> {
  authorise(actor, 'retention.hold');
  const reason = input.reason.trim();
  if (reason === '') throw new EtalonError('retention.reason-missing');
  if (reason.length > MAX_REASON_CHARACTERS)
    throw new EtalonError('retention.reason-too-long', { info: { max: MAX_REASON_CHARACTERS } });
  return workplace.records.transaction(async (records) => {
    const { candidacyId } = input;
    if ((await records.sessions.findCandidacy(candidacyId)) === null)
      throw new EtalonError('candidacy.not-found');
    await records.evidence.hold(nameHold(candidacyId));
    const holds = await records.retention.listHolds();
    if (holds.some((hold) => hold.candidacyId === candidacyId && hold.end === null))
      throw new EtalonError('retention.held');
    const hold = { id: workplace.newId(), candidacyId, reason, heldBy: actor.userId, at: workplace.now() };
    await records.retention.addHold(hold);
    await recordEvent(workplace, records, actor, {
      kind: 'retention.held',
      subjects: [hold.id, candidacyId],
      facts: {},
    });
    return { ...hold, end: null };
  });
}

/** Lets a candidacy go again at its term. Throws `retention.hold-not-found` when no hold in force has this name. */
export async function endHold(workplace: Workplace, actor: Actor, holdId: string): Promise<void> {
  authorise(actor, 'retention.hold');
  await workplace.records.transaction(async (records) => {
    const hold = (await records.retention.listHolds()).find(({ id, end }) => id === holdId && end === null);
    if (hold === undefined) throw new EtalonError('retention.hold-not-found');
    await records.retention.endHold(holdId, { by: actor.userId, at: workplace.now() });
    await recordEvent(workplace, records, actor, {
      kind: 'retention.hold-ended',
      subjects: [holdId, hold.candidacyId],
      facts: {},
    });
  });
}

/** What a hold and an erasure of a candidacy wait for each other on. */
export function nameHold(candidacyId: string): string {
  return `retention ${candidacyId}`;
}
