import { checkJudgement, type Judgement, type JudgementInput } from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { loadOwnSeat } from './load-seat.ts';
import { openDesk } from './open-desk.ts';

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

/**
 * Records a first impression or a judgement. Throws the first problem found as its code; a later judgement on the same
 * criterion supersedes the earlier one, which is kept.
 */
export async function recordJudgement(
  workplace: Workplace,
  actor: Actor,
  input: { readonly seatId: string; readonly judgement: JudgementInput },
): Promise<Judgement> {
  const desk = await openDesk(workplace, actor, input.seatId);
  const { criterion, anchors } = input.judgement;
  const situation = desk.situations.find((row) =>
    row.activity.criteria.some((item) => item.id === criterion),
  );
  if (situation === undefined) throw new EtalonError('judgement.unknown-criterion', { info: { criterion } });
  const pieces = new Set(situation.pieces.map((piece) => piece.id));
  if (anchors.some((anchor) => !pieces.has(anchor.pieceId)))
    throw new EtalonError('judgement.anchor-elsewhere');
  if (situation.handIn === null && input.judgement.grade !== 'NP' && input.judgement.grade !== 'NE')
    throw new EtalonError('judgement.nothing-handed-in');
  return workplace.records.transaction(async (records) => {
    const seat = await records.juries.findSeat(input.seatId);
    const earlier = await records.juries.listJudgements(input.seatId);
    const problems = checkJudgement(input.judgement, earlier, {
      locked: seat?.lockedAt != null,
      judgeFirst: desk.regulations.judgeFirst,
    });
    const problem = problems[0];
    if (problem !== undefined) throw new EtalonError(problem, { info: { criterion } });
    const judgement: Judgement = {
      ...input.judgement,
      id: workplace.newId(),
      seatId: input.seatId,
      at: workplace.now(),
    };
    await records.juries.addJudgement(judgement);
    await recordEvent(workplace, records, actor, {
      kind: judgement.phase === 'J0' ? 'judgement.impression-recorded' : 'judgement.recorded',
      subjects: [judgement.id, input.seatId],
      facts: { criterion, readingsSeen: judgement.readingsSeen.length },
    });
    return judgement;
  });
}

/** Freezes a seat's judgements; throws `judgement.criteria-missing` while a criterion has none. */
export async function lockSeat(workplace: Workplace, actor: Actor, seatId: string): Promise<void> {
  const desk = await openDesk(workplace, actor, seatId);
  const { standings } = await readStandings(workplace.records, actor, desk.seat);
  authorise(actor, 'judgement.lock', standings);
  if (desk.seat.lockedAt !== null) throw new EtalonError('judgement.seat-locked');
  if (desk.missing.length > 0)
    throw new EtalonError('judgement.criteria-missing', { info: { criteria: desk.missing } });
  await workplace.records.transaction(async (records) => {
    await records.juries.lockSeat(seatId, workplace.now());
    await recordEvent(workplace, records, actor, {
      kind: 'judgement.locked',
      subjects: [seatId, desk.candidacy.id],
      facts: { block: desk.block.id, judgements: desk.judgements.length },
    });
  });
}
