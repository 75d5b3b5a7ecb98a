import { checkReplacement, type ReplacementGround, type Seat } from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import { refuseMember, tellThird } from '../session/appoint-seat.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';

export interface ReplacementInput {
  readonly seatId: string;
  readonly userId: string;
  readonly ground: ReplacementGround;
  readonly reason: string;
}

/**
 * Gives a seat to somebody else. The seat stays as it is, with every judgement written from it, and counts no more; the
 * successor has a seat of their own, reads from the start, and is called like anybody. Where they come from is what the pool
 * says. Throws `jury.seat-not-found`, `jury.replacement-reason-missing`, the problem of `checkReplacement`, and what
 * `appointSeat` throws of the person.
 */
export async function replaceSeat(
  workplace: Workplace,
  actor: Actor,
  input: ReplacementInput,
): Promise<Seat> {
  authorise(actor, 'seat.write');
  return workplace.records.transaction((records) => giveSeat(workplace, records, actor, input));
}

/** The same inside of the caller's transaction, once the actor may write seats. */
export async function giveSeat(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  input: ReplacementInput,
): Promise<Seat> {
  const reason = input.reason.trim();
  if (reason === '') throw new EtalonError('jury.replacement-reason-missing');
  await records.juries.holdSeat(input.seatId);
  const old = await records.juries.findSeat(input.seatId);
  if (old === null) throw new EtalonError('jury.seat-not-found');
  const { candidacy, seats } = await readStandings(records, actor, old);
  const { candidacyId, block, role } = old;
  const replacements = await records.panels.listReplacements(candidacy.sessionId);
  const problem = checkReplacement({
    decided: await isPronounced(records, { candidacyId, block }),
    replaced: replacements.some(({ seatId }) => seatId === old.id),
    locked: old.lockedAt !== null,
    ground: input.ground,
  });
  if (problem !== null) throw new EtalonError(problem);
  await refuseMember(records, { candidacy, seats, userId: input.userId, role });
  const known = (await records.examiners.listExaminers()).find(({ userId }) => userId === input.userId);
  if (known === undefined) throw new EtalonError('jury.not-in-pool');
  const at = workplace.now();
  const seat: Seat = {
    id: workplace.newId(),
    candidacyId,
    block,
    role,
    userId: input.userId,
    external: known.external,
    declaredAt: null,
    recusedAt: null,
    lockedAt: null,
  };
  await records.juries.addSeat(seat, { by: actor.userId, at });
  if (role === 'third') await tellThird(workplace, records, seat);
  await records.panels.addReplacement({
    seatId: old.id,
    successorId: seat.id,
    ground: input.ground,
    reason,
    replacedBy: actor.userId,
    replacedAt: at,
  });
  await recordEvent(workplace, records, actor, {
    kind: 'jury.seat-replaced',
    subjects: [old.id, seat.id, candidacyId, old.userId, seat.userId],
    facts: { block, role, ground: input.ground, judgements: await countJudgements(records, old.id) },
  });
  return seat;
}

/** A mission that waits is not concluded: its jury may still change. */
async function isPronounced(
  { juries, missions }: Pick<Records, 'juries' | 'missions'>,
  { candidacyId, block }: { readonly candidacyId: string; readonly block: string },
): Promise<boolean> {
  if (block !== MISSION_SUBJECT) return (await juries.listDecisions(candidacyId, block)).length > 0;
  const last = (await missions.listDecisions(candidacyId)).at(-1);
  return last !== undefined && last.result !== 'en-attente';
}

async function countJudgements(
  { juries }: Pick<Workplace['records'], 'juries'>,
  seatId: string,
): Promise<number> {
  return (await juries.listJudgements(seatId)).length;
}
