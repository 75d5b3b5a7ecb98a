import type { Judgement } from '@etalon/core/judgement';
import { listOpeningRefusals, type Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import type { Actor } from '../authorisation.ts';
import { checkWholeJury } from '../juries/check-whole-jury.ts';
import type { Records } from '../ports/records.ts';
import type { Workplace } from '../workplace.ts';
import { loadOwnSeat, loadSeatBlock, type SeatBlock } from './load-seat.ts';

/** A seat whose holder may work at it now, with what it recorded so far. */
export interface EnteredDesk extends SeatBlock {
  readonly seat: Seat;
  readonly judgements: readonly Judgement[];
}

/**
 * A jury opens once its composition stands: nobody reads before. It stays open once somebody has begun, so that a member who
 * leaves stops nobody else's reading; pronouncing asks for a whole jury again. Throws `jury.not-open`.
 */
async function refuseUnlessOpen(
  records: Records,
  { seat, candidacy, rules }: SeatBlock & { readonly seat: Seat },
): Promise<void> {
  const rows = await records.blocks.listSeatLevels([candidacy.id]);
  const jury = rows.filter((row) => row.seat.block === seat.block);
  if (jury.some(({ started }) => started)) return;
  const findings = await checkWholeJury(records, {
    candidacy,
    block: seat.block,
    seats: jury.map((row) => row.seat),
    rules,
  });
  const refusals = listOpeningRefusals(findings);
  if (refusals.length > 0)
    throw new EtalonError('jury.not-open', { info: { findings: refusals.map(({ code }) => code) } });
}

/**
 * Lets the holder of a seat work at it, and gives what judging needs, without the readings and drafts that a page shows.
 * Throws `access.refused`, `jury.declaration-missing`, `jury.not-open`.
 */
export async function enterDesk(workplace: Workplace, actor: Actor, seatId: string): Promise<EnteredDesk> {
  const seat = await loadOwnSeat(workplace, actor, seatId);
  if (seat.declaredAt === null)
    throw new EtalonError('jury.declaration-missing', { info: { seat: seat.id } });
  const { records } = workplace;
  const about = await loadSeatBlock(records, seat);
  const judgements = await records.juries.listJudgements(seat.id);
  if (judgements.length === 0) await refuseUnlessOpen(records, { seat, ...about });
  return { ...about, seat, judgements };
}
