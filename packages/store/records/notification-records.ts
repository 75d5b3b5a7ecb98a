import { EtalonError } from '@etalon/error';
import type { Notification, NotificationRecords } from '@etalon/usecases';
import { asc, eq, type SQL } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import {
  notification,
  notificationOpening,
  notifiedConclusion,
  notifiedDecision,
} from '../schema/notification.ts';

function selectNotifications(db: Db, where: SQL) {
  return db
    .select({ row: notification, openedAt: notificationOpening.at })
    .from(notification)
    .leftJoin(notificationOpening, eq(notificationOpening.notificationId, notification.id))
    .where(where)
    .orderBy(asc(notification.at), asc(notification.id));
}

/** How many of these were not told before. */
async function insertTold(
  db: Db,
  table: typeof notifiedDecision | typeof notifiedConclusion,
  told: readonly { readonly decisionId: string; readonly notificationId: string }[],
): Promise<number> {
  if (told.length === 0) return 0;
  return (
    await db
      .insert(table)
      .values([...told])
      .onConflictDoNothing()
      .returning()
  ).length;
}

/** Notifications of decisions, and when they were opened, in the database. */
export function makeNotificationRecords(db: Db): NotificationRecords {
  const list = async (where: SQL): Promise<readonly Notification[]> =>
    (await selectNotifications(db, where)).map(({ row, openedAt }) => ({ ...row, openedAt }));
  const findOne = async (where: SQL): Promise<Notification | null> => (await list(where))[0] ?? null;
  return {
    addNotification: async (row) => {
      await db.insert(notification).values(row);
      const name = ({ decisionId }: { readonly decisionId: string }) => ({
        decisionId,
        notificationId: row.id,
      });
      const decisions = row.notice.decisions.map(name);
      const conclusions = (row.notice.conclusions ?? []).map(name);
      const added =
        (await insertTold(db, notifiedDecision, decisions)) +
        (await insertTold(db, notifiedConclusion, conclusions));
      if (added < decisions.length + conclusions.length)
        throw new EtalonError('notification.already-notified');
    },
    findNotification: (id) => findOne(eq(notification.id, id)),
    findNotificationOfDecision: async (decisionId) => {
      const [told] = await db
        .select()
        .from(notifiedDecision)
        .where(eq(notifiedDecision.decisionId, decisionId))
        .union(db.select().from(notifiedConclusion).where(eq(notifiedConclusion.decisionId, decisionId)));
      return told === undefined ? null : findOne(eq(notification.id, told.notificationId));
    },
    listNotificationsOfCandidacy: (candidacyId) => list(eq(notification.candidacyId, candidacyId)),
    listNotificationsOfSession: (sessionId) => list(eq(notification.sessionId, sessionId)),
    addOpening: async (notificationId, at) => {
      const added = await db
        .insert(notificationOpening)
        .values({ notificationId, at })
        .onConflictDoNothing()
        .returning();
      return added.length > 0;
    },
  };
}
