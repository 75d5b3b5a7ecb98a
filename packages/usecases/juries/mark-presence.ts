import type { PresenceState } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

export interface PresenceInput {
  readonly sessionId: string;
  /** Legal day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly marks: readonly { readonly userId: string; readonly state: PresenceState }[];
}

const LEGAL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Marks who was there on a day: a later mark supersedes the one before, which stays. Whoever is marked absent takes part in
 * no deliberation of that day. Throws `jury.presence-day`, `jury.presence-stranger` for somebody who sits in no jury of the
 * session, `jury.presence-empty`.
 */
export async function markPresence(
  workplace: Workplace,
  actor: Actor,
  { sessionId, day, marks }: PresenceInput,
): Promise<void> {
  authorise(actor, 'presence.write');
  if (!LEGAL_DAY.test(day)) throw new EtalonError('jury.presence-day');
  await workplace.records.transaction(async (records) => {
    if ((await records.sessions.findSession(sessionId)) === null) throw new EtalonError('session.not-found');
    const seats = await records.juries.listSeatsOfSession(sessionId);
    const sitting = new Set(seats.filter(({ recusedAt }) => recusedAt === null).map(({ userId }) => userId));
    if (marks.some(({ userId }) => !sitting.has(userId))) throw new EtalonError('jury.presence-stranger');
    const before = (await records.panels.listPresence(sessionId)).filter((row) => row.day === day);
    const stateOf = new Map(before.map(({ userId, state }) => [userId, state]));
    const changed = marks.filter(({ userId, state }) => stateOf.get(userId) !== state);
    if (changed.length === 0) throw new EtalonError('jury.presence-empty');
    const markedAt = workplace.now();
    for (const { userId, state } of changed)
      await records.panels.addPresence({
        id: workplace.newId(),
        sessionId,
        userId,
        day,
        state,
        markedBy: actor.userId,
        markedAt,
      });
    await recordEvent(workplace, records, actor, {
      kind: 'jury.presence-marked',
      subjects: [sessionId, ...changed.map(({ userId }) => userId)],
      facts: {
        day,
        present: changed.filter(({ state }) => state === 'present').length,
        absent: changed.filter(({ state }) => state === 'absent').length,
      },
    });
  });
}
