import type { EvidenceSlot } from '@etalon/core/evidence';
import { hashPlain } from '@etalon/core/journal';
import { MISSION_SUBJECT, type MissionTemplate, readMissionPolicy } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { SessionMission } from '../ports/mission-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

export interface SessionMissionInput {
  readonly sessionId: string;
  readonly template: MissionTemplate;
  readonly slots: readonly EvidenceSlot[];
}

/**
 * Opens the mission in a session: its pieces become a situation, and what it is counted by is frozen from the session's regulations.
 * Once for each session; throws `mission.rule-undecided` when the regulations say nothing of the mission.
 */
export async function openSessionMission(
  workplace: Workplace,
  actor: Actor,
  { sessionId, template, slots }: SessionMissionInput,
): Promise<SessionMission> {
  authorise(actor, 'mission.open');
  return workplace.records.transaction(async (records) => {
    const session = await records.sessions.findSession(sessionId);
    const frozen = session && (await records.regulations.findVersion(session.regulationsId));
    if (!session || !frozen) throw new EtalonError('session.not-found');
    if ((await records.missions.findRules(sessionId)) !== null) throw new EtalonError('mission.already-open');
    const rules = {
      policy: readMissionPolicy(frozen.regulations, template.equivalences),
      limits: template.limits,
    };
    const mission: SessionMission = {
      sessionId,
      rules,
      hash: hashPlain(rules),
      createdBy: actor.userId,
      createdAt: workplace.now(),
    };
    await records.missions.addRules(mission);
    await records.sessions.addSituation({
      sessionId,
      situation: MISSION_SUBJECT,
      caseVersionId: null,
      slots,
    });
    await recordEvent(workplace, records, actor, {
      kind: 'mission.opened',
      subjects: [sessionId],
      facts: {
        hash: mission.hash,
        counting: rules.policy.counting,
        months: rules.policy.months,
      },
    });
    return mission;
  });
}
