import type { HandInReceipt } from '@etalon/core/evidence';
import type { PieceInspection, ReplayOutcome } from '@etalon/usecases';
import {
  bigint,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { candidacy } from './session.ts';

export const handIn = pgTable(
  'hand_in',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    situation: text('situation').notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  (table) => [index('hand_in_candidacy').on(table.candidacyId, table.situation)],
);

export const handInSeal = pgTable('hand_in_seal', {
  handInId: text('hand_in_id')
    .primaryKey()
    .references(() => handIn.id),
  root: text('root').notNull(),
  receipt: jsonb('receipt').$type<HandInReceipt>().notNull(),
  sealedAt: instant('sealed_at').notNull(),
});

export const piece = pgTable(
  'piece',
  {
    id: text('id').primaryKey(),
    handInId: text('hand_in_id')
      .notNull()
      .references(() => handIn.id),
    slot: text('slot').notNull(),
    fileName: text('file_name').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    criteria: jsonb('criteria').$type<readonly string[]>().notNull(),
    inspection: jsonb('inspection').$type<PieceInspection>().notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [index('piece_hand_in').on(table.handInId)],
);

export const pieceWithdrawal = pgTable('piece_withdrawal', {
  pieceId: text('piece_id')
    .primaryKey()
    .references(() => piece.id),
  withdrawnAt: instant('withdrawn_at').notNull(),
});

export const jobRun = pgTable(
  'job_run',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    subjectId: text('subject_id').notNull(),
    scope: text('scope').notNull(),
    state: text('state').notNull(),
    /** Share done, between 0 and 1. */
    progress: doublePrecision('progress').notNull(),
    step: text('step').notNull(),
    errorCode: text('error_code'),
    inputsSha256: text('inputs_sha256').notNull(),
    requestedBy: text('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull(),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    cancelledBy: text('cancelled_by'),
    /** The run whose readings this one made again. */
    replayOf: text('replay_of'),
    outcome: jsonb('outcome').$type<ReplayOutcome>(),
  },
  (table) => [index('job_run_subject').on(table.subjectId, table.requestedAt)],
);

/** A measure that opened the hidden labels of a case: one row for each, in order. */
export const hiddenLook = pgTable(
  'hidden_look',
  {
    runId: text('run_id')
      .primaryKey()
      .references(() => jobRun.id),
    handInId: text('hand_in_id')
      .notNull()
      .references(() => handIn.id),
    caseSha256: text('case_sha256').notNull(),
    /** 1 for the first look of the hand-in. */
    rank: integer('rank').notNull(),
    lookedAt: instant('looked_at').notNull(),
    lookedBy: text('looked_by').notNull(),
  },
  (table) => [uniqueIndex('hidden_look_rank').on(table.handInId, table.rank)],
);

export const reading = pgTable(
  'reading',
  {
    id: text('id').primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => jobRun.id),
    handInId: text('hand_in_id')
      .notNull()
      .references(() => handIn.id),
    scope: text('scope').notNull(),
    instrument: text('instrument').notNull(),
    version: text('version').notNull(),
    /** The reading as RFC 8785 text: what a replay must give again, byte for byte. */
    body: text('body').notNull(),
    sha256: text('sha256').notNull(),
    durationMs: integer('duration_ms').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    index('reading_hand_in').on(table.handInId, table.scope),
    uniqueIndex('reading_run_position').on(table.runId, table.position),
  ],
);

export const elementMatch = pgTable(
  'element_match',
  {
    id: text('id').primaryKey(),
    handInId: text('hand_in_id')
      .notNull()
      .references(() => handIn.id),
    itemId: text('item_id').notNull(),
    elementId: text('element_id'),
    verdict: text('verdict').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [index('element_match_hand_in').on(table.handInId)],
);
