import {
  type CaseVersion,
  type ExamSession,
  type Person,
  ROLES,
  type Role,
  type SessionRecords,
} from '@etalon/usecases';
import { and, asc, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { account, passkey, session, user } from '../schema/auth.ts';
import { caseRetirement, caseVersion, examSession, roleGrant, sessionSituation } from '../schema/session.ts';
import { makeEnrolmentRecords } from './enrolment-records.ts';
import { firstOrNull } from './first-or-null.ts';
import { insertRows } from './insert-rows.ts';
import { isAmong } from './is-among.ts';
import { readLiteral } from './read-literal.ts';
import { makeRowMemory, type RowMemory } from './row-memory.ts';

/** Rows of a session that never change once written. */
export interface FixedRows {
  readonly cases: RowMemory<CaseVersion>;
  readonly sessions: RowMemory<ExamSession>;
}

export function makeFixedRows(): FixedRows {
  return { cases: makeRowMemory(), sessions: makeRowMemory() };
}

/** People, roles, cases, sessions and candidacies in the database. */
export function makeSessionRecords(db: Db, fixed: FixedRows): SessionRecords {
  return {
    ...makePeopleRecords(db),
    ...makeCaseRecords(db, fixed),
    ...makeExamRecords(db, fixed),
    ...makeEnrolmentRecords(db),
  };
}

type PeoplePart = Pick<
  SessionRecords,
  | 'findPerson'
  | 'findPeople'
  | 'findPersonByEmail'
  | 'listPeople'
  | 'listRoles'
  | 'grantRoles'
  | 'erasePerson'
>;

function makePeopleRecords(db: Db): PeoplePart {
  const listRoles = async (userId: string): Promise<readonly Role[]> => {
    const rows = await db
      .select({ role: roleGrant.role })
      .from(roleGrant)
      .where(and(eq(roleGrant.userId, userId), isNull(roleGrant.revokedAt)))
      .orderBy(asc(roleGrant.grantedAt));
    return rows.map((row) => readLiteral(ROLES, row.role));
  };
  const find = async (where: SQL): Promise<Person | null> => {
    const row = firstOrNull(await db.select().from(user).where(where));
    return row && { userId: row.id, name: row.name, email: row.email, roles: await listRoles(row.id) };
  };
  const gather = async (people: readonly (typeof user.$inferSelect)[]): Promise<readonly Person[]> => {
    const ids = people.map(({ id }) => id);
    const grants = await db
      .select()
      .from(roleGrant)
      .where(and(isAmong(roleGrant.userId, ids), isNull(roleGrant.revokedAt)))
      .orderBy(asc(roleGrant.grantedAt));
    const byPerson = Map.groupBy(grants, (grant) => grant.userId);
    return people.map(({ id, name, email }) => {
      const roles = (byPerson.get(id) ?? []).map((grant) => readLiteral(ROLES, grant.role));
      return { userId: id, name, email, roles };
    });
  };
  return {
    listRoles,
    findPeople: async (ids) => gather(await db.select().from(user).where(isAmong(user.id, ids))),
    findPerson: (userId) => find(eq(user.id, userId)),
    findPersonByEmail: (email) => find(sql`lower(${user.email}) = ${email.trim().toLowerCase()}`),
    listPeople: async () => gather(await db.select().from(user).orderBy(asc(user.name)).limit(5000)),
    grantRoles: (grants) =>
      insertRows(
        db,
        roleGrant,
        grants.map(({ by, at, ...grant }) => ({ ...grant, grantedBy: by, grantedAt: at })),
      ),
    erasePerson: async (userId, label) => {
      await db.delete(session).where(eq(session.userId, userId));
      await db.delete(account).where(eq(account.userId, userId));
      await db.delete(passkey).where(eq(passkey.userId, userId));
      await db
        .update(user)
        .set({ name: label, email: `${userId}@efface.invalid`, image: null })
        .where(eq(user.id, userId));
    },
  };
}

type CasePart = Pick<
  SessionRecords,
  'addCase' | 'findCase' | 'listCases' | 'addRetirement' | 'listRetirements' | 'countExposures'
>;

function makeCaseRecords(db: Db, fixed: FixedRows): CasePart {
  return {
    addCase: async (version) => {
      await db.insert(caseVersion).values(version);
    },
    findCase: (id) =>
      fixed.cases.find(id, async () =>
        firstOrNull(await db.select().from(caseVersion).where(eq(caseVersion.id, id))),
      ),
    addRetirement: async (row) => {
      await db.insert(caseRetirement).values(row);
    },
    listRetirements: () => db.select().from(caseRetirement),
    countExposures: async () => {
      const rows = await db
        .select({ id: sessionSituation.caseVersionId, total: count() })
        .from(sessionSituation)
        .groupBy(sessionSituation.caseVersionId);
      return new Map(rows.flatMap(({ id, total }) => (id === null ? [] : [[id, total] as const])));
    },
    listCases: () => db.select().from(caseVersion).orderBy(desc(caseVersion.createdAt)).limit(100),
  };
}

type ExamPart = Pick<
  SessionRecords,
  'addSession' | 'findSession' | 'listSessions' | 'addSituation' | 'findSituation' | 'listSituations'
>;

function makeExamRecords(db: Db, fixed: FixedRows): ExamPart {
  return {
    addSession: async (exam) => {
      await db.insert(examSession).values(exam);
    },
    findSession: (id) =>
      fixed.sessions.find(id, async () =>
        firstOrNull(await db.select().from(examSession).where(eq(examSession.id, id))),
      ),
    listSessions: () => db.select().from(examSession).orderBy(desc(examSession.opensAt)).limit(100),
    addSituation: async (situation) => {
      await db.insert(sessionSituation).values(situation);
    },
    findSituation: async (sessionId, situation) =>
      firstOrNull(
        await db
          .select()
          .from(sessionSituation)
          .where(and(eq(sessionSituation.sessionId, sessionId), eq(sessionSituation.situation, situation))),
      ),
    listSituations: (sessionId) =>
      db
        .select()
        .from(sessionSituation)
        .where(eq(sessionSituation.sessionId, sessionId))
        .orderBy(asc(sessionSituation.situation)),
  };
}
