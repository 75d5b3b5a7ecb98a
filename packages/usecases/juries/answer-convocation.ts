import type { Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { JuryConvocation } from '../ports/panel-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import { declareIndependence } from '../session/appoint-seat.ts';
import type { Workplace } from '../workplace.ts';

/** The actor's own convocation; `access.refused` for any other. */
async function loadOwn(records: Records, actor: Actor, id: string): Promise<JuryConvocation> {
  authorise(actor, 'convocation.own');
  const found = await records.panels.findConvocation(id);
  if (found === null || found.userId !== actor.userId)
    throw new EtalonError('access.refused', { info: { action: 'convocation.own' } });
  return found;
}

/** Seats of a convocation, as they stand now. */
export async function listConvenedSeats(
  records: Records,
  { userId, seats }: Pick<JuryConvocation, 'userId' | 'seats'>,
): Promise<readonly Seat[]> {
  const convened = new Set(seats);
  return (await records.juries.listSeatsOfUser(userId)).filter(({ id }) => convened.has(id));
}

/**
 * A member confirms that they will be there, or refuses with a reason that only the officer reads: then each seat that is
 * not locked is given up, and waits for somebody else. It is answered once. Throws `jury.already-answered`,
 * `jury.refusal-needs-reason`.
 */
export async function answerConvocation(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly convocationId: string;
    readonly state: 'confirmed' | 'refused';
    readonly reason: string;
  },
): Promise<void> {
  const reason = input.reason.trim();
  await workplace.records.transaction(async (records) => {
    const convocation = await loadOwn(records, actor, input.convocationId);
    if (input.state === 'refused' && reason === '') throw new EtalonError('jury.refusal-needs-reason');
    const at = workplace.now();
    await records.panels.addAnswer(convocation.id, { state: input.state, reason, at });
    const seats = await listConvenedSeats(records, convocation);
    const open = seats.filter(({ lockedAt, recusedAt }) => lockedAt === null && recusedAt === null);
    if (input.state === 'refused')
      for (const seat of open) await records.juries.recuseSeat(seat.id, reason, at);
    await recordEvent(workplace, records, actor, {
      kind: input.state === 'confirmed' ? 'jury.convocation-confirmed' : 'jury.convocation-refused',
      subjects: [convocation.id, convocation.sessionId],
      facts: { seats: open.length },
    });
  });
}

/** The member declares to have no link with any of the candidates of a convocation that they said nothing of yet. */
export async function declareConvened(
  workplace: Workplace,
  actor: Actor,
  convocationId: string,
): Promise<number> {
  const convocation = await loadOwn(workplace.records, actor, convocationId);
  const seats = await listConvenedSeats(workplace.records, convocation);
  const silent = seats.filter(({ declaredAt, recusedAt }) => declaredAt === null && recusedAt === null);
  for (const { id } of silent) await declareIndependence(workplace, actor, id);
  return silent.length;
}
