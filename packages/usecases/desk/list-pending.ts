import { currentJudgement, type Judgement } from '@etalon/core/judgement';
import type { SeatReopening } from '../ports/desk-records.ts';

/** The re-openings of a seat that are not over. */
export function listPending(reopenings: readonly SeatReopening[]): readonly SeatReopening[] {
  return reopenings.filter(({ relockedAt }) => relockedAt === null);
}

/** Criteria that a seat must still judge before it locks: all of its block, or those that are open again. */
export function listMissing(
  criteria: readonly string[],
  judgements: readonly Judgement[],
  pending: readonly SeatReopening[],
): readonly string[] {
  if (pending.length === 0) return criteria.filter((id) => currentJudgement(judgements, id, 'J1') === null);
  const late = pending.filter(({ criterion, openedAt }) => {
    const last = currentJudgement(judgements, criterion, 'J1');
    return last === null || last.at < openedAt;
  });
  return [...new Set(late.map(({ criterion }) => criterion))];
}
