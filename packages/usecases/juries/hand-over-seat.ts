import type { Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { loadOwnSeat } from '../desk/load-seat.ts';
import type { HandOver } from '../ports/desk-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { giveSeat } from './replace-seat.ts';

/** A seat that its holder asks to pass on. */
export interface HandOverRow extends HandOver {
  readonly seat: Seat;
  readonly candidate: string | null;
  readonly holder: string | null;
  /** How many judgements were written from it: they stay with it. */
  readonly judgements: number;
}

const isPending = ({ answer }: HandOver): boolean => answer === null;

/**
 * An examiner who must leave asks that a colleague take their seat, which stays theirs until the officer answers. Throws
 * `jury.hand-over-reason-missing`, `jury.locked-seat-stays`, `jury.hand-over-pending`.
 */
export async function askHandOver(
  workplace: Workplace,
  actor: Actor,
  input: { readonly seatId: string; readonly reason: string },
): Promise<HandOver> {
  const own = await loadOwnSeat(workplace, actor, input.seatId);
  const { standings } = await readStandings(workplace.records, actor, own);
  authorise(actor, 'hand-over.ask', standings);
  const reason = input.reason.trim();
  if (reason === '') throw new EtalonError('jury.hand-over-reason-missing');
  return workplace.records.transaction(async (records) => {
    await records.juries.holdSeat(own.id);
    const seat = await records.juries.findSeat(own.id);
    if (seat?.lockedAt != null) throw new EtalonError('jury.locked-seat-stays');
    if ((await records.desk.listHandOversOfSeat(own.id)).some(isPending))
      throw new EtalonError('jury.hand-over-pending');
    const row = { id: workplace.newId(), seatId: own.id, reason, askedAt: workplace.now() };
    await records.desk.addHandOver(row);
    await recordEvent(workplace, records, actor, {
      kind: 'jury.hand-over-asked',
      subjects: [row.id, own.id],
      facts: {},
    });
    return { ...row, answer: null };
  });
}

/** The examiner stays after all. Throws `jury.hand-over-answered`. */
export async function withdrawHandOver(
  workplace: Workplace,
  actor: Actor,
  input: { readonly seatId: string; readonly handOverId: string },
): Promise<void> {
  const own = await loadOwnSeat(workplace, actor, input.seatId);
  const { standings } = await readStandings(workplace.records, actor, own);
  authorise(actor, 'hand-over.ask', standings);
  await workplace.records.transaction(async (records) => {
    const request = await records.desk.findHandOver(input.handOverId);
    if (request === null || request.seatId !== own.id) throw new EtalonError('jury.hand-over-not-found');
    await records.desk.addHandOverAnswer(request.id, {
      state: 'withdrawn',
      reason: '',
      successorId: null,
      answeredBy: actor.userId,
      at: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: 'jury.hand-over-withdrawn',
      subjects: [request.id, own.id],
      facts: {},
    });
  });
}

/**
 * The officer gives the seat to a colleague, or declines with a reason. What was written from the seat stays with it. Throws
 * what `replaceSeat` throws, `jury.hand-over-not-found`, `jury.hand-over-answered`, `jury.hand-over-reason-missing`.
 */
export async function answerHandOver(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly handOverId: string;
    /** Who takes the seat; null to decline. */
    readonly userId: string | null;
    readonly reason: string;
  },
): Promise<Seat | null> {
  authorise(actor, 'hand-over.answer');
  const reason = input.reason.trim();
  if (input.userId === null && reason === '') throw new EtalonError('jury.hand-over-reason-missing');
  const { userId } = input;
  return workplace.records.transaction(async (records) => {
    const request = await records.desk.findHandOver(input.handOverId);
    if (request === null) throw new EtalonError('jury.hand-over-not-found');
    if (!isPending(request)) throw new EtalonError('jury.hand-over-answered');
    const given = { seatId: request.seatId, ground: 'other', reason: request.reason } as const;
    const successor =
      userId === null ? null : await giveSeat(workplace, records, actor, { ...given, userId });
    await records.desk.addHandOverAnswer(request.id, {
      state: successor === null ? 'declined' : 'accepted',
      reason,
      successorId: successor?.id ?? null,
      answeredBy: actor.userId,
      at: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: successor === null ? 'jury.hand-over-declined' : 'jury.hand-over-accepted',
      subjects: [request.id, request.seatId, ...(successor === null ? [] : [successor.id])],
      facts: {},
    });
    return successor;
  });
}

/** What examiners of a session asked for, latest first, waiting ones before. */
export async function listHandOvers(
  workplace: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<readonly HandOverRow[]> {
  authorise(actor, 'hand-over.read');
  const { records } = workplace;
  const requests = await records.desk.listHandOversOfSession(sessionId);
  const rows = await Promise.all(requests.toReversed().map((request) => describe(records, request)));
  const known = rows.filter((row) => row !== null);
  return [...known.filter(isPending), ...known.filter((row) => !isPending(row))];
}

async function describe(records: Records, request: HandOver): Promise<HandOverRow | null> {
  const seat = await records.juries.findSeat(request.seatId);
  const candidacy = seat && (await records.sessions.findCandidacy(seat.candidacyId));
  if (seat === null || candidacy === null) return null;
  const people = await records.sessions.findPeople([seat.userId, candidacy.userId]);
  const nameOf = (userId: string): string | null =>
    people.find((person) => person.userId === userId)?.name ?? null;
  return {
    ...request,
    seat,
    candidate: nameOf(candidacy.userId),
    holder: nameOf(seat.userId),
    judgements: (await records.juries.listJudgements(seat.id)).length,
  };
}
