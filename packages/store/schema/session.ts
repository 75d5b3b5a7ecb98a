import type { EvidenceSlot } from '@etalon/core/evidence';
import type { CaseManifest } from '@etalon/usecases';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { user } from './auth.ts';
import { frameworkVersion, matrixRevision } from './framework.ts';
import { instant } from './instant.ts';
import { regulationsVersion } from './regulations.ts';

export const roleGrant = pgTable(
  'role_grant',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    role: text('role').notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedAt: instant('granted_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('role_grant_user').on(table.userId)],
);

export const caseVersion = pgTable(
  'case_version',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id').notNull(),
    situation: text('situation').notNull(),
    manifest: jsonb('manifest').$type<CaseManifest>().notNull(),
    /** Folder name under the case store; never a path of the machine. */
    folder: text('folder').notNull(),
    sha256: text('sha256').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('case_version_sha256').on(table.sha256)],
);

export const caseRetirement = pgTable('case_retirement', {
  caseVersionId: text('case_version_id')
    .primaryKey()
    .references(() => caseVersion.id),
  retiredBy: text('retired_by').notNull(),
  retiredAt: instant('retired_at').notNull(),
  reason: text('reason').notNull(),
});

export const examSession = pgTable('exam_session', {
  id: text('id').primaryKey(),
  label: text('label').notNull(),
  versionId: text('version_id')
    .notNull()
    .references(() => frameworkVersion.id),
  matrixId: text('matrix_id')
    .notNull()
    .references(() => matrixRevision.id),
  regulationsId: text('regulations_id')
    .notNull()
    .references(() => regulationsVersion.id),
  opensAt: instant('opens_at').notNull(),
  closesAt: instant('closes_at').notNull(),
  place: text('place').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
});

export const sessionSituation = pgTable(
  'session_situation',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    situation: text('situation').notNull(),
    caseVersionId: text('case_version_id').references(() => caseVersion.id),
    slots: jsonb('slots').$type<readonly EvidenceSlot[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.situation] })],
);

export const candidacy = pgTable(
  'candidacy',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    route: text('route').notNull(),
    blocks: jsonb('blocks').$type<readonly string[]>().notNull(),
    extraTimePercent: integer('extra_time_percent').notNull(),
    nameOnCertificate: boolean('name_on_certificate').notNull(),
    enrolledAt: instant('enrolled_at').notNull(),
  },
  (table) => [
    uniqueIndex('candidacy_person').on(table.sessionId, table.userId),
    index('candidacy_user').on(table.userId),
    index('candidacy_enrolled').on(table.sessionId, table.enrolledAt, table.id),
  ],
);
