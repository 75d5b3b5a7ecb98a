import type { AccommodationSet } from '@etalon/core/candidacy';
import type { CompetencyBlock } from '@etalon/core/framework';
import type { Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { readAccommodations } from '../candidacies/decide-accommodations.ts';
import type { ExamSession } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { loadSeatBlock } from './load-seat.ts';
import { nameCandidate } from './name-candidate.ts';

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
  const { records } = workplace;
  const { session, block, anonymity } = await loadSeatBlock(records, seat);
  const accommodations = await readAccommodations(records, candidacy);
  const candidate = await nameCandidate(records, candidacy, anonymity);
  return { seat, session, block, candidate, accommodations };
}
