import type { SignedCheckpoint } from '@etalon/core/journal';
import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { decision } from './jury.ts';

export const statusList = pgTable('status_list', {
  id: text('id').primaryKey(),
  /** The signed list, replaced each time a credential of it is revoked; every version is in the journal by hash. */
  body: text('body').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

export const credential = pgTable(
  'credential',
  {
    id: text('id').primaryKey(),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decision.id),
    candidacyId: text('candidacy_id').notNull(),
    block: text('block').notNull(),
    body: text('body').notNull(),
    sha256: text('sha256').notNull(),
    statusListId: text('status_list_id')
      .notNull()
      .references(() => statusList.id),
    statusIndex: integer('status_index').notNull(),
    issuedBy: text('issued_by').notNull(),
    issuedAt: instant('issued_at').notNull(),
  },
  (table) => [
    uniqueIndex('credential_decision').on(table.decisionId),
    uniqueIndex('credential_status').on(table.statusListId, table.statusIndex),
    index('credential_candidacy').on(table.candidacyId),
  ],
);

export const credentialRevocation = pgTable('credential_revocation', {
  credentialId: text('credential_id')
    .primaryKey()
    .references(() => credential.id),
  reason: text('reason').notNull(),
  revokedBy: text('revoked_by').notNull(),
  revokedAt: instant('revoked_at').notNull(),
});

export const journalEntry = pgTable('journal_entry', {
  seq: bigint('seq', { mode: 'number' }).primaryKey(),
  body: text('body').notNull(),
  prev: text('prev').notNull(),
  hash: text('hash').notNull(),
});

export const journalCheckpoint = pgTable('journal_checkpoint', {
  seq: bigint('seq', { mode: 'number' }).primaryKey(),
  checkpoint: jsonb('checkpoint').$type<SignedCheckpoint>().notNull(),
  at: instant('at').notNull(),
});

/** Salts of the commitments that stand in the journal for personal data; erasing a salt erases the data's trace. */
export const personalSalt = pgTable('personal_salt', {
  subjectId: text('subject_id').primaryKey(),
  salt: text('salt').notNull(),
});
