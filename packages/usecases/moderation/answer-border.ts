import { countWords } from '@etalon/core/judgement';
import type { Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { type BoardBlock, readBoard } from '../deliberation/read-board.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import { addMember, refuseMember, refuseThirdUnlessCalled } from '../session/appoint-seat.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { describeBoard, isOpen } from './read-border-zone.ts';

/** Words of the sentence that says why a block of margin 1 is not read a third time. */
export const MIN_DECLINE_WORDS = 6;

export interface BlockToAnswer {
  readonly candidacyId: string;
  readonly block: string;
}

/**
 * Opens a third, independent reading of the criteria that could flip the outcome alone, and of those for which the regulations
 * already call one: the reader gets a third seat that judges these and nothing else, and the block waits for their lock. Throws
 * `border.not-asked` unless the margin is 1 and nothing is pronounced nor read, `jury.not-in-pool`,
 * `jury.no-third-in-regulations`, and what `refuseMember` throws of the person.
 */
export async function openThirdReading(
  workplace: Workplace,
  actor: Actor,
  input: BlockToAnswer & { readonly userId: string },
): Promise<Seat> {
  return workplace.records.transaction(async (records) => {
    const facts = await holdBlock(records, actor, input);
    const { candidacy, seats, block, userId } = { ...facts, ...input };
    await refuseThirdUnlessCalled(records, candidacy, seats);
    await refuseMember(records, { candidacy, seats, userId, role: 'third' });
    const known = (await records.examiners.listExaminers()).find((row) => row.userId === userId);
    if (known === undefined) throw new EtalonError('jury.not-in-pool');
    const called = facts.row.criteria
      .filter(({ reconciliation }) => reconciliation?.state === 'third-juror')
      .map(({ criterion }) => criterion);
    const seat = await addMember(workplace, records, actor, {
      candidacyId: candidacy.id,
      block,
      userId,
      role: 'third',
      external: known.external,
    });
    const criteria = [...new Set([...facts.pivotal, ...called])].toSorted();
    const id = workplace.newId();
    await records.moderation.addBorderAnswer({
      id,
      candidacyId: candidacy.id,
      block,
      kind: 'opened',
      criteria,
      seatId: seat.id,
      reason: '',
      answeredBy: actor.userId,
      at: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: 'border.reading-opened',
      subjects: [id, candidacy.id, seat.id],
      facts: { block, criteria: criteria.length },
    });
    return seat;
  });
}

/** Records in a sentence why a block of margin 1 is not read a third time. Throws `border.not-asked`, `border.reason-too-short`. */
export async function declineThirdReading(
  workplace: Workplace,
  actor: Actor,
  input: BlockToAnswer & { readonly reason: string },
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const { candidacy, pivotal } = await holdBlock(records, actor, input);
    const reason = input.reason.trim();
    if (countWords(reason) < MIN_DECLINE_WORDS)
      throw new EtalonError('border.reason-too-short', { info: { minimum: MIN_DECLINE_WORDS } });
    const id = workplace.newId();
    await records.moderation.addBorderAnswer({
      id,
      candidacyId: candidacy.id,
      block: input.block,
      kind: 'declined',
      criteria: pivotal,
      seatId: null,
      reason,
      answeredBy: actor.userId,
      at: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: 'border.reading-declined',
      subjects: [id, candidacy.id],
      facts: { block: input.block, criteria: pivotal.length },
    });
  });
}

interface BlockToRead {
  readonly candidacy: Candidacy;
  readonly seats: readonly Seat[];
  readonly row: BoardBlock;
  readonly pivotal: readonly string[];
}

/** The block, held so that two answers never cross, when there is something to answer of it. */
async function holdBlock(records: Records, actor: Actor, target: BlockToAnswer): Promise<BlockToRead> {
  const { candidacy, seats, standings } = await readStandings(records, actor, target);
  authorise(actor, 'border.answer', standings);
  for (const { id } of seats.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await records.juries.holdSeat(id);
  if (!candidacy.blocks.includes(target.block)) throw new EtalonError('candidacy.unknown-block');
  const [row] = await readBoard(records, [{ candidacy, block: target.block }]);
  const [border] = row === undefined ? [] : await describeBoard(records, [row]);
  if (
    row === undefined ||
    border?.zone.state !== 'measured' ||
    !isOpen(border.state) ||
    row.decision !== null
  )
    throw new EtalonError('border.not-asked');
  return { candidacy, seats, row, pivotal: border.zone.pivotal };
}
