import type { Resit, Vote } from '@etalon/core/deliberation';
import type { SignedAct } from '@etalon/core/evidence';
import type { EvidenceAnchor } from '@etalon/core/judgement';
import type { RuleOutcome } from '@etalon/core/regulations';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { user } from './auth.ts';
import { instant } from './instant.ts';
import { candidacy } from './session.ts';

export const seat = pgTable(
  'seat',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    block: text('block').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    role: text('role').notNull(),
    external: boolean('external').notNull(),
    appointedBy: text('appointed_by').notNull(),
    appointedAt: instant('appointed_at').notNull(),
    declaredAt: instant('declared_at'),
    recusedAt: instant('recused_at'),
    recusalReason: text('recusal_reason'),
  },
  (table) => [
    uniqueIndex('seat_person').on(table.candidacyId, table.block, table.userId),
    index('seat_user').on(table.userId),
  ],
);

export const judgement = pgTable(
  'judgement',
  {
    id: text('id').primaryKey(),
    seatId: text('seat_id')
      .notNull()
      .references(() => seat.id),
    criterion: text('criterion').notNull(),
    phase: text('phase').notNull(),
    grade: text('grade').notNull(),
    confidence: integer('confidence').notNull(),
    anchors: jsonb('anchors').$type<readonly EvidenceAnchor[]>().notNull(),
    sentence: text('sentence').notNull(),
    readingsSeen: jsonb('readings_seen').$type<readonly string[]>().notNull(),
    elapsedMs: integer('elapsed_ms').notNull(),
    observables: jsonb('observables').$type<readonly string[]>().notNull().default([]),
    sentId: text('sent_id'),
    at: instant('at').notNull(),
  },
  (table) => [
    uniqueIndex('judgement_sent').on(table.seatId, table.sentId),
    // Holds all that a board reads of a judgement, so that its rows, long with sentences, are not opened.
    index('judgement_given').on(table.seatId, table.phase, table.criterion, table.at, table.id, table.grade),
  ],
);

export const judgementDraft = pgTable(
  'judgement_draft',
  {
    seatId: text('seat_id')
      .notNull()
      .references(() => seat.id),
    criterion: text('criterion').notNull(),
    body: jsonb('body').$type<unknown>().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.seatId, table.criterion] })],
);

export const seatLock = pgTable('seat_lock', {
  seatId: text('seat_id')
    .primaryKey()
    .references(() => seat.id),
  lockedAt: instant('locked_at').notNull(),
});

export const settlement = pgTable(
  'settlement',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    block: text('block').notNull(),
    criterion: text('criterion').notNull(),
    grade: text('grade').notNull(),
    motive: text('motive').notNull(),
    decidedBy: text('decided_by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('settlement_block').on(table.candidacyId, table.block)],
);

export const decision = pgTable(
  'decision',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    block: text('block').notNull(),
    result: text('result').notNull(),
    outcome: jsonb('outcome').$type<RuleOutcome>().notNull(),
    grades: jsonb('grades').$type<Readonly<Record<string, string>>>().notNull(),
    motive: text('motive').notNull(),
    present: jsonb('present').$type<readonly string[]>().notNull(),
    votes: jsonb('votes').$type<readonly Vote[]>().notNull().default([]),
    resit: jsonb('resit').$type<Resit>(),
    act: jsonb('act').$type<SignedAct>().notNull(),
    supersedes: text('supersedes'),
    decidedBy: text('decided_by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('decision_block').on(table.candidacyId, table.block, table.at),
    uniqueIndex('decision_supersedes').on(table.supersedes),
  ],
);
