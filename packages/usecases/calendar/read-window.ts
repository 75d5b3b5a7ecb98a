import {
  computeIndividualDeadline,
  type DueStep,
  listDatesInForce,
  type SessionDate,
} from '@etalon/core/calendar';
import type { DeadlineExtension } from '../ports/calendar-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession } from '../ports/session-records.ts';

/** When a situation is open to one candidacy, with how its end was reached. */
export interface HandInWindow {
  readonly opensAt: string;
  readonly deadline: string;
  readonly steps: readonly DueStep[];
}

export interface SessionDates {
  readonly session: ExamSession;
  /** Every date that was set. */
  readonly dates: readonly SessionDate[];
  readonly extensions: readonly DeadlineExtension[];
}

/** What the windows of a session are read from. */
export async function loadSessionDates(
  records: Pick<Records, 'calendar'>,
  session: ExamSession,
): Promise<SessionDates> {
  return {
    session,
    dates: await records.calendar.listDates(session.id),
    extensions: await records.calendar.listExtensions(session.id),
  };
}

/** The window of a situation for a candidacy: its own when one was set, else the whole session. */
export function readWindow(
  { session, dates, extensions }: SessionDates,
  candidacy: Pick<Candidacy, 'id' | 'extraTimePercent'>,
  situation: string,
): HandInWindow {
  const own = listDatesInForce(dates).find((row) => row.kind === 'situation' && row.subject === situation);
  const granted = extensions.findLast(
    (row) => row.candidacyId === candidacy.id && row.situation === situation,
  );
  const opensAt = own?.opensAt ?? session.opensAt;
  const { at, steps } = computeIndividualDeadline({
    opensAt,
    dueAt: own?.dueAt ?? session.closesAt,
    extraTimePercent: candidacy.extraTimePercent,
    extension: granted === undefined ? null : { dueAt: granted.dueAt, by: granted.grantedBy },
  });
  return { opensAt, deadline: at, steps };
}
