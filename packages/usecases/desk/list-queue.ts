import { type CompetencyBlock, listBlockCriteria } from '@etalon/core/framework';
import { currentJudgement, type Judgement } from '@etalon/core/judgement';
import type { Seat } from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { orderReading } from '@etalon/core/order-reading';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { loadSeatBlock, type SeatBlock } from './load-seat.ts';
import { nameCandidate } from './name-candidate.ts';

export const READING_STATES = ['to-read', 'impression', 'judged'] as const;
/** How far a seat has come on one criterion. */
export type ReadingState = (typeof READING_STATES)[number];

export interface QueueEntry {
  readonly seat: Seat;
  readonly session: ExamSession;
  readonly block: CompetencyBlock;
  /** The candidate as the regulations let the jury know them: by a stable code, or by their name. */
  readonly candidate: string;
  readonly anonymity: SeatBlock['anonymity'];
  readonly handedIn: boolean;
  readonly judged: number;
  readonly criteria: number;
  readonly states: Readonly<Record<string, ReadingState>>;
}

/** One criterion of a block, to read across candidates. */
export interface CriterionEntry {
  readonly session: ExamSession;
  readonly block: CompetencyBlock;
  readonly criterion: string;
  readonly text: string;
  /** Declared seats, in the examiner's own order for this criterion. */
  readonly entries: readonly QueueEntry[];
}

/** The examiner's queue, one entry for each seat that was not given up, in an order of their own that does not change. */
export async function listQueue(workplace: Workplace, actor: Actor): Promise<readonly QueueEntry[]> {
  authorise(actor, 'desk.queue');
  const { records } = workplace;
  const seats = (await records.juries.listSeatsOfUser(actor.userId)).filter(
    (seat) => seat.role !== 'president' && seat.recusedAt === null && seat.block !== MISSION_SUBJECT,
  );
  return Promise.all(orderReading([actor.userId], seats).map((seat) => describeSeat(records, seat)));
}

async function describeSeat(records: Records, seat: Seat): Promise<QueueEntry> {
  const { session, block, candidacy, anonymity } = await loadSeatBlock(records, seat);
  const handIns = await Promise.all(
    block.activities.map(({ id }) => records.evidence.findHandInOf(seat.candidacyId, id)),
  );
  const judgements = await records.juries.listJudgements(seat.id);
  const ids = listBlockCriteria(block);
  const states = Object.fromEntries(ids.map((id) => [id, readState(judgements, id)] as const));
  return {
    seat,
    session,
    block,
    anonymity,
    candidate: await nameCandidate(records, candidacy, anonymity),
    handedIn: handIns.some((handIn) => handIn?.seal != null),
    judged: ids.filter((id) => states[id] === 'judged').length,
    criteria: ids.length,
    states,
  };
}

/** How far these judgements of one seat have come on a criterion. */
export function readState(judgements: readonly Judgement[], criterion: string): ReadingState {
  if (currentJudgement(judgements, criterion, 'J1') !== null) return 'judged';
  return currentJudgement(judgements, criterion, 'J0') === null ? 'to-read' : 'impression';
}

/** The queue turned round: each criterion of each block, with the candidates to read on it. */
export function listByCriterion(queue: readonly QueueEntry[]): readonly CriterionEntry[] {
  const declared = queue.filter(({ seat }) => seat.declaredAt !== null);
  const groups = Map.groupBy(declared, ({ session, block }) => `${session.id} ${block.id}`);
  return [...groups.values()].flatMap((entries) => {
    const { session, block } = entries[0] ?? {};
    if (session === undefined || block === undefined) return [];
    return block.activities.flatMap(({ criteria }) =>
      criteria.map(({ id, text }) => ({
        session,
        block,
        criterion: id,
        text,
        entries: orderForCriterion(entries, id),
      })),
    );
  });
}

/** The seats of one examiner in the order in which they read this criterion. */
export function orderForCriterion(entries: readonly QueueEntry[], criterion: string): readonly QueueEntry[] {
  const rows = entries.map((entry) => ({ id: entry.seat.candidacyId, entry }));
  const reader = entries[0]?.seat.userId ?? '';
  return orderReading([reader, criterion], rows).map(({ entry }) => entry);
}
