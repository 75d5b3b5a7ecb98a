import type { AnchorCounts, QualificationPolicy } from '@etalon/core/jury';
import { boolean, doublePrecision, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { user } from './auth.ts';
import { instant } from './instant.ts';

/** What the pool says of a person; the last row is in force. */
export const examiner = pgTable(
  'examiner',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    blocks: jsonb('blocks').$type<readonly string[]>().notNull(),
    employer: text('employer').notNull(),
    external: boolean('external').notNull(),
    gender: text('gender'),
    available: boolean('available').notNull(),
    setBy: text('set_by').notNull(),
    setAt: instant('set_at').notNull(),
  },
  (table) => [index('examiner_user').on(table.userId, table.setAt, table.id)],
);

export const examinerTraining = pgTable(
  'examiner_training',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    day: text('day').notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    blocks: jsonb('blocks').$type<readonly string[]>().notNull(),
    counts: jsonb('counts').$type<AnchorCounts>(),
    policy: jsonb('policy').$type<QualificationPolicy>().notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('examiner_training_user').on(table.userId, table.day)],
);

/** What is asked on anchors; the last row is in force. */
export const qualificationPolicy = pgTable('qualification_policy', {
  id: text('id').primaryKey(),
  anchors: integer('anchors').notNull(),
  withinOne: doublePrecision('within_one').notNull(),
  sameSide: doublePrecision('same_side').notNull(),
  source: text('source').notNull(),
  setBy: text('set_by').notNull(),
  setAt: instant('set_at').notNull(),
});

export const conflict = pgTable(
  'conflict',
  {
    id: text('id').primaryKey(),
    examinerId: text('examiner_id')
      .notNull()
      .references(() => user.id),
    candidateId: text('candidate_id').references(() => user.id),
    ground: text('ground').notNull(),
    declaredBy: text('declared_by').notNull(),
    declaredAt: instant('declared_at').notNull(),
  },
  (table) => [index('conflict_examiner').on(table.examinerId)],
);

/** The name by which an examiner stated a candidate: apart, so that it goes with the person. */
export const conflictName = pgTable('conflict_name', {
  conflictId: text('conflict_id')
    .primaryKey()
    .references(() => conflict.id),
  name: text('name').notNull(),
});

export const conflictWithdrawal = pgTable('conflict_withdrawal', {
  conflictId: text('conflict_id')
    .primaryKey()
    .references(() => conflict.id),
  reason: text('reason').notNull(),
  withdrawnBy: text('withdrawn_by').notNull(),
  withdrawnAt: instant('withdrawn_at').notNull(),
});
