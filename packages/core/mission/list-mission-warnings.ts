import { type CountedMission, computeMissionDuration } from './compute-mission-duration.ts';
import type { MissionLimit, MissionPolicy } from './mission-policy.ts';

/** A limit that missions go beyond: what it says, about which of them, and how many calendar months were found. */
export interface MissionWarning {
  readonly limit: MissionLimit;
  readonly missions: readonly string[];
  readonly months: number;
}

/** Agreed dates alone, interruptions included: a limit of law is about the agreement. */
const DATES: Pick<MissionPolicy, 'counting' | 'several'> = {
  counting: 'calendar',
  several: true,
};

function measureMonths(missions: readonly CountedMission[], policy: MissionPolicy): number {
  const whole = missions.map(({ id, terms }) => ({ id, terms: { ...terms, interruptions: [] } }));
  return computeMissionDuration(whole, { ...policy, ...DATES }).found;
}

/** The limits that these missions go beyond; they warn and stop nothing. */
export function listMissionWarnings(
  missions: readonly CountedMission[],
  { limits, policy }: { readonly limits: readonly MissionLimit[]; readonly policy: MissionPolicy },
): readonly MissionWarning[] {
  return limits.flatMap((limit) => {
    const concerned = missions.filter(({ terms }) => limit.routes.includes(terms.route));
    const groups =
      limit.over === 'each'
        ? concerned.map((mission) => [mission])
        : [...Map.groupBy(concerned, ({ terms }) => terms.identifier.value).values()];
    return groups.flatMap((group) => {
      const months = measureMonths(group, policy);
      return months > limit.months ? [{ limit, missions: group.map(({ id }) => id), months }] : [];
    });
  });
}
