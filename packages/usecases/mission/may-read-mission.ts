import { MISSION_SUBJECT } from '@etalon/core/mission';
import { type Actor, mayDo } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';

/** Whether a session has a mission that the actor may read of a candidacy, so that a block's page can lead to it. */
export async function mayReadMission(
  records: Records,
  actor: Actor,
  { id, sessionId }: Candidacy,
): Promise<boolean> {
  if ((await records.missions.findRules(sessionId)) === null) return false;
  const { standings } = await readStandings(records, actor, { candidacyId: id, block: MISSION_SUBJECT });
  return mayDo(actor, 'mission.read', standings);
}
