import type { ReminderSchedule } from '@etalon/core/calendar';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

const MAX_DAYS = 90;
const MAX_STEPS = 6;

/** Sets when people of a session are reminded; throws `reminders.unreadable` for days that are not from 0 to 90. */
export async function setReminderSchedule(
  workplace: Workplace,
  actor: Actor,
  { sessionId, daysBefore, late }: ReminderSchedule & { readonly sessionId: string },
): Promise<void> {
  authorise(actor, 'calendar.write');
  const days = [...new Set(daysBefore)].sort((a, b) => b - a);
  if (days.length > MAX_STEPS || days.some((day) => !Number.isInteger(day) || day < 0 || day > MAX_DAYS))
    throw new EtalonError('reminders.unreadable');
  await workplace.records.transaction(async (records) => {
    if ((await records.sessions.findSession(sessionId)) === null) throw new EtalonError('session.not-found');
    await records.calendar.addSchedule({
      id: workplace.newId(),
      sessionId,
      daysBefore: days,
      late,
      setBy: actor.userId,
      setAt: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: 'reminders.scheduled',
      subjects: [sessionId],
      facts: { daysBefore: days.map(String), late },
    });
  });
}
