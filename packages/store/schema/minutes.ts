import type { SignedAct } from '@etalon/core/evidence';
import type { Minutes } from '@etalon/core/minutes';
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { examSession } from './session.ts';

export const juryMinutes = pgTable(
  'jury_minutes',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    number: integer('number').notNull(),
    minutes: jsonb('minutes').$type<Minutes>().notNull(),
    sha256: text('sha256').notNull(),
    draftedBy: text('drafted_by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [uniqueIndex('jury_minutes_number').on(table.sessionId, table.number)],
);

export const minutesSignature = pgTable(
  'minutes_signature',
  {
    minutesId: text('minutes_id')
      .notNull()
      .references(() => juryMinutes.id),
    userId: text('user_id').notNull(),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    act: jsonb('act').$type<SignedAct>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.minutesId, table.userId] }),
    index('minutes_signer').on(table.userId),
  ],
);

/** Minutes given up before they were sealed, because something in them was wrong. */
export const minutesWithdrawal = pgTable('minutes_withdrawal', {
  minutesId: text('minutes_id')
    .primaryKey()
    .references(() => juryMinutes.id),
  reason: text('reason').notNull(),
  withdrawnBy: text('withdrawn_by').notNull(),
  at: instant('at').notNull(),
});

export const minutesSeal = pgTable('minutes_seal', {
  minutesId: text('minutes_id')
    .primaryKey()
    .references(() => juryMinutes.id),
  /** The signed document, named by its content in the file store. */
  pdfSha256: text('pdf_sha256').notNull(),
  pdfBytes: integer('pdf_bytes').notNull(),
  act: jsonb('act').$type<SignedAct>().notNull(),
  sealedBy: text('sealed_by').notNull(),
  at: instant('at').notNull(),
});
