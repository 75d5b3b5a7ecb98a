import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import type { LetterRow } from '../ports/letter-records.ts';
import type { Notification } from '../ports/notification-records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { loadNotifiable, type NotifiableCandidacy } from './load-notifiable.ts';
import { nameLetter } from './notify-decisions.ts';

export interface SentNotification {
  readonly notification: Notification;
  /** What became of its letter. */
  readonly letter: LetterRow | null;
}

export interface NotifiableRow extends Omit<NotifiableCandidacy, 'notifications'> {
  /** By name for those who may read people, else the jury’s label. */
  readonly candidate: string;
  /** Latest first. */
  readonly sent: readonly SentNotification[];
}

export interface SessionNotifications {
  readonly session: ExamSession;
  /** Candidacies with a decision. */
  readonly rows: readonly NotifiableRow[];
  readonly canSend: boolean;
  readonly mayNotify: boolean;
  readonly mayResend: boolean;
}

/** What a session still has to tell its candidates, and what it told: date, letter, first opening. */
export async function listNotifications(
  workplace: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<SessionNotifications> {
  authorise(actor, 'notification.list');
  const { records, post } = workplace;
  const { session, candidacies } = await loadNotifiable(records, sessionId);
  const decided = candidacies.filter(
    ({ decisions, conclusion }) => decisions.length > 0 || conclusion !== null,
  );
  const letters = await records.letters.findLetters(
    decided.flatMap(({ notifications }) => notifications.map(({ id }) => nameLetter(id))),
  );
  const letterOf = new Map(letters.map((row) => [row.letter.key, row]));
  const people = mayDo(actor, 'people.read')
    ? await records.sessions.findPeople(decided.map(({ candidacy }) => candidacy.userId))
    : [];
  const nameOf = new Map(people.map(({ userId, name }) => [userId, name]));
  return {
    session,
    canSend: post.canSend,
    mayNotify: mayDo(actor, 'notification.write'),
    mayResend: post.canSend && mayDo(actor, 'letter.resend'),
    rows: decided.map(({ notifications, ...row }) => ({
      ...row,
      candidate: nameOf.get(row.candidacy.userId) ?? labelCandidate(row.candidacy.id),
      sent: notifications.toReversed().map((notification) => ({
        notification,
        letter: letterOf.get(nameLetter(notification.id)) ?? null,
      })),
    })),
  };
}

/** What a candidacy was told, in order of time. */
export async function listOwnNotifications(
  workplace: Workplace,
  actor: Actor,
  candidacyId: string,
): Promise<readonly Notification[]> {
  const { records } = workplace;
  const { standings } = await readStandings(records, actor, { candidacyId, block: null });
  authorise(actor, 'notification.read', standings);
  return records.notifications.listNotificationsOfCandidacy(candidacyId);
}
