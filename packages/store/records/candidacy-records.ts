import { FEASIBILITY_OUTCOMES, RECOGNITION_GROUNDS } from '@etalon/core/candidacy';
import { type BlockRecognition, type CandidacyRecords, type FeasibilityFile, ROUTES } from '@etalon/usecases';
import { and, asc, desc, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { user } from '../schema/auth.ts';
import {
  accommodationDecision,
  blockRecognition,
  blockRecognitionWithdrawal,
  candidateImport,
  feasibilityDecision,
  feasibilityFile,
  routeChange,
} from '../schema/identity.ts';
import { candidacy } from '../schema/session.ts';
import { firstOrNull } from './first-or-null.ts';
import { makeIdentityRecords } from './identity-records.ts';
import { isAmong } from './is-among.ts';
import { readLiteral } from './read-literal.ts';
import { searchCandidacies } from './search-candidacies.ts';

/** Identities, routes, measures, recognised blocks, VAE files and files of candidates in the database. */
export function makeCandidacyRecords(db: Db): CandidacyRecords {
  return {
    ...makeIdentityRecords(db),
    ...makeRouteRecords(db),
    ...makeRecognitionRecords(db),
    ...makeFeasibilityRecords(db),
    ...makeImportRecords(db),
    search: (search) => searchCandidacies(db, search),
  };
}

type RoutePart = Pick<
  CandidacyRecords,
  'addRouteChange' | 'listRouteChanges' | 'findEnrolledRoute' | 'addAccommodations' | 'listAccommodations'
>;

function makeRouteRecords(db: Db): RoutePart {
  return {
    addRouteChange: async (change) => {
      await db.insert(routeChange).values(change);
    },
    listRouteChanges: async (candidacyId) => {
      const rows = await db
        .select()
        .from(routeChange)
        .where(eq(routeChange.candidacyId, candidacyId))
        .orderBy(asc(routeChange.changedAt), asc(routeChange.id));
      return rows.map((row) => ({ ...row, route: readLiteral(ROUTES, row.route) }));
    },
    findEnrolledRoute: async (candidacyId) => {
      const { id, route } = candidacy;
      const row = firstOrNull(await db.select({ route }).from(candidacy).where(eq(id, candidacyId)));
      return readLiteral(ROUTES, row?.route ?? '');
    },
    addAccommodations: async (decision) => {
      await db.insert(accommodationDecision).values(decision);
    },
    listAccommodations: (candidacyId) =>
      db
        .select()
        .from(accommodationDecision)
        .where(eq(accommodationDecision.candidacyId, candidacyId))
        .orderBy(asc(accommodationDecision.decidedAt), asc(accommodationDecision.id)),
  };
}

type RecognitionPart = Pick<
  CandidacyRecords,
  'addRecognition' | 'findRecognition' | 'listRecognitions' | 'withdrawRecognition'
>;

function makeRecognitionRecords(db: Db): RecognitionPart {
  const select = () =>
    db
      .select({ recognition: blockRecognition, withdrawal: blockRecognitionWithdrawal })
      .from(blockRecognition)
      .leftJoin(
        blockRecognitionWithdrawal,
        eq(blockRecognitionWithdrawal.recognitionId, blockRecognition.id),
      );
  const read = (row: Awaited<ReturnType<typeof select>>[number]): BlockRecognition => ({
    ...row.recognition,
    ground: readLiteral(RECOGNITION_GROUNDS, row.recognition.ground),
    withdrawal: row.withdrawal,
  });
  return {
    addRecognition: async (recognition) => {
      await db.insert(blockRecognition).values(recognition);
    },
    findRecognition: async (id) => {
      const row = firstOrNull(await select().where(eq(blockRecognition.id, id)));
      return row && read(row);
    },
    listRecognitions: async (candidacyId) => {
      const rows = await select()
        .where(eq(blockRecognition.candidacyId, candidacyId))
        .orderBy(asc(blockRecognition.decidedAt));
      return rows.map(read);
    },
    withdrawRecognition: async (withdrawal) => {
      await db.insert(blockRecognitionWithdrawal).values(withdrawal);
    },
  };
}

type FeasibilityPart = Pick<
  CandidacyRecords,
  'addFeasibility' | 'findFeasibility' | 'listFeasibilities' | 'decideFeasibility'
>;

function makeFeasibilityRecords(db: Db): FeasibilityPart {
  const select = () =>
    db
      .select({ file: feasibilityFile, decision: feasibilityDecision })
      .from(feasibilityFile)
      .leftJoin(feasibilityDecision, eq(feasibilityDecision.fileId, feasibilityFile.id));
  const read = ({ file, decision }: Awaited<ReturnType<typeof select>>[number]): FeasibilityFile => ({
    ...file,
    decision: decision && { ...decision, outcome: readLiteral(FEASIBILITY_OUTCOMES, decision.outcome) },
  });
  return {
    addFeasibility: async (file) => {
      await db.insert(feasibilityFile).values(file);
    },
    findFeasibility: async (id) => {
      const row = firstOrNull(await select().where(eq(feasibilityFile.id, id)));
      return row && read(row);
    },
    listFeasibilities: async (candidacyId) => {
      const rows = await select()
        .where(eq(feasibilityFile.candidacyId, candidacyId))
        .orderBy(desc(feasibilityFile.receivedOn), desc(feasibilityFile.recordedAt));
      return rows.map(read);
    },
    decideFeasibility: async (decision) => {
      await db.insert(feasibilityDecision).values(decision);
    },
  };
}

type ImportPart = Pick<
  CandidacyRecords,
  | 'findEnrolments'
  | 'addImport'
  | 'findImport'
  | 'listImports'
  | 'removeImport'
  | 'removeImportsBefore'
  | 'removeImportsOf'
>;

function makeImportRecords(db: Db): ImportPart {
  const { id, fileName, broughtAt } = candidateImport;
  return {
    findEnrolments: async (sessionId, emails) => {
      if (emails.length === 0) return new Map();
      const rows = await db
        .select({ email: sql<string>`lower(${user.email})`, userId: user.id, candidacyId: candidacy.id })
        .from(user)
        .leftJoin(candidacy, and(eq(candidacy.userId, user.id), eq(candidacy.sessionId, sessionId)))
        .where(isAmong(sql`lower(${user.email})`, emails));
      return new Map(
        rows.map(({ email, userId, candidacyId }) => [email, { userId, enrolled: candidacyId !== null }]),
      );
    },
    addImport: async (file) => {
      await db.insert(candidateImport).values(file);
    },
    findImport: async (wanted) =>
      firstOrNull(await db.select().from(candidateImport).where(eq(candidateImport.id, wanted))),
    listImports: (sessionId) =>
      db
        .select({ id, fileName, broughtAt })
        .from(candidateImport)
        .where(eq(candidateImport.sessionId, sessionId))
        .orderBy(desc(broughtAt))
        .limit(20),
    removeImport: async (wanted) => {
      await db.delete(candidateImport).where(eq(candidateImport.id, wanted));
    },
    removeImportsBefore: async (instant) => {
      await db.delete(candidateImport).where(lt(broughtAt, instant));
    },
    removeImportsOf: async (email) => {
      await db
        .delete(candidateImport)
        .where(sql`position(${email.toLowerCase()} in lower(${candidateImport.rows}::text)) > 0`);
    },
  };
}
