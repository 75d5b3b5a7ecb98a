import type { SignedAct } from '@etalon/core/evidence';
import { index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { decision } from './jury.ts';
import { candidacy } from './session.ts';

export const appeal = pgTable(
  'appeal',
  {
    id: text('id').primaryKey(),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decision.id),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    block: text('block').notNull(),
    ground: text('ground').notNull(),
    statement: text('statement').notNull(),
    filedBy: text('filed_by').notNull(),
    filedAt: instant('filed_at').notNull(),
  },
  (table) => [
    uniqueIndex('appeal_decision').on(table.decisionId),
    index('appeal_candidacy').on(table.candidacyId),
  ],
);

/** Who answers an appeal; the last row is in force. */
export const appealAssignment = pgTable(
  'appeal_assignment',
  {
    id: text('id').primaryKey(),
    appealId: text('appeal_id')
      .notNull()
      .references(() => appeal.id),
    userId: text('user_id').notNull(),
    assignedBy: text('assigned_by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('appeal_assignment_appeal').on(table.appealId), index('appeal_handler').on(table.userId)],
);

export const appealAnswer = pgTable('appeal_answer', {
  appealId: text('appeal_id')
    .primaryKey()
    .references(() => appeal.id),
  outcome: text('outcome').notNull(),
  motive: text('motive').notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  answeredBy: text('answered_by').notNull(),
  at: instant('at').notNull(),
});
