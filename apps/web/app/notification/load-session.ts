import { MISSION_SUBJECT } from '@etalon/core/mission';
import { listTold } from '@etalon/core/notification';
import { listNotifications, listSubjects } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

/** What a session has to notify and what it notified, as its page shows it. */
export async function loadSessionNotifications({ runtime, actor }: SignedVisit, sessionId: string) {
  const found = await listNotifications(runtime.workplace, actor, sessionId);
  return {
    session: { id: found.session.id, label: found.session.label },
    canSend: found.canSend,
    mayNotify: found.mayNotify,
    mayResend: found.mayResend,
    rows: found.rows.map(({ candidacy, candidate, unnotified, untold, unsealed, sent }) => ({
      candidacyId: candidacy.id,
      candidate,
      pending: [...unnotified, ...untold.map((mission) => ({ ...mission, block: MISSION_SUBJECT }))].map(
        ({ block, result, supersedes }) => ({
          block,
          result,
          again: sent.some(({ notification }) =>
            listTold(notification.notice).some((decisionId) => decisionId === supersedes),
          ),
        }),
      ),
      unsealed: unsealed.map(({ block }) => block),
      sent: sent.map(({ notification, letter }) => ({
        id: notification.id,
        at: notification.at,
        openedAt: notification.openedAt,
        lastDay: notification.notice.remedy.lastDay,
        blocks: listSubjects(notification.notice),
        letter: letter && { id: letter.letter.id, state: letter.state, attempts: letter.attempts },
      })),
    })),
  };
}

export type SessionNotificationsPage = Awaited<ReturnType<typeof loadSessionNotifications>>;
export type NotifiableShown = SessionNotificationsPage['rows'][number];
