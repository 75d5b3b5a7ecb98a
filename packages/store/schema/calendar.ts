import type { LetterFacts } from '@etalon/usecases';
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { user } from './auth.ts';
import { instant } from './instant.ts';
import { candidacy, examSession } from './session.ts';

export const sessionDate = pgTable(
  'session_date',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    opensAt: instant('opens_at').notNull(),
    dueAt: instant('due_at').notNull(),
    place: text('place').notNull(),
    follows: text('follows'),
    supersedes: text('supersedes'),
    setBy: text('set_by').notNull(),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    uniqueIndex('session_date_supersedes').on(table.supersedes),
    // One first row for each thing dated: what comes later supersedes it.
    uniqueIndex('session_date_first')
      .on(table.sessionId, table.kind, table.subject)
      .where(sql`supersedes is null`),
    index('session_date_session').on(table.sessionId, table.setAt),
  ],
);

export const deadlineExtension = pgTable(
  'deadline_extension',
  {
    id: text('id').primaryKey(),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    situation: text('situation').notNull(),
    dueAt: instant('due_at').notNull(),
    ground: text('ground').notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedAt: instant('granted_at').notNull(),
  },
  (table) => [index('deadline_extension_candidacy').on(table.candidacyId, table.situation)],
);

export const reminderSchedule = pgTable(
  'reminder_schedule',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    daysBefore: jsonb('days_before').$type<readonly number[]>().notNull(),
    late: boolean('late').notNull(),
    setBy: text('set_by').notNull(),
    setAt: instant('set_at').notNull(),
  },
  (table) => [index('reminder_schedule_session').on(table.sessionId, table.setAt)],
);

export const calendarFeed = pgTable(
  'calendar_feed',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    /** SHA-256 of the secret: the secret itself is shown once and kept nowhere. */
    secretSha256: text('secret_sha256').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('calendar_feed_secret').on(table.secretSha256),
    index('calendar_feed_user').on(table.userId),
  ],
);

export const calendarFeedRevocation = pgTable('calendar_feed_revocation', {
  feedId: text('feed_id')
    .primaryKey()
    .references(() => calendarFeed.id),
  revokedAt: instant('revoked_at').notNull(),
});

export const personLanguage = pgTable(
  'person_language',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    language: text('language').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('person_language_user').on(table.userId, table.at)],
);

export const letter = pgTable(
  'letter',
  {
    id: text('id').primaryKey(),
    /** What the letter is for: the same key twice is the same letter. */
    key: text('key').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    /** Null for a letter about the account itself. */
    sessionId: text('session_id').references(() => examSession.id),
    facts: jsonb('facts').$type<LetterFacts>().notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [uniqueIndex('letter_key').on(table.key), index('letter_written').on(table.writtenAt)],
);

export const letterAttempt = pgTable(
  'letter_attempt',
  {
    id: text('id').primaryKey(),
    letterId: text('letter_id')
      .notNull()
      .references(() => letter.id),
    outcome: text('outcome').notNull(),
    errorCode: text('error_code'),
    at: instant('at').notNull(),
  },
  (table) => [
    index('letter_attempt_letter').on(table.letterId, table.at),
    uniqueIndex('letter_attempt_sent').on(table.letterId).where(sql`outcome = 'sent'`),
  ],
);
