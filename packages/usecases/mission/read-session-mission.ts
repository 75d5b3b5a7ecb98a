import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { SessionMission } from '../ports/mission-records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

/** A session with the rules of its mission, or null when it has none. */
export async function readSessionMission(
  { records }: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<{ readonly session: ExamSession; readonly frozen: SessionMission | null }> {
  authorise(actor, 'session.read');
  const session = await records.sessions.findSession(sessionId);
  if (session === null) throw new EtalonError('session.not-found');
  return { session, frozen: await records.missions.findRules(sessionId) };
}
