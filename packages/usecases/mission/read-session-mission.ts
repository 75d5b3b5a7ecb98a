import { type MissionEquivalences, type MissionPolicy, readMissionPolicy } from '@etalon/core/mission';
import { isDecided } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { SessionMission } from '../ports/mission-records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

export interface SessionMissionView {
  readonly session: ExamSession;
  /** What was frozen when the mission opened; null before. */
  readonly frozen: SessionMission | null;
  /** What it is, or would be, counted by; null while the regulations say nothing of the mission. */
  readonly policy: MissionPolicy | null;
}

/** The mission of a session, open or not, with what the regulations of the session say of it. */
export async function readSessionMission(
  { records }: Workplace,
  actor: Actor,
  input: { readonly sessionId: string; readonly equivalences: MissionEquivalences },
): Promise<SessionMissionView> {
  authorise(actor, 'session.read');
  const session = await records.sessions.findSession(input.sessionId);
  const version = session && (await records.regulations.findVersion(session.regulationsId));
  if (!session || !version) throw new EtalonError('session.not-found');
  const frozen = await records.missions.findRules(session.id);
  const decided = isDecided(version.regulations.mission);
  const proposed = decided ? readMissionPolicy(version.regulations, input.equivalences) : null;
  return { session, frozen, policy: frozen?.rules.policy ?? proposed };
}
