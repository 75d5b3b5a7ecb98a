import type { PanelPlan } from '@etalon/core/jury';
import { bigint, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { user } from './auth.ts';
import { instant } from './instant.ts';
import { seat } from './jury.ts';
import { examSession } from './session.ts';

export const panelPlan = pgTable(
  'panel_plan',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    seed: bigint('seed', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    plan: jsonb('plan').$type<PanelPlan>().notNull(),
    seatedBy: text('seated_by').notNull(),
    seatedAt: instant('seated_at').notNull(),
  },
  (table) => [index('panel_plan_session').on(table.sessionId, table.seatedAt)],
);

export const convocation = pgTable(
  'convocation',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    seats: jsonb('seats').$type<readonly string[]>().notNull(),
    answerBy: instant('answer_by').notNull(),
    convenedBy: text('convened_by').notNull(),
    convenedAt: instant('convened_at').notNull(),
  },
  (table) => [
    index('convocation_session').on(table.sessionId, table.convenedAt),
    index('convocation_user').on(table.userId, table.convenedAt),
  ],
);

export const convocationAnswer = pgTable('convocation_answer', {
  convocationId: text('convocation_id')
    .primaryKey()
    .references(() => convocation.id),
  state: text('state').notNull(),
  reason: text('reason').notNull(),
  at: instant('at').notNull(),
});

export const seatReplacement = pgTable(
  'seat_replacement',
  {
    seatId: text('seat_id')
      .primaryKey()
      .references(() => seat.id),
    successorId: text('successor_id')
      .notNull()
      .references(() => seat.id),
    ground: text('ground').notNull(),
    reason: text('reason').notNull(),
    replacedBy: text('replaced_by').notNull(),
    replacedAt: instant('replaced_at').notNull(),
  },
  (table) => [uniqueIndex('seat_replacement_successor').on(table.successorId)],
);

/** Whether a member was there on a day; the last row is in force. */
export const juryPresence = pgTable(
  'jury_presence',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    day: text('day').notNull(),
    state: text('state').notNull(),
    markedBy: text('marked_by').notNull(),
    markedAt: instant('marked_at').notNull(),
  },
  (table) => [index('jury_presence_session').on(table.sessionId, table.day, table.userId, table.markedAt)],
);
