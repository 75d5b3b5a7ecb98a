import { GRADES } from '@etalon/core/judgement';
import { SAMPLE_REASONS } from '@etalon/core/moderation';
import { type AssignedPick, BORDER_ANSWERS, type ModerationRecords, SAMPLE_VERDICTS } from '@etalon/usecases';
import { asc, desc, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import {
  borderAnswer,
  sampleAssignment,
  sampleDraw,
  samplePick,
  sampleReading,
} from '../schema/moderation.ts';
import { readLiteral } from './read-literal.ts';

/** Third readings of the border zone and the moderation sample, in the database. */
export function makeModerationRecords(db: Db): ModerationRecords {
  return { ...makeBorderRecords(db), ...makeSampleRecords(db) };
}

type BorderPart = Pick<ModerationRecords, 'addBorderAnswer' | 'listBorderAnswers'>;

function makeBorderRecords(db: Db): BorderPart {
  return {
    addBorderAnswer: async (row) => {
      await db.insert(borderAnswer).values(row);
    },
    listBorderAnswers: async (candidacyIds) => {
      if (candidacyIds.length === 0) return [];
      const rows = await db
        .select()
        .from(borderAnswer)
        .where(inArray(borderAnswer.candidacyId, [...candidacyIds]))
        .orderBy(asc(borderAnswer.at), asc(borderAnswer.id));
      return rows.map((row) => ({ ...row, kind: readLiteral(BORDER_ANSWERS, row.kind) }));
    },
  };
}

function makeSampleRecords(db: Db): Omit<ModerationRecords, keyof BorderPart> {
  const list = async (where: (moderatorId: SQL) => SQL): Promise<readonly AssignedPick[]> => {
    const last = db
      .selectDistinctOn([sampleAssignment.pickId])
      .from(sampleAssignment)
      .orderBy(asc(sampleAssignment.pickId), desc(sampleAssignment.at), desc(sampleAssignment.id))
      .as('last');
    const rows = await db
      .select({ ...getTableColumns(samplePick), moderatorId: last.userId })
      .from(samplePick)
      .innerJoin(sampleDraw, eq(sampleDraw.id, samplePick.drawId))
      .leftJoin(last, eq(last.pickId, samplePick.id))
      .where(where(last.userId.getSQL()))
      .orderBy(asc(sampleDraw.at), asc(samplePick.candidacyId), asc(samplePick.block));
    return rows.map((row) => ({ ...row, reason: readLiteral(SAMPLE_REASONS, row.reason) }));
  };
  return {
    addDraw: async (draw, picks) => {
      await db.insert(sampleDraw).values(draw);
      if (picks.length > 0) await db.insert(samplePick).values([...picks]);
    },
    listDraws: (sessionId) =>
      db
        .select()
        .from(sampleDraw)
        .where(eq(sampleDraw.sessionId, sessionId))
        .orderBy(asc(sampleDraw.at), asc(sampleDraw.id)),
    listPicks: (sessionId) => list(() => eq(sampleDraw.sessionId, sessionId)),
    listPicksOfModerator: (userId) => list((moderatorId) => eq(moderatorId, userId)),
    findPick: async (id) => (await list(() => eq(samplePick.id, id)))[0] ?? null,
    addAssignments: async (rows) => {
      if (rows.length > 0) await db.insert(sampleAssignment).values([...rows]);
    },
    addReading: async (row) => {
      await db.insert(sampleReading).values({
        ...row,
        grade: String(row.grade),
        settled: String(row.settled),
      });
    },
    listReadings: async (pickIds) => {
      if (pickIds.length === 0) return [];
      const rows = await db
        .select()
        .from(sampleReading)
        .where(inArray(sampleReading.pickId, [...pickIds]))
        .orderBy(asc(sampleReading.at), asc(sampleReading.id));
      return rows.map((row) => ({
        ...row,
        verdict: readLiteral(SAMPLE_VERDICTS, row.verdict),
        grade: readLiteral(GRADES, row.grade),
        settled: readLiteral(GRADES, row.settled),
      }));
    },
  };
}
