import type { Activity } from '@etalon/core/framework';
import type { Seat } from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { loadSeatBlock, type SeatBlock } from '../desk/load-seat.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';

export interface OralSeat extends SeatBlock {
  readonly seat: Seat;
  readonly activity: Activity;
}

/**
 * A declared seat of the actor's own, examiner's or president's, and the situation told aloud: the first of the block when
 * none is named. Throws `access.refused`, `jury.declaration-missing`, `situation.not-found`.
 */
export async function loadOralSeat(
  workplace: Workplace,
  actor: Actor,
  target: { readonly seatId: string; readonly situation: string | null },
): Promise<OralSeat> {
  const { records } = workplace;
  const seat = await records.juries.findSeat(target.seatId);
  if (seat === null || seat.userId !== actor.userId || seat.block === MISSION_SUBJECT)
    throw new EtalonError('access.refused');
  const { standings } = await readStandings(records, actor, seat);
  authorise(actor, 'oral.write', standings);
  if (seat.recusedAt !== null) throw new EtalonError('access.refused');
  if (seat.declaredAt === null)
    throw new EtalonError('jury.declaration-missing', { info: { seat: seat.id } });
  const about = await loadSeatBlock(records, seat);
  const activity = about.block.activities.find(
    ({ id }) => target.situation === null || id === target.situation,
  );
  if (activity === undefined) throw new EtalonError('situation.not-found');
  return { ...about, seat, activity };
}
