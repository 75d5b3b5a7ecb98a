import { EtalonError } from '@etalon/error';
import type { Notification, NotificationRecords } from '@etalon/usecases';
import { asc, eq, type SQL } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { notification, notificationOpening, notifiedDecision } from '../schema/notification.ts';

function selectNotifications(db: Db, where: SQL) {
  return db
    .select({ row: notification, openedAt: notificationOpening.at })
    .from(notification)
    .leftJoin(notificationOpening, eq(notificationOpening.notificationId, notification.id))
    .where(where)
    .orderBy(asc(notification.at), asc(notification.id));
}

/** Notifications of decisions, and when they were opened, in the database. */
export function makeNotificationRecords(db: Db): NotificationRecords {
  const list = async (where: SQL): Promise<readonly Notification[]> =>
    (await selectNotifications(db, where)).map(({ row, openedAt }) => ({ ...row, openedAt }));
  const findOne = async (where: SQL): Promise<Notification | null> => (await list(where))[0] ?? null;
  return {
    addNotification: async (row) => {
      await db.insert(notification).values(row);
      const told = row.notice.decisions.map(({ decisionId }) => ({ decisionId, notificationId: row.id }));
      const added = await db.insert(notifiedDecision).values(told).onConflictDoNothing().returning();
      if (added.length < told.length) throw new EtalonError('notification.already-notified');
    },
    findNotification: (id) => findOne(eq(notification.id, id)),
    findNotificationOfDecision: async (decisionId) => {
      const [told] = await db
        .select()
        .from(notifiedDecision)
        .where(eq(notifiedDecision.decisionId, decisionId));
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
