import { type Candidacy, ROUTES, type SessionRecords } from '@etalon/usecases';
import { asc, count, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { candidacy } from '../schema/session.ts';
import { firstOrNull } from './first-or-null.ts';
import { insertRows } from './insert-rows.ts';
import { isAmong } from './is-among.ts';
import { readLiteral } from './read-literal.ts';

/**
 * The route in force: the last that was decided, or that of the enrolment. Names are written out: a query on one table would leave out
 * whose `id` it is.
 */
export const ROUTE_IN_FORCE: SQL<string> = sql<string>`coalesce((
  select r.route from route_change r where r.candidacy_id = "candidacy"."id"
  order by r.changed_at desc, r.id desc limit 1), "candidacy"."route")`;

const EXTRA_TIME_IN_FORCE: SQL<number> = sql<number>`coalesce((
  select a.extra_time_percent from accommodation_decision a where a.candidacy_id = "candidacy"."id"
  order by a.decided_at desc, a.id desc limit 1), "candidacy"."extra_time_percent")`;

export const CANDIDACY_COLUMNS = {
  ...getTableColumns(candidacy),
  route: ROUTE_IN_FORCE.as('route_in_force'),
  extraTimePercent: EXTRA_TIME_IN_FORCE.as('extra_time_in_force'),
};

export function readCandidacyRow(row: Omit<Candidacy, 'route'> & { readonly route: string }): Candidacy {
  return { ...row, route: readLiteral(ROUTES, row.route), extraTimePercent: Number(row.extraTimePercent) };
}

type EnrolmentPart = Pick<
  SessionRecords,
  | 'addCandidacies'
  | 'findCandidacy'
  | 'listCandidaciesOfUser'
  | 'listCandidaciesOfUsers'
  | 'listCandidaciesOfSession'
>;

/** Candidacies as they stand: enrolled once, with the route and the extra time that were decided last. */
export function makeEnrolmentRecords(db: Db): EnrolmentPart {
  return {
    addCandidacies: (rows) => insertRows(db, candidacy, rows),
    findCandidacy: async (id) => {
      const row = firstOrNull(await db.select(CANDIDACY_COLUMNS).from(candidacy).where(eq(candidacy.id, id)));
      return row && readCandidacyRow(row);
    },
    listCandidaciesOfUser: async (userId) => {
      const rows = await db
        .select(CANDIDACY_COLUMNS)
        .from(candidacy)
        .where(eq(candidacy.userId, userId))
        .orderBy(desc(candidacy.enrolledAt))
        .limit(50);
      return rows.map(readCandidacyRow);
    },
    listCandidaciesOfUsers: async (userIds) => {
      if (userIds.length === 0) return [];
      const rows = await db
        .select(CANDIDACY_COLUMNS)
        .from(candidacy)
        .where(isAmong(candidacy.userId, userIds))
        .orderBy(asc(candidacy.enrolledAt), asc(candidacy.id));
      return rows.map(readCandidacyRow);
    },
    listCandidaciesOfSession: async (sessionId, page) => {
      const where = eq(candidacy.sessionId, sessionId);
      const rows = await db
        .select(CANDIDACY_COLUMNS)
        .from(candidacy)
        .where(where)
        .orderBy(asc(candidacy.enrolledAt), asc(candidacy.id))
        .limit(page.limit)
        .offset(page.offset);
      const total = await db.select({ total: count() }).from(candidacy).where(where);
      return { rows: rows.map(readCandidacyRow), total: total[0]?.total ?? 0 };
    },
  };
}
