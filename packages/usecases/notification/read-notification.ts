import type { CompetencyBlock } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { PrintedNotice } from '../ports/notice-press.ts';
import type { Notification } from '../ports/notification-records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';

export interface NotificationView {
  readonly notification: Notification;
  readonly printed: PrintedNotice;
  /** True for the candidate, whose first opening is recorded. */
  readonly own: boolean;
}

/**
 * A notification as its candidate, the officer and the auditor read it; the candidate’s first opening is dated and kept. Throws
 * `notification.not-found`.
 */
export async function openNotification(
  workplace: Workplace,
  actor: Actor,
  id: string,
): Promise<NotificationView> {
  const { records } = workplace;
  const found = await records.notifications.findNotification(id);
  if (found === null) throw new EtalonError('notification.not-found');
  const { candidacy, standings } = await readStandings(records, actor, {
    candidacyId: found.candidacyId,
    block: null,
  });
  authorise(actor, 'notification.read', standings);
  const own = standings.includes('own');
  const notification = own && found.openedAt === null ? await keepOpening(workplace, actor, found) : found;
  const person = await records.sessions.findPerson(candidacy.userId);
  const printed = {
    notice: found.notice,
    sha256: found.sha256,
    candidate: person?.name ?? '',
    blocks: await readBlocks(workplace, found.sessionId),
  };
  return { notification, printed, own };
}

/** The PDF of a notification: the same notice gives the same bytes, so it is kept nowhere. Throws `notification.not-found`. */
export async function printNotification(workplace: Workplace, actor: Actor, id: string): Promise<Uint8Array> {
  const { printed } = await openNotification(workplace, actor, id);
  return workplace.noticePress.print(printed);
}

async function keepOpening(
  workplace: Workplace,
  actor: Actor,
  notification: Notification,
): Promise<Notification> {
  return workplace.records.transaction(async (records) => {
    const at = workplace.now();
    if (!(await records.notifications.addOpening(notification.id, at)))
      return (await records.notifications.findNotification(notification.id)) ?? notification;
    await recordEvent(workplace, records, actor, {
      kind: 'notification.opened',
      subjects: [notification.id, notification.candidacyId, notification.sessionId],
      facts: { sha256: notification.sha256 },
    });
    return { ...notification, openedAt: at };
  });
}

async function readBlocks({ records }: Workplace, sessionId: string): Promise<readonly CompetencyBlock[]> {
  const session = await records.sessions.findSession(sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  if (!version) throw new EtalonError('session.not-found');
  return version.framework.blocks;
}
