import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { readBlockFacts } from '../deliberation/read-block-facts.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { listOpinionsInForce } from './list-opinions.ts';
import { loadOwnSeat, loadSeatBlock } from './load-seat.ts';

/** A second opinion asked for, and by whom. */
export interface AskedOpinion {
  readonly criterion: string;
  readonly seatId: string;
  readonly userId: string;
  readonly reason: string;
  readonly at: string;
}

export interface SecondOpinions {
  /** False while one of the first examiners has not locked: nothing is said before. */
  readonly open: boolean;
  readonly asked: readonly AskedOpinion[];
  /** Criteria to read a third time, in order of the block: levels too far apart, or a second opinion asked for. */
  readonly thirdReading: readonly string[];
}

/**
 * Asks for a second opinion on a criterion with a reason, or takes it back. Throws `judgement.seat-locked`,
 * `judgement.unknown-criterion`, `opinion.reason-missing`.
 */
export async function askSecondOpinion(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly seatId: string;
    readonly criterion: string;
    readonly asked: boolean;
    readonly reason: string;
  },
): Promise<void> {
  const { criterion, asked } = input;
  const reason = asked ? input.reason.trim() : '';
  const own = await loadOwnSeat(workplace, actor, input.seatId);
  const { standings } = await readStandings(workplace.records, actor, own);
  authorise(actor, 'opinion.ask', standings);
  if (asked && reason === '') throw new EtalonError('opinion.reason-missing');
  await workplace.records.transaction(async (records) => {
    await records.juries.holdSeat(own.id);
    const seat = await records.juries.findSeat(own.id);
    if (seat?.lockedAt != null) throw new EtalonError('judgement.seat-locked');
    const { block } = await loadSeatBlock(records, own);
    if (!block.activities.some((row) => row.criteria.some(({ id }) => id === criterion)))
      throw new EtalonError('judgement.unknown-criterion', { info: { criterion } });
    const row = { id: workplace.newId(), seatId: own.id, criterion, asked, reason, at: workplace.now() };
    await records.desk.addOpinionRequest(row);
    await recordEvent(workplace, records, actor, {
      kind: asked ? 'opinion.asked' : 'opinion.taken-back',
      subjects: [row.id, own.id],
      facts: { criterion },
    });
  });
}

/** What was asked for on a block, once every examiner has locked. */
export async function readSecondOpinions(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<SecondOpinions> {
  const { records } = workplace;
  const { candidacy, standings } = await readStandings(records, actor, target);
  authorise(actor, 'opinion.read', standings);
  const facts = await readBlockFacts(records, { candidacy, block: target.block });
  // A third examiner who still reads closes nothing: the request was about the first two.
  const seats = facts.seats
    .map(({ seat }) => seat)
    .filter(({ role, recusedAt }) => role === 'examiner' && recusedAt === null);
  const open =
    seats.length >= facts.regulations.examiners && seats.every(({ lockedAt }) => lockedAt !== null);
  if (!open) return { open, asked: [], thirdReading: [] };
  const asked = await listAsked(records, seats);
  const wanted = new Set(asked.map(({ criterion }) => criterion));
  const thirdReading = facts.criteria
    .filter(
      ({ criterion, reconciliation }) => wanted.has(criterion) || reconciliation?.state === 'third-juror',
    )
    .map(({ criterion }) => criterion);
  return { open, asked, thirdReading };
}

async function listAsked(
  records: Records,
  seats: readonly { readonly id: string; readonly userId: string }[],
): Promise<readonly AskedOpinion[]> {
  const userOf = new Map(seats.map(({ id, userId }) => [id, userId]));
  const rows = await records.desk.listOpinionRequests([...userOf.keys()]);
  return listOpinionsInForce(rows).map(({ criterion, seatId, reason, at }) => ({
    criterion,
    seatId,
    userId: userOf.get(seatId) ?? '',
    reason,
    at,
  }));
}
