import type { SignedAct } from '@etalon/core/evidence';
import type { RetentionErasure } from '@etalon/usecases';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { candidacy, examSession } from './session.ts';

export const retentionHold = pgTable(
  'retention_hold',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    reason: text('reason').notNull(),
    heldBy: text('held_by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('retention_hold_candidacy').on(table.candidacyId)],
);

export const retentionHoldEnd = pgTable('retention_hold_end', {
  holdId: text('hold_id')
    .primaryKey()
    .references(() => retentionHold.id),
  by: text('by').notNull(),
  at: instant('at').notNull(),
});

/** What was erased at its term: a candidacy goes once. */
export const retentionErasure = pgTable('retention_erasure', {
  candidacyId: text('candidacy_id')
    .primaryKey()
    .references(() => candidacy.id),
  id: text('id').notNull(),
  sessionId: text('session_id')
    .notNull()
    .references(() => examSession.id),
  basis: jsonb('basis').$type<RetentionErasure['basis']>().notNull(),
  erased: jsonb('erased').$type<RetentionErasure['erased']>().notNull(),
  contents: jsonb('contents').$type<RetentionErasure['contents']>().notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  confirmedBy: text('confirmed_by').notNull(),
  at: instant('at').notNull(),
});
