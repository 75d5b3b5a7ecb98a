import { APPEAL_OUTCOMES } from '@etalon/core/appeal';
import { APPEAL_GROUNDS } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { Appeal, AppealRecords } from '@etalon/usecases';
import { and, asc, desc, eq, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../database/open-database.ts';
import { appeal, appealAnswer, appealAssignment } from '../schema/appeal.ts';
import { readLiteral } from './read-literal.ts';

/** Appeals, who answers them and the answers, in the database. */
export function makeAppealRecords(db: Db): AppealRecords {
  const later = alias(appealAssignment, 'later');
  const last = and(
    eq(appealAssignment.appealId, appeal.id),
    notExists(
      db
        .select({ one: sql`1` })
        .from(later)
        .where(
          and(
            eq(later.appealId, appealAssignment.appealId),
            or(
              sql`${later.at} > ${appealAssignment.at}`,
              and(eq(later.at, appealAssignment.at), sql`${later.id} > ${appealAssignment.id}`),
            ),
          ),
        ),
    ),
  );
  const select = (where?: SQL) =>
    db
      .select({ appeal, assignment: appealAssignment, answer: appealAnswer })
      .from(appeal)
      .leftJoin(appealAssignment, last)
      .leftJoin(appealAnswer, eq(appealAnswer.appealId, appeal.id))
      .where(where);
  const read = (row: Awaited<ReturnType<typeof select>>[number]): Appeal => ({
    ...row.appeal,
    ground: readLiteral(APPEAL_GROUNDS, row.appeal.ground),
    assignment: row.assignment && { userId: row.assignment.userId, at: row.assignment.at },
    answer: row.answer && {
      outcome: readLiteral(APPEAL_OUTCOMES, row.answer.outcome),
      motive: row.answer.motive,
      act: row.answer.act,
      answeredBy: row.answer.answeredBy,
      at: row.answer.at,
    },
  });
  const findOne = async (where: SQL): Promise<Appeal | null> => {
    const [row] = await select(where);
    return row === undefined ? null : read(row);
  };
  return {
    addAppeal: async (row) => {
      const added = await db.insert(appeal).values(row).onConflictDoNothing().returning({ id: appeal.id });
      if (added.length === 0) throw new EtalonError('appeal.already-filed');
    },
    findAppeal: (id) => findOne(eq(appeal.id, id)),
    findAppealOfDecision: (decisionId) => findOne(eq(appeal.decisionId, decisionId)),
    listAppealsOfCandidacy: async (candidacyId) => {
      const rows = await select(eq(appeal.candidacyId, candidacyId)).orderBy(asc(appeal.filedAt));
      return rows.map(read);
    },
    listAppeals: async () => {
      const rows = await select().orderBy(desc(appeal.filedAt), asc(appeal.id)).limit(1000);
      return rows.map(read);
    },
    addAssignment: async (row) => {
      await db.insert(appealAssignment).values(row);
    },
    addAnswer: async (appealId, answer) => {
      const added = await db
        .insert(appealAnswer)
        .values({ appealId, ...answer })
        .onConflictDoNothing()
        .returning({ id: appealAnswer.appealId });
      if (added.length === 0) throw new EtalonError('appeal.already-answered');
    },
  };
}
