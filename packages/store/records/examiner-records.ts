import { CONFLICT_GROUNDS, type ConflictOfInterest, GENDERS } from '@etalon/core/jury';
import type { ExaminerRecords, ExaminerVersion } from '@etalon/usecases';
import { and, asc, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import {
  conflict,
  conflictName,
  conflictWithdrawal,
  examiner,
  examinerTraining,
  qualificationPolicy,
} from '../schema/examiner.ts';
import { firstOrNull } from './first-or-null.ts';
import { readLiteral } from './read-literal.ts';

/** The pool of examiners in the database. */
export function makeExaminerRecords(db: Db): ExaminerRecords {
  return { ...makePoolRecords(db), ...makeConflictRecords(db) };
}

type ConflictPart = Pick<
  ExaminerRecords,
  'addConflict' | 'findConflict' | 'listConflicts' | 'withdrawConflict' | 'eraseStatedNames'
>;

function readExaminer(row: typeof examiner.$inferSelect): ExaminerVersion {
  return { ...row, gender: row.gender === null ? null : readLiteral(GENDERS, row.gender) };
}

function makePoolRecords(db: Db): Omit<ExaminerRecords, keyof ConflictPart> {
  return {
    addExaminer: async (row) => {
      await db.insert(examiner).values(row);
    },
    listExaminers: async () => {
      const rows = await db
        .selectDistinctOn([examiner.userId])
        .from(examiner)
        .orderBy(asc(examiner.userId), desc(examiner.setAt), desc(examiner.id));
      return rows.map(readExaminer);
    },
    listExaminerVersions: async (userId) => {
      const rows = await db
        .select()
        .from(examiner)
        .where(eq(examiner.userId, userId))
        .orderBy(desc(examiner.setAt), desc(examiner.id));
      return rows.map(readExaminer);
    },
    addTraining: async (row) => {
      await db.insert(examinerTraining).values(row);
    },
    listTrainings: (userId) =>
      db
        .select()
        .from(examinerTraining)
        .where(userId === undefined ? undefined : eq(examinerTraining.userId, userId))
        .orderBy(asc(examinerTraining.day), asc(examinerTraining.recordedAt), asc(examinerTraining.id)),
    addPolicy: async (row) => {
      await db.insert(qualificationPolicy).values(row);
    },
    findPolicy: async () =>
      firstOrNull(
        await db
          .select()
          .from(qualificationPolicy)
          .orderBy(desc(qualificationPolicy.setAt), desc(qualificationPolicy.id))
          .limit(1),
      ),
  };
}

function makeConflictRecords(db: Db): ConflictPart {
  const list = async (where?: SQL): Promise<readonly ConflictOfInterest[]> => {
    const rows = await db
      .select({ conflict, name: conflictName.name })
      .from(conflict)
      .leftJoin(conflictName, eq(conflictName.conflictId, conflict.id))
      .leftJoin(conflictWithdrawal, eq(conflictWithdrawal.conflictId, conflict.id))
      .where(and(isNull(conflictWithdrawal.conflictId), where))
      .orderBy(asc(conflict.declaredAt), asc(conflict.id));
    return rows.map((row) => ({
      ...row.conflict,
      ground: readLiteral(CONFLICT_GROUNDS, row.conflict.ground),
      statedName: row.name,
    }));
  };
  return {
    addConflict: async ({ statedName, ...row }) => {
      await db.insert(conflict).values(row);
      if (statedName !== null) await db.insert(conflictName).values({ conflictId: row.id, name: statedName });
    },
    findConflict: async (id) => (await list(eq(conflict.id, id)))[0] ?? null,
    listConflicts: () => list(),
    withdrawConflict: async (row) => {
      await db.insert(conflictWithdrawal).values(row).onConflictDoNothing();
    },
    eraseStatedNames: async (ids) => {
      if (ids.length > 0) await db.delete(conflictName).where(inArray(conflictName.conflictId, [...ids]));
    },
  };
}
