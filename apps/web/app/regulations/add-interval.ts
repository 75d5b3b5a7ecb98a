import type { RuleCounts } from '@etalon/core/regulations';
import { type Interval, wilsonInterval } from '@etalon/numeric';

/** Counts of one rule with the 95 % interval (Wilson) of the share that meets it; null where nothing was counted. */
export interface CountedRule extends RuleCounts {
  readonly interval: Interval | null;
}

export function addInterval(counts: RuleCounts): CountedRule {
  const { met, blocks } = counts;
  return { ...counts, interval: met === null || blocks === 0 ? null : wilsonInterval(met, blocks) };
}
