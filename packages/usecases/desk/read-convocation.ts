import type { AccommodationSet } from '@etalon/core/candidacy';
import type { CompetencyBlock } from '@etalon/core/framework';
import type { Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { readAccommodations } from '../candidacies/decide-accommodations.ts';
import type { ExamSession } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { labelCandidate, loadSeatBlock } from './open-desk.ts';

export interface Convocation {
  readonly seat: Seat;
  readonly session: ExamSession;
  readonly block: CompetencyBlock;
  readonly candidate: string;
  /** Measures that the jury sees to: never why. */
  readonly accommodations: AccommodationSet;
}

/** A seat of the actor's own, president's or examiner's, that was not given up; `access.refused` for any other. */
export async function readConvocation(
  workplace: Workplace,
  actor: Actor,
  seatId: string,
): Promise<Convocation> {
  const seat = await workplace.records.juries.findSeat(seatId);
  if (seat === null || seat.userId !== actor.userId) throw new EtalonError('access.refused');
  const { standings, candidacy } = await readStandings(workplace.records, actor, seat);
  authorise(actor, 'seat.declare', standings);
  const { session, block } = await loadSeatBlock(workplace, seat);
  const accommodations = await readAccommodations(workplace.records, candidacy);
  return { seat, session, block, candidate: labelCandidate(seat.candidacyId), accommodations };
}
