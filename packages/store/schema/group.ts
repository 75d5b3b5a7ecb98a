import type { SignedAct } from '@etalon/core/evidence';
import type { Contribution, GroupSituation } from '@etalon/core/group';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { piece } from './evidence.ts';
import { instant } from './instant.ts';
import { candidacy, examSession } from './session.ts';

export const workGroup = pgTable(
  'work_group',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    label: text('label').notNull(),
    situations: jsonb('situations').$type<readonly GroupSituation[]>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('work_group_session').on(table.sessionId, table.createdAt)],
);

/** One row for each situation: nobody works on one in two groups at once. */
export const workGroupMember = pgTable(
  'work_group_member',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => workGroup.id),
    situation: text('situation').notNull(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    leftAt: instant('left_at'),
    removedBy: text('removed_by'),
  },
  (table) => [
    uniqueIndex('work_group_member_situation')
      .on(table.candidacyId, table.situation)
      .where(sql`${table.leftAt} IS NULL`),
    index('work_group_member_group').on(table.groupId, table.addedAt),
  ],
);

export const contribution = pgTable(
  'contribution',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => workGroup.id),
    situation: text('situation').notNull(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    roles: jsonb('roles').$type<Contribution['roles']>().notNull(),
    text: text('text').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [index('contribution_group').on(table.groupId, table.situation, table.writtenAt)],
);

export const contributionAnswer = pgTable(
  'contribution_answer',
  {
    id: text('id').primaryKey(),
    groupId: text('group_id')
      .notNull()
      .references(() => workGroup.id),
    situation: text('situation').notNull(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    sha256: text('sha256').notNull(),
    verdict: text('verdict').notNull(),
    reason: text('reason').notNull(),
    act: jsonb('act').$type<SignedAct>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('contribution_answer_group').on(table.groupId, table.situation, table.at)],
);

/** A piece that came to a member's hand-in from another member's. */
export const sharedPiece = pgTable('shared_piece', {
  pieceId: text('piece_id')
    .primaryKey()
    .references(() => piece.id),
  sourceId: text('source_id')
    .notNull()
    .references(() => piece.id),
  groupId: text('group_id')
    .notNull()
    .references(() => workGroup.id),
});
