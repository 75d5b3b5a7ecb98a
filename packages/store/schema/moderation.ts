import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { seat } from './jury.ts';
import { candidacy, examSession } from './session.ts';

/** What whoever presides made of a block in the border zone. */
export const borderAnswer = pgTable(
  'border_answer',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    block: text('block').notNull(),
    kind: text('kind').notNull(),
    criteria: jsonb('criteria').$type<readonly string[]>().notNull(),
    seatId: text('seat_id').references(() => seat.id),
    reason: text('reason').notNull(),
    answeredBy: text('answered_by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('border_answer_block').on(table.candidacyId, table.block, table.at)],
);

export const sampleDraw = pgTable(
  'sample_draw',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    seed: bigint('seed', { mode: 'number' }).notNull(),
    rest: integer('rest').notNull(),
    drawn: integer('drawn').notNull(),
    drawnBy: text('drawn_by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('sample_draw_session').on(table.sessionId, table.at)],
);

/** A block is in the sample of its session once. */
export const samplePick = pgTable(
  'sample_pick',
  {
    id: text('id').primaryKey(),
    drawId: text('draw_id')
      .notNull()
      .references(() => sampleDraw.id),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    block: text('block').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [uniqueIndex('sample_pick_block').on(table.candidacyId, table.block)],
);

export const sampleAssignment = pgTable(
  'sample_assignment',
  {
    id: text('id').primaryKey(),
    pickId: text('pick_id')
      .notNull()
      .references(() => samplePick.id),
    userId: text('user_id').notNull(),
    assignedBy: text('assigned_by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('sample_assignment_pick').on(table.pickId, table.at)],
);

/** What a moderator found on a criterion; the last row of a pick and criterion is in force. */
export const sampleReading = pgTable(
  'sample_reading',
  {
    id: text('id').primaryKey(),
    pickId: text('pick_id')
      .notNull()
      .references(() => samplePick.id),
    criterion: text('criterion').notNull(),
    verdict: text('verdict').notNull(),
    grade: text('grade').notNull(),
    settled: text('settled').notNull(),
    sentence: text('sentence').notNull(),
    readBy: text('read_by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('sample_reading_pick').on(table.pickId, table.at)],
);
