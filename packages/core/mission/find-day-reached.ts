import { fromDayNumber, toDayNumber } from './civil-day.ts';
import { type CountedMission, computeMissionDuration } from './compute-mission-duration.ts';
import type { MissionPolicy } from './mission-policy.ts';

/**
 * The first civil day at whose end missions, as agreed, last what a policy asks; null when they never do. Found by halving between
 * the first and the last day: where several stretches pool their days left over, the day may be off by the difference between a month
 * of the calendar and one of thirty days. Throws `mission.bad-date`.
 */
export function findDayReached(missions: readonly CountedMission[], policy: MissionPolicy): string | null {
  if (!computeMissionDuration(missions, policy).met) return null;
  let before = Math.min(...missions.map(({ terms }) => toDayNumber(terms.start))) - 1;
  let reached = Math.max(...missions.map(({ terms }) => toDayNumber(terms.end)));
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (computeMissionDuration(missions, policy, fromDayNumber(middle)).met) reached = middle;
    else before = middle;
  }
  return fromDayNumber(reached);
}
