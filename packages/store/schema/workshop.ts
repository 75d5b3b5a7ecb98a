import type { Conflict, Edit, Json, JsonObject, PieceInspection, RunFile } from '@etalon/usecases';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { user } from './auth.ts';
import { piece } from './evidence.ts';
import { instant } from './instant.ts';

export const project = pgTable('project', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** A person may leave a project and be added again: one row for each stay. */
export const projectMember = pgTable(
  'project_member',
  {
    id: text('id').primaryKey().default(sql`gen_random_uuid()::text`),
    projectId: text('project_id')
      .notNull()
      .references(() => project.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    leftAt: instant('left_at'),
  },
  (table) => [
    index('project_member_project').on(table.projectId),
    uniqueIndex('project_member_present').on(table.userId, table.projectId).where(sql`left_at IS NULL`),
  ],
);

export const projectFile = pgTable(
  'project_file',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => project.id),
    name: text('name').notNull(),
    sha256: text('sha256').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    origin: text('origin').notNull(),
    source: text('source').notNull(),
    inspection: jsonb('inspection').$type<PieceInspection>(),
    addedBy: text('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [index('project_file_project').on(table.projectId, table.addedAt)],
);

export const projectFileWithdrawal = pgTable('project_file_withdrawal', {
  fileId: text('file_id')
    .primaryKey()
    .references(() => projectFile.id),
  withdrawnAt: instant('withdrawn_at').notNull(),
});

export const workshopDocument = pgTable(
  'workshop_document',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => project.id),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Put away, and back: nothing of it is lost. */
    archivedAt: instant('archived_at'),
  },
  (table) => [index('workshop_document_project').on(table.projectId)],
);

export const documentRevision = pgTable(
  'document_revision',
  {
    id: text('id').primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references(() => workshopDocument.id),
    number: integer('number').notNull(),
    schemaVersion: integer('schema_version').notNull(),
    content: jsonb('content').$type<JsonObject>().notNull(),
    edits: jsonb('edits').$type<readonly Edit[]>().notNull(),
    conflicts: jsonb('conflicts').$type<readonly Conflict[]>().notNull(),
    sha256: text('sha256').notNull(),
    author: text('author').notNull(),
    at: instant('at').notNull(),
    restores: integer('restores'),
  },
  (table) => [uniqueIndex('document_revision_number').on(table.documentId, table.number)],
);

export const workshopRun = pgTable(
  'workshop_run',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => project.id),
    documentId: text('document_id').references(() => workshopDocument.id),
    kind: text('kind').notNull(),
    version: text('version').notNull(),
    parameters: jsonb('parameters').$type<Json>().notNull(),
    inputs: jsonb('inputs').$type<readonly { readonly name: string; readonly sha256: string }[]>().notNull(),
    inputsSha256: text('inputs_sha256').notNull(),
    state: text('state').notNull(),
    /** Share done, between 0 and 1. */
    progress: doublePrecision('progress').notNull(),
    step: text('step').notNull(),
    errorCode: text('error_code'),
    errorInfo: jsonb('error_info').$type<Json>(),
    result: jsonb('result').$type<Json>(),
    outputs: jsonb('outputs').$type<readonly RunFile[]>().notNull(),
    requestedBy: text('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull(),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    replayOf: text('replay_of'),
    sameBytes: boolean('same_bytes'),
  },
  (table) => [
    index('workshop_run_project').on(table.projectId, table.requestedAt),
    index('workshop_run_document').on(table.documentId, table.requestedAt),
    index('workshop_run_inputs').on(table.projectId, table.inputsSha256),
  ],
);

export const pieceOrigin = pgTable(
  'piece_origin',
  {
    pieceId: text('piece_id')
      .primaryKey()
      .references(() => piece.id),
    projectId: text('project_id')
      .notNull()
      .references(() => project.id),
    source: text('source').notNull(),
    sourceId: text('source_id').notNull(),
  },
  (table) => [index('piece_origin_project').on(table.projectId)],
);
