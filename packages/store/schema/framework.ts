import type { SignedAct } from '@etalon/core/evidence';
import type { Diagnostic, Framework, QMatrix } from '@etalon/core/framework';
import { boolean, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';

export const frameworkDraft = pgTable('framework_draft', {
  id: text('id').primaryKey(),
  fileName: text('file_name').notNull(),
  sourceSha256: text('source_sha256').notNull(),
  framework: jsonb('framework').$type<Framework>(),
  diagnostics: jsonb('diagnostics').$type<readonly Diagnostic[]>().notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
});

export const frameworkCorrection = pgTable(
  'framework_correction',
  {
    id: text('id').primaryKey(),
    draftId: text('draft_id')
      .notNull()
      .references(() => frameworkDraft.id),
    itemId: text('item_id').notNull(),
    field: text('field').notNull(),
    before: text('before').notNull(),
    after: text('after').notNull(),
    reason: text('reason').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('framework_correction_draft').on(table.draftId, table.createdAt)],
);

export const frameworkCorrectionWithdrawal = pgTable('framework_correction_withdrawal', {
  correctionId: text('correction_id')
    .primaryKey()
    .references(() => frameworkCorrection.id),
  withdrawnBy: text('withdrawn_by').notNull(),
  withdrawnAt: instant('withdrawn_at').notNull(),
});

export const frameworkVersion = pgTable(
  'framework_version',
  {
    id: text('id').primaryKey(),
    label: text('label').notNull(),
    hash: text('hash').notNull(),
    framework: jsonb('framework').$type<Framework>().notNull(),
    draftId: text('draft_id').references(() => frameworkDraft.id),
    publishedBy: text('published_by').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [
    uniqueIndex('framework_version_hash').on(table.hash),
    uniqueIndex('framework_version_label').on(table.label),
  ],
);

export const frameworkReplacement = pgTable(
  'framework_replacement',
  {
    id: text('id').primaryKey(),
    previousVersionId: text('previous_version_id')
      .notNull()
      .references(() => frameworkVersion.id),
    nextVersionId: text('next_version_id')
      .notNull()
      .references(() => frameworkVersion.id),
    previousItem: text('previous_item').notNull(),
    nextItem: text('next_item').notNull(),
    confirmed: boolean('confirmed').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [index('framework_replacement_pair').on(table.previousVersionId, table.nextVersionId)],
);

export const matrixRevision = pgTable(
  'matrix_revision',
  {
    id: text('id').primaryKey(),
    versionId: text('version_id')
      .notNull()
      .references(() => frameworkVersion.id),
    matrix: jsonb('matrix').$type<QMatrix>().notNull(),
    hash: text('hash').notNull(),
    note: text('note').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('matrix_revision_version').on(table.versionId, table.createdAt)],
);

export const matrixSignature = pgTable('matrix_signature', {
  revisionId: text('revision_id')
    .primaryKey()
    .references(() => matrixRevision.id),
  act: jsonb('act').$type<SignedAct>().notNull(),
  signedBy: text('signed_by').notNull(),
  signedAt: instant('signed_at').notNull(),
});
