import type { Accommodation } from '@etalon/core/candidacy';
import type { CivilIdentity } from '@etalon/core/identity';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { user } from './auth.ts';
import { instant } from './instant.ts';
import { candidacy, examSession } from './session.ts';

/** One writing of a person's civil identity: what stays when the person is erased, a commitment that says nothing. */
export const identityVersion = pgTable(
  'identity_version',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    commitment: text('commitment').notNull(),
    source: text('source').notNull(),
    writtenBy: text('written_by').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [index('identity_version_user').on(table.userId, table.writtenAt)],
);

/** What was written; its rows are never changed, and go with the person. */
export const identityContent = pgTable('identity_content', {
  versionId: text('version_id')
    .primaryKey()
    .references(() => identityVersion.id),
  identity: jsonb('identity').$type<CivilIdentity>().notNull(),
  /** Why somebody else than the person wrote it. */
  reason: text('reason').notNull(),
});

export const identityConfirmation = pgTable('identity_confirmation', {
  versionId: text('version_id')
    .primaryKey()
    .references(() => identityVersion.id),
  confirmedAt: instant('confirmed_at').notNull(),
});

export const routeChange = pgTable(
  'route_change',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    route: text('route').notNull(),
    /** Day from which the route holds, `YYYY-MM-DD`. */
    fromDay: text('from_day').notNull(),
    reason: text('reason').notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [index('route_change_candidacy').on(table.candidacyId, table.changedAt)],
);

/** Measures as a jury sees them: the table has no room for a reason. */
export const accommodationDecision = pgTable(
  'accommodation_decision',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    measures: jsonb('measures').$type<readonly Accommodation[]>().notNull(),
    extraTimePercent: integer('extra_time_percent').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [index('accommodation_decision_candidacy').on(table.candidacyId, table.decidedAt)],
);

export const blockRecognition = pgTable(
  'block_recognition',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    block: text('block').notNull(),
    ground: text('ground').notNull(),
    /** What the block is recognised from: a certification, a version of the framework. */
    origin: text('origin').notNull(),
    /** Reference of the proof seen: a certificate number, a decision. */
    proof: text('proof').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [index('block_recognition_candidacy').on(table.candidacyId)],
);

export const blockRecognitionWithdrawal = pgTable('block_recognition_withdrawal', {
  recognitionId: text('recognition_id')
    .primaryKey()
    .references(() => blockRecognition.id),
  reason: text('reason').notNull(),
  withdrawnBy: text('withdrawn_by').notNull(),
  withdrawnAt: instant('withdrawn_at').notNull(),
});

export const feasibilityFile = pgTable(
  'feasibility_file',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    /** Day on which the certifier received it, `YYYY-MM-DD`: the clock of art. L.6412-2 runs from there. */
    receivedOn: text('received_on').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('feasibility_file_candidacy').on(table.candidacyId)],
);

export const feasibilityDecision = pgTable('feasibility_decision', {
  fileId: text('file_id')
    .primaryKey()
    .references(() => feasibilityFile.id),
  outcome: text('outcome').notNull(),
  motive: text('motive').notNull(),
  decidedBy: text('decided_by').notNull(),
  decidedAt: instant('decided_at').notNull(),
});

/** The rows of a file of candidates between its arrival and the moment somebody takes or leaves them; then they go. */
export const candidateImport = pgTable(
  'candidate_import',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    fileName: text('file_name').notNull(),
    columns: jsonb('columns').$type<readonly string[]>().notNull(),
    rows: jsonb('rows').$type<readonly (readonly (string | null)[])[]>().notNull(),
    broughtBy: text('brought_by').notNull(),
    broughtAt: instant('brought_at').notNull(),
  },
  (table) => [index('candidate_import_session').on(table.sessionId)],
);
