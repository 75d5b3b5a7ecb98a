import { ROUTES } from '@etalon/usecases';
import type { MissionRecords } from '@etalon/usecases/mission';
import { asc, count, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { missionLogEntry, missionVersion, sessionMission, tutorContact } from '../schema/mission.ts';
import { candidacy } from '../schema/session.ts';
import { firstOrNull } from './first-or-null.ts';
import { readLiteral } from './read-literal.ts';

type VersionPart = Pick<
  MissionRecords,
  'addVersion' | 'findVersion' | 'listVersions' | 'listVersionsOfSession' | 'listVersionsOfCandidates'
>;

type AgreementPart = VersionPart &
  Pick<
    MissionRecords,
    | 'addRules'
    | 'findRules'
    | 'findContact'
    | 'eraseContacts'
    | 'addLogEntry'
    | 'listLogEntries'
    | 'listCandidacies'
  >;

function makeVersionRecords(db: Db): VersionPart {
  return {
    addVersion: async (version, contact) => {
      await db.insert(missionVersion).values(version);
      await db
        .insert(tutorContact)
        .values({ ...contact, versionId: version.id, candidacyId: version.candidacyId });
    },
    findVersion: async (id) =>
      firstOrNull(await db.select().from(missionVersion).where(eq(missionVersion.id, id))),
    listVersions: async (candidacyId) =>
      db
        .select()
        .from(missionVersion)
        .where(eq(missionVersion.candidacyId, candidacyId))
        .orderBy(asc(missionVersion.writtenAt), asc(missionVersion.number)),
    listVersionsOfSession: async (sessionId) =>
      db
        .select(getTableColumns(missionVersion))
        .from(missionVersion)
        .innerJoin(candidacy, eq(candidacy.id, missionVersion.candidacyId))
        .where(eq(candidacy.sessionId, sessionId))
        .orderBy(asc(missionVersion.writtenAt), asc(missionVersion.number)),
    listVersionsOfCandidates: async (userIds) =>
      userIds.length === 0
        ? []
        : db
            .select({ ...getTableColumns(missionVersion), userId: candidacy.userId })
            .from(missionVersion)
            .innerJoin(candidacy, eq(candidacy.id, missionVersion.candidacyId))
            .where(inArray(candidacy.userId, [...userIds]))
            .orderBy(asc(missionVersion.writtenAt), asc(missionVersion.number)),
  };
}

/** Agreements, their tutors and the log book, in the database. */
export function makeAgreementRecords(db: Db): AgreementPart {
  return {
    ...makeVersionRecords(db),
    addRules: async (row) => {
      await db.insert(sessionMission).values(row);
    },
    findRules: async (sessionId) =>
      firstOrNull(await db.select().from(sessionMission).where(eq(sessionMission.sessionId, sessionId))),
    findContact: async (versionId) =>
      firstOrNull(
        await db
          .select({ versionId: tutorContact.versionId, name: tutorContact.name, email: tutorContact.email })
          .from(tutorContact)
          .where(eq(tutorContact.versionId, versionId)),
      ),
    eraseContacts: async (candidacyId, label) => {
      const rows = await db
        .update(tutorContact)
        .set({ name: label, email: '' })
        .where(eq(tutorContact.candidacyId, candidacyId))
        .returning({ versionId: tutorContact.versionId });
      return rows.length;
    },
    addLogEntry: async (row) => {
      await db.insert(missionLogEntry).values(row);
    },
    listLogEntries: async (candidacyId) =>
      db
        .select()
        .from(missionLogEntry)
        .where(eq(missionLogEntry.candidacyId, candidacyId))
        .orderBy(asc(missionLogEntry.writtenAt), asc(missionLogEntry.number)),
    listCandidacies: async ({ offset, limit }) => {
      const joined = eq(sessionMission.sessionId, candidacy.sessionId);
      const rows = await db
        .select({ candidacy })
        .from(candidacy)
        .innerJoin(sessionMission, joined)
        .orderBy(desc(candidacy.enrolledAt), asc(candidacy.id))
        .limit(limit)
        .offset(offset);
      const totals = await db.select({ total: count() }).from(candidacy).innerJoin(sessionMission, joined);
      return {
        rows: rows.map(({ candidacy: row }) => ({ ...row, route: readLiteral(ROUTES, row.route) })),
        total: totals[0]?.total ?? 0,
      };
    },
  };
}
