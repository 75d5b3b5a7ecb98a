import { listBlockCriteria } from '@etalon/core/framework';
import {
  checkJudgement,
  findBasis,
  isSameJudgement,
  type Judgement,
  type JudgementInput,
} from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { type EnteredDesk, enterDesk } from './enter-desk.ts';
import { listMissing, listPending } from './list-pending.ts';
import { loadOwnSeat } from './load-seat.ts';

/** Keeps what is being written, so that a lost network or a closed page loses nothing. */
export async function saveJudgementDraft(
  workplace: Workplace,
  actor: Actor,
  draft: {
    readonly seatId: string;
    readonly criterion: string;
    readonly body: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const seat = await loadOwnSeat(workplace, actor, draft.seatId);
  if (seat.lockedAt !== null) throw new EtalonError('judgement.seat-locked');
  await workplace.records.juries.saveDraft({ ...draft, updatedAt: workplace.now() });
}

export interface JudgementSending {
  readonly seatId: string;
  readonly judgement: JudgementInput;
  /** Name that the device gave to this sending: sent again, it is kept once. */
  readonly sentId?: string;
  /** Id of the last thing recorded on the criterion that the examiner saw, '' for none; not checked when it is left out. */
  readonly basis?: string;
}

/**
 * Records a first impression or a judgement. Throws the first problem found as its code; a later judgement on the same
 * criterion supersedes the earlier one, which is kept. A sending that already arrived gives what it recorded; one that rests
 * on something older than the last record throws `judgement.changed-elsewhere`, so that no device covers what another wrote.
 */
export async function recordJudgement(
  workplace: Workplace,
  actor: Actor,
  input: JudgementSending,
): Promise<Judgement> {
  const desk = await enterDesk(workplace, actor, input.seatId);
  await refuseMisplaced(workplace.records, desk, input.judgement);
  return workplace.records.transaction(async (records) => {
    await records.juries.holdSeat(input.seatId);
    const seat = await records.juries.findSeat(input.seatId);
    if (seat === null || seat.recusedAt !== null) throw new EtalonError('access.refused');
    const earlier = await records.juries.listJudgements(input.seatId);
    const sent = earlier.find(({ sentId }) => sentId !== null && sentId === input.sentId);
    if (sent !== undefined && isSameJudgement(sent, input.judgement)) return sent;
    // A seat that is open again judges what it was opened for, and nothing else.
    const open = listPending(await records.desk.listReopenings([seat.id]));
    const closed = open.length > 0 && open.every((row) => row.criterion !== input.judgement.criterion);
    refuseUnfit(input, earlier, {
      locked: seat.lockedAt !== null || closed,
      judgeFirst: desk.rules.judgeFirst,
    });
    const judgement: Judgement = {
      ...input.judgement,
      observables: input.judgement.observables ?? [],
      id: workplace.newId(),
      seatId: input.seatId,
      sentId: sent === undefined ? (input.sentId ?? null) : null,
      at: readLater(workplace.now(), earlier.at(-1)?.at),
    };
    await records.juries.addJudgement(judgement);
    await recordEvent(workplace, records, actor, {
      kind: judgement.phase === 'J0' ? 'judgement.impression-recorded' : 'judgement.recorded',
      subjects: [judgement.id, input.seatId],
      facts: { criterion: judgement.criterion, readingsSeen: judgement.readingsSeen.length },
    });
    return judgement;
  });
}

/** A criterion that the seat does not judge, a place in a piece of another situation, what the regulations do not list. */
async function refuseMisplaced(
  records: Records,
  { seat, block, rules }: EnteredDesk,
  { criterion, anchors, grade, observables = [] }: JudgementInput,
): Promise<void> {
  const activity = block.activities.find((row) => row.criteria.some(({ id }) => id === criterion));
  if (activity === undefined) throw new EtalonError('judgement.unknown-criterion', { info: { criterion } });
  const handIn = await records.evidence.findHandInOf(seat.candidacyId, activity.id);
  const sealed = handIn !== null && handIn.seal !== null;
  const pieces = sealed && anchors.length > 0 ? await records.evidence.listPieces(handIn.id) : [];
  const shown = new Set(pieces.flatMap(({ id, withdrawnAt }) => (withdrawnAt === null ? [id] : [])));
  if (anchors.some((anchor) => !shown.has(anchor.pieceId)))
    throw new EtalonError('judgement.anchor-elsewhere');
  if (!sealed && grade !== 'NP' && grade !== 'NE') throw new EtalonError('judgement.nothing-handed-in');
  const listed = rules.observables[criterion] ?? [];
  if (observables.some((text) => !listed.includes(text)))
    throw new EtalonError('judgement.unknown-observable', { info: { criterion } });
}

function refuseUnfit(
  { judgement, basis }: JudgementSending,
  earlier: readonly Judgement[],
  seat: { readonly locked: boolean; readonly judgeFirst: boolean },
): void {
  const { criterion } = judgement;
  if (!seat.locked && basis !== undefined && basis !== findBasis(earlier, criterion))
    throw new EtalonError('judgement.changed-elsewhere', { info: { criterion } });
  const problem = checkJudgement(judgement, earlier, seat)[0];
  if (problem !== undefined) throw new EtalonError(problem, { info: { criterion } });
}

/** The present, or just after what was recorded last: the order of recording is never a tie. */
function readLater(now: string, last: string | undefined): string {
  return last === undefined || now > last ? now : new Date(Date.parse(last) + 1).toISOString();
}

/** Freezes a seat's judgements; throws `judgement.criteria-missing` while a criterion has none. */
export async function lockSeat(workplace: Workplace, actor: Actor, seatId: string): Promise<void> {
  const desk = await enterDesk(workplace, actor, seatId);
  const { standings } = await readStandings(workplace.records, actor, desk.seat);
  authorise(actor, 'judgement.lock', standings);
  await workplace.records.transaction(async (records) => {
    await records.juries.holdSeat(seatId);
    const seat = await records.juries.findSeat(seatId);
    if (seat?.lockedAt != null) throw new EtalonError('judgement.seat-locked');
    const open = listPending(await records.desk.listReopenings([seatId]));
    const judgements = await records.juries.listJudgements(seatId);
    const missing = listMissing(listBlockCriteria(desk.block), judgements, open);
    if (missing.length > 0)
      throw new EtalonError('judgement.criteria-missing', { info: { criteria: missing } });
    for (const { id } of open) await records.desk.addRelock(id, workplace.now());
    if (open.length === 0) await records.juries.lockSeat(seatId, workplace.now());
    await recordEvent(workplace, records, actor, {
      kind: 'judgement.locked',
      subjects: [seatId, desk.candidacy.id],
      facts: { block: desk.block.id, judgements: judgements.length },
    });
  });
}
