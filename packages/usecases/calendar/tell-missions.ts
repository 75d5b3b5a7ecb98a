import { type DueStep, endOfDay, startOfDay } from '@etalon/core/calendar';
import {
  type CountedMission,
  findDayReached,
  MISSION_SUBJECT,
  type MissionPolicy,
} from '@etalon/core/mission';
import type { Records } from '../ports/records.ts';
import { makeSubject, type SessionFacts, type Told } from './clock-subject.ts';

/** How long the missions that were declared are to last, by the policy frozen for the session; none without a mission. */
export async function tellMissions(records: Records, facts: SessionFacts): Promise<readonly Told[]> {
  const frozen = await records.missions.findRules(facts.session.id);
  if (frozen === null) return [];
  return facts.candidacies.flatMap((candidacy): readonly Told[] => {
    const missions = facts.declared.get(candidacy.id);
    if (missions === undefined) return [];
    return [
      {
        subject: makeSubject(facts, {
          clock: 'mission',
          candidacyId: candidacy.id,
          block: MISSION_SUBJECT,
          holderId: candidacy.userId,
        }),
        fact: {
          kind: 'duration',
          clock: 'mission',
          object: { kind: 'mission', id: candidacy.id },
          ...readDuration(missions, frozen.rules.policy),
        },
      },
    ];
  });
}

function readDuration(
  missions: readonly CountedMission[],
  policy: MissionPolicy,
): { readonly startsAt: string; readonly reachedAt: string | null; readonly steps: readonly DueStep[] } {
  const first = missions.map(({ terms }) => terms.start).sort()[0] ?? '';
  const last =
    missions
      .map(({ terms }) => terms.end)
      .sort()
      .at(-1) ?? '';
  const startsAt = startOfDay(first);
  const reached = findDayReached(missions, policy);
  const { months } = policy;
  const step: DueStep =
    reached === null ? { code: 'too-short', months, day: last } : { code: 'reached', months, day: reached };
  return {
    startsAt,
    reachedAt: reached === null ? null : endOfDay(reached),
    steps: [{ code: 'starts', at: startsAt }, step],
  };
}
