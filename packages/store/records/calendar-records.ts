import { DATE_KINDS } from '@etalon/core/calendar';
import { type CalendarRecords, EXTENSION_GROUNDS } from '@etalon/usecases';
import { and, asc, desc, eq, getTableColumns, isNull, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../database/open-database.ts';
import { credential } from '../schema/award.ts';
import {
  calendarFeed,
  calendarFeedRevocation,
  deadlineExtension,
  reminderSchedule,
  sessionDate,
} from '../schema/calendar.ts';
import { handIn, handInSeal } from '../schema/evidence.ts';
import { decision } from '../schema/jury.ts';
import { candidacy } from '../schema/session.ts';
import { firstOrNull } from './first-or-null.ts';
import { readLiteral } from './read-literal.ts';

/** Dates, extensions, schedules and feeds in the database, with what clocks read of a session. */
export function makeCalendarRecords(db: Db): CalendarRecords {
  return { ...makeDateRecords(db), ...makeFeedRecords(db), ...makeFactRecords(db) };
}

type DatePart = Pick<
  CalendarRecords,
  'addDate' | 'listDates' | 'addExtension' | 'listExtensions' | 'addSchedule' | 'findSchedule'
>;

function makeDateRecords(db: Db): DatePart {
  return {
    addDate: async (row) => {
      await db.insert(sessionDate).values(row);
    },
    listDates: async (sessionId) => {
      const rows = await db
        .select()
        .from(sessionDate)
        .where(eq(sessionDate.sessionId, sessionId))
        .orderBy(asc(sessionDate.setAt), asc(sessionDate.id));
      return rows.map((row) => ({ ...row, kind: readLiteral(DATE_KINDS, row.kind) }));
    },
    addExtension: async (row) => {
      await db.insert(deadlineExtension).values(row);
    },
    listExtensions: async (sessionId) => {
      const rows = await db
        .select(getTableColumns(deadlineExtension))
        .from(deadlineExtension)
        .innerJoin(candidacy, eq(candidacy.id, deadlineExtension.candidacyId))
        .where(eq(candidacy.sessionId, sessionId))
        .orderBy(asc(deadlineExtension.grantedAt), asc(deadlineExtension.id));
      return rows.map((row) => ({ ...row, ground: readLiteral(EXTENSION_GROUNDS, row.ground) }));
    },
    addSchedule: async (row) => {
      await db.insert(reminderSchedule).values(row);
    },
    findSchedule: async (sessionId) =>
      firstOrNull(
        await db
          .select()
          .from(reminderSchedule)
          .where(eq(reminderSchedule.sessionId, sessionId))
          .orderBy(desc(reminderSchedule.setAt), desc(reminderSchedule.id))
          .limit(1),
      ),
  };
}

type FeedPart = Pick<CalendarRecords, 'addFeed' | 'findFeed' | 'findFeedOf' | 'revokeFeed'>;

function makeFeedRecords(db: Db): FeedPart {
  const select = () =>
    db
      .select(getTableColumns(calendarFeed))
      .from(calendarFeed)
      .leftJoin(calendarFeedRevocation, eq(calendarFeedRevocation.feedId, calendarFeed.id));
  return {
    addFeed: async (row) => {
      await db.insert(calendarFeed).values(row);
    },
    findFeed: async (secretSha256) =>
      firstOrNull(
        await select().where(
          and(eq(calendarFeed.secretSha256, secretSha256), isNull(calendarFeedRevocation.feedId)),
        ),
      ),
    findFeedOf: async (userId) =>
      firstOrNull(
        await select()
          .where(and(eq(calendarFeed.userId, userId), isNull(calendarFeedRevocation.feedId)))
          .orderBy(desc(calendarFeed.createdAt))
          .limit(1),
      ),
    revokeFeed: async (feedId, revokedAt) => {
      await db.insert(calendarFeedRevocation).values({ feedId, revokedAt }).onConflictDoNothing();
    },
  };
}

type FactPart = Pick<CalendarRecords, 'listSealedHandIns' | 'listDecisionDates'>;

function makeFactRecords(db: Db): FactPart {
  return {
    listSealedHandIns: (sessionId) =>
      db
        .select({
          candidacyId: handIn.candidacyId,
          situation: handIn.situation,
          sealedAt: handInSeal.sealedAt,
        })
        .from(handInSeal)
        .innerJoin(handIn, eq(handIn.id, handInSeal.handInId))
        .innerJoin(candidacy, eq(candidacy.id, handIn.candidacyId))
        .where(eq(candidacy.sessionId, sessionId)),
    listDecisionDates: async (sessionId) => {
      const later = alias(decision, 'later');
      const rows = await db
        .select({
          id: decision.id,
          candidacyId: decision.candidacyId,
          block: decision.block,
          result: decision.result,
          decidedAt: decision.at,
          issuedAt: credential.issuedAt,
        })
        .from(decision)
        .innerJoin(candidacy, eq(candidacy.id, decision.candidacyId))
        .leftJoin(credential, eq(credential.decisionId, decision.id))
        .where(
          and(
            eq(candidacy.sessionId, sessionId),
            notExists(db.select({ one: sql`1` }).from(later).where(eq(later.supersedes, decision.id))),
          ),
        );
      return rows.map(({ result, ...row }) => ({ ...row, awards: result === 'acquis' }));
    },
  };
}
