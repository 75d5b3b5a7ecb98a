import { DEFAULT_SCHEDULE, planReminders, type Reminder } from '@etalon/core/calendar';
import { sendUnsent } from '../letters/send-unsent.ts';
import { type LetterInput, writeLetter } from '../letters/write-letter.ts';
import { REMINDED_CLOCKS, type RemindedClock } from '../ports/letter-records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import type { ClockSubject } from './clock-subject.ts';
import { gatherClocks } from './gather-clocks.ts';
import { locateClock, locateClocks } from './locate-clock.ts';

interface Called extends Reminder {
  readonly subject: ClockSubject;
  readonly reminded: RemindedClock;
  readonly userId: string;
}

/**
 * Looks at every clock and writes the reminders that they call for: one letter for a person, a date and a step, whatever the
 * number of things that wait; then asks again for the letters kept while no server was set. Returns how many were written.
 */
export async function sendReminders(workplace: Workplace): Promise<number> {
  const now = workplace.now();
  let written = 0;
  for (const session of await workplace.records.sessions.listSessions())
    for (const letter of await planSession(workplace, session, now)) {
      const isNew = await workplace.records.transaction((inside) => writeLetter(workplace, inside, letter));
      if (isNew) written += 1;
    }
  await sendUnsent(workplace);
  return written;
}

async function planSession(
  workplace: Workplace,
  session: ExamSession,
  now: string,
): Promise<readonly LetterInput[]> {
  const schedule = (await workplace.records.calendar.findSchedule(session.id)) ?? DEFAULT_SCHEDULE;
  const found = await gatherClocks(workplace, session, now);
  const subjectOf = new Map(found.map(({ clock, subject }) => [clock, subject]));
  const called = planReminders([...subjectOf.keys()], schedule).flatMap((reminder): readonly Called[] => {
    const subject = subjectOf.get(reminder.clock);
    const reminded = REMINDED_CLOCKS.find((clock) => clock === subject?.clock);
    return subject === undefined || reminded === undefined
      ? []
      : [{ ...reminder, subject, reminded, userId: subject.holderId ?? session.createdBy }];
  });
  const groups = Map.groupBy(called, ({ clock, step, userId }) =>
    [clock.clock, session.id, userId, clock.dueAt, step].join('|'),
  );
  return [...groups].flatMap(([key, group]) => writeGroup(session, key, group));
}

function writeGroup(session: ExamSession, key: string, group: readonly Called[]): readonly LetterInput[] {
  const [first] = group;
  if (first === undefined || first.clock.dueAt === null) return [];
  const { subject, reminded, step, clock, userId } = first;
  const subjects = new Set(group.map((row) => row.subject.situation ?? row.subject.block));
  return [
    {
      key,
      userId,
      sessionId: session.id,
      facts: {
        kind: 'reminder',
        clock: reminded,
        step,
        count: group.length,
        sessionLabel: session.label,
        subject: [...subjects].sort().join(', '),
        dueAt: clock.dueAt ?? '',
        path: group.length === 1 ? locateClock(subject) : locateClocks(subject),
      },
    },
  ];
}
