import type { SignedAct } from '@etalon/core/evidence';
import type { Notice } from '@etalon/core/notification';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { decision } from './jury.ts';
import { missionDecision } from './mission.ts';
import { candidacy, examSession } from './session.ts';

export const notification = pgTable(
  'notification',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    notice: jsonb('notice').$type<Notice>().notNull(),
    sha256: text('sha256').notNull(),
    act: jsonb('act').$type<SignedAct>().notNull(),
    notifiedBy: text('notified_by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('notification_candidacy').on(table.candidacyId, table.at),
    index('notification_session').on(table.sessionId, table.at),
  ],
);

/** A decision is told once: the delay to appeal against it has one start. */
export const notifiedDecision = pgTable(
  'notified_decision',
  {
    decisionId: text('decision_id')
      .primaryKey()
      .references(() => decision.id),
    notificationId: text('notification_id')
      .notNull()
      .references(() => notification.id),
  },
  (table) => [index('notified_decision_notification').on(table.notificationId)],
);

/** The same of a conclusion on a mission. */
export const notifiedConclusion = pgTable(
  'notified_conclusion',
  {
    decisionId: text('decision_id')
      .primaryKey()
      .references(() => missionDecision.id),
    notificationId: text('notification_id')
      .notNull()
      .references(() => notification.id),
  },
  (table) => [index('notified_conclusion_notification').on(table.notificationId)],
);

/** The candidate opened it for the first time. */
export const notificationOpening = pgTable('notification_opening', {
  notificationId: text('notification_id')
    .primaryKey()
    .references(() => notification.id),
  at: instant('at').notNull(),
});
