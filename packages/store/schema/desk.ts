import type { SignedAct } from '@etalon/core/evidence';
import type { OralAct } from '@etalon/core/oral';
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { seat } from './jury.ts';
import { candidacy } from './session.ts';

/** A second opinion asked for on a criterion, or no longer; the last row of a seat and criterion is in force. */
export const secondOpinion = pgTable(
  'second_opinion',
  {
    id: text('id').primaryKey(),
    seatId: text('seat_id')
      .notNull()
      .references(() => seat.id),
    criterion: text('criterion').notNull(),
    asked: boolean('asked').notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('second_opinion_seat').on(table.seatId, table.at)],
);

/** An examiner who asks that a colleague take their seat. */
export const handOver = pgTable(
  'hand_over',
  {
    id: text('id').primaryKey(),
    seatId: text('seat_id')
      .notNull()
      .references(() => seat.id),
    reason: text('reason').notNull(),
    askedAt: instant('asked_at').notNull(),
  },
  (table) => [index('hand_over_seat').on(table.seatId, table.askedAt)],
);

export const handOverAnswer = pgTable('hand_over_answer', {
  handOverId: text('hand_over_id')
    .primaryKey()
    .references(() => handOver.id),
  state: text('state').notNull(),
  reason: text('reason').notNull(),
  successorId: text('successor_id').references(() => seat.id),
  answeredBy: text('answered_by').notNull(),
  at: instant('at').notNull(),
});

/** A locked seat that judges one criterion again, because its words changed after the start. */
export const seatReopening = pgTable(
  'seat_reopening',
  {
    id: text('id').primaryKey(),
    seatId: text('seat_id')
      .notNull()
      .references(() => seat.id),
    criterion: text('criterion').notNull(),
    nextVersionId: text('next_version_id').notNull(),
    nextItem: text('next_item').notNull(),
    reason: text('reason').notNull(),
    act: jsonb('act').$type<SignedAct>().notNull(),
    openedBy: text('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  (table) => [index('seat_reopening_seat').on(table.seatId, table.openedAt)],
);

export const seatRelock = pgTable('seat_relock', {
  reopeningId: text('reopening_id')
    .primaryKey()
    .references(() => seatReopening.id),
  at: instant('at').notNull(),
});

/** What the devices of a jury wrote of an oral; ids are theirs, so that a line sent twice is kept once. */
export const oralEntry = pgTable(
  'oral_entry',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    situation: text('situation').notNull(),
    seatId: text('seat_id')
      .notNull()
      .references(() => seat.id),
    act: jsonb('act').$type<OralAct>().notNull(),
    at: instant('at').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [index('oral_entry_oral').on(table.candidacyId, table.situation, table.at)],
);

/** The record of an oral that ended, sealed again when a device that was cut brings more. */
export const oralSeal = pgTable(
  'oral_seal',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    situation: text('situation').notNull(),
    number: integer('number').notNull(),
    entries: integer('entries').notNull(),
    sha256: text('sha256').notNull(),
    sealedAt: instant('sealed_at').notNull(),
  },
  (table) => [uniqueIndex('oral_seal_number').on(table.candidacyId, table.situation, table.number)],
);
