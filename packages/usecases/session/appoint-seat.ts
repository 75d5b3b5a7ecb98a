import type { Seat, SeatRole } from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { isDecided } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, type Role } from '../authorisation.ts';
import { findConflicts } from '../juries/find-conflicts.ts';
import { askReading } from '../letters/ask-reading.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';

export interface AppointmentInput {
  readonly candidacyId: string;
  readonly block: string;
  readonly userId: string;
  readonly role: SeatRole;
  readonly external: boolean;
}

const NEEDED_ROLE = {
  examiner: 'examiner',
  third: 'examiner',
  president: 'president',
} as const satisfies Record<SeatRole, Role>;

/** Gives a person a seat in the jury of a candidacy and block; a third seat needs the others locked, and the regulations' word. */
export async function appointSeat(
  workplace: Workplace,
  actor: Actor,
  input: AppointmentInput,
): Promise<Seat> {
  authorise(actor, 'seat.write');
  return workplace.records.transaction(async (records) => {
    const { candidacy, seats } = await readStandings(records, actor, input);
    const known =
      input.block === MISSION_SUBJECT
        ? (await records.missions.findRules(candidacy.sessionId)) !== null
        : candidacy.blocks.includes(input.block);
    if (!known) throw new EtalonError('candidacy.unknown-block');
    await refuseMember(records, { candidacy, seats, userId: input.userId, role: input.role });
    if (input.role === 'third') await refuseThirdUnlessCalled(records, candidacy, seats);
    return addMember(workplace, records, actor, input);
  });
}

/** The seat itself, inside of the caller's transaction, once nothing refuses the member. */
export async function addMember(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  input: AppointmentInput,
): Promise<Seat> {
  const seat: Seat = {
    ...input,
    id: workplace.newId(),
    declaredAt: null,
    recusedAt: null,
    lockedAt: null,
  };
  await records.juries.addSeat(seat, { by: actor.userId, at: workplace.now() });
  await recordEvent(workplace, records, actor, {
    kind: 'jury.seat-appointed',
    subjects: [seat.id, input.candidacyId, input.userId],
    facts: { block: input.block, role: input.role, external: input.external },
  });
  if (seat.role === 'third') await tellThird(workplace, records, seat);
  return seat;
}

/** Asks the holder of a third seat for their reading, by a letter. */
export async function tellThird(workplace: Workplace, records: Records, seat: Seat): Promise<void> {
  const candidacy = await records.sessions.findCandidacy(seat.candidacyId);
  const session = candidacy && (await records.sessions.findSession(candidacy.sessionId));
  if (!session) throw new EtalonError('session.not-found');
  const { id: askedBy, userId, block } = seat;
  await askReading(workplace, records, { askedBy, userId, session, reading: 'third', blocks: [block] });
}

/**
 * Refuses the candidate, whoever sits or sat there, somebody without the role, and somebody with a declared link: whatever
 * way leads to the seat.
 */
export async function refuseMember(
  records: Records,
  wanted: {
    readonly candidacy: Candidacy;
    readonly seats: readonly Seat[];
    readonly userId: string;
    readonly role: SeatRole;
  },
): Promise<void> {
  const { candidacy, seats, userId, role } = wanted;
  if (candidacy.userId === userId) throw new EtalonError('jury.candidate-sits');
  if (seats.some((seat) => seat.userId === userId)) throw new EtalonError('jury.same-person-twice');
  const roles = await records.sessions.listRoles(userId);
  if (!roles.includes(NEEDED_ROLE[role])) throw new EtalonError('jury.person-lacks-role');
  const conflictedOf = await findConflicts(records, [candidacy.userId]);
  if (conflictedOf(candidacy.userId).has(userId)) throw new EtalonError('jury.conflict-of-interest');
}

/** Throws `jury.no-third-in-regulations`, and `jury.third-before-lock` until the asked examiners have locked. */
export async function refuseThirdUnlessCalled(
  records: Records,
  candidacy: Candidacy,
  seats: readonly Seat[],
): Promise<void> {
  const session = await records.sessions.findSession(candidacy.sessionId);
  const frozen = session && (await records.regulations.findVersion(session.regulationsId));
  if (!frozen) throw new EtalonError('session.not-found');
  const { examiners, thirdExaminer } = frozen.regulations;
  if (thirdExaminer === 'none') throw new EtalonError('jury.no-third-in-regulations');
  const locked = seats.filter((seat) => seat.lockedAt !== null).length;
  if (!isDecided(examiners) || locked < examiners) throw new EtalonError('jury.third-before-lock');
}

/** The member declares to have no link with the candidate, past or present (DOMAIN §3.3). */
export async function declareIndependence(workplace: Workplace, actor: Actor, seatId: string): Promise<void> {
  await answerConvocation(workplace, actor, { seatId, reason: null });
}

/** The member steps down, with a reason that only the officer reads. */
export async function recuseSelf(
  workplace: Workplace,
  actor: Actor,
  input: { readonly seatId: string; readonly reason: string },
): Promise<void> {
  if (input.reason.trim() === '') throw new EtalonError('jury.recusal-needs-reason');
  await answerConvocation(workplace, actor, input);
}

async function answerConvocation(
  workplace: Workplace,
  actor: Actor,
  input: { readonly seatId: string; readonly reason: string | null },
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const seat = await records.juries.findSeat(input.seatId);
    if (seat === null || seat.userId !== actor.userId) throw new EtalonError('access.refused');
    const { standings } = await readStandings(records, actor, seat);
    authorise(actor, 'seat.declare', standings);
    const at = workplace.now();
    if (input.reason === null) await records.juries.declareSeat(seat.id, at);
    else await records.juries.recuseSeat(seat.id, input.reason, at);
    await recordEvent(workplace, records, actor, {
      kind: input.reason === null ? 'jury.independence-declared' : 'jury.member-recused',
      subjects: [seat.id, seat.candidacyId],
      facts: { block: seat.block },
    });
  });
}
