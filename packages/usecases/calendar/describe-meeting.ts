import { createHash } from 'node:crypto';
import type { DateInForce } from '@etalon/core/calendar';
import type { AgendaEntry } from '../ports/calendar-records.ts';
import type { ExamSession } from '../ports/session-records.ts';

const UID_DIGITS = 32;

/** The same for ever, and nothing that opens a page: whoever has the link reads it. */
export function nameEntry(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('|')).digest('hex').slice(0, UID_DIGITS);
}

/** An oral, a jury or the board as an entry of an agenda: alike in a feed and in a letter. */
export function describeMeeting(session: Pick<ExamSession, 'id' | 'label'>, row: DateInForce): AgendaEntry {
  return {
    uid: nameEntry(row.kind, session.id, row.subject),
    sequence: row.moves,
    kind: row.kind,
    subject: row.subject,
    sessionLabel: session.label,
    opensAt: row.opensAt,
    dueAt: row.dueAt,
    place: row.place,
    changedAt: row.setAt,
    path: '/calendrier',
  };
}
