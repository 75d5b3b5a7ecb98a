import { LTI_NEWS, LTI_OUTCOMES, type LtiRecords, type LtiScore } from '@etalon/usecases';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { ltiPlacement, ltiScore, ltiScoreAttempt } from '../schema/lti.ts';
import { firstOrNull } from './first-or-null.ts';
import { readLiteral } from './read-literal.ts';

type ScorePart = Pick<
  LtiRecords,
  'addScore' | 'findScore' | 'listScoresOf' | 'listScores' | 'addScoreAttempt' | 'wasScoreDelivered'
>;

function readScore(row: typeof ltiScore.$inferSelect): LtiScore {
  return { ...row, news: readLiteral(LTI_NEWS, row.news) };
}

/** What platforms are told of hand-ins, and every try. */
export function makeLtiScoreRecords(db: Db): ScorePart {
  const listAttempts = async (ids: readonly string[]) => {
    const rows = await db
      .select()
      .from(ltiScoreAttempt)
      .where(inArray(ltiScoreAttempt.scoreId, ids))
      .orderBy(asc(ltiScoreAttempt.at), asc(ltiScoreAttempt.id));
    const read = rows.map((row) => ({ ...row, outcome: readLiteral(LTI_OUTCOMES, row.outcome) }));
    return Map.groupBy(read, ({ scoreId }) => scoreId);
  };
  return {
    addScore: async (score) => {
      await db.insert(ltiScore).values(score);
    },
    findScore: async (id) =>
      firstOrNull((await db.select().from(ltiScore).where(eq(ltiScore.id, id))).map(readScore)),
    listScoresOf: async (placementId, candidacyId) => {
      const rows = await db
        .select()
        .from(ltiScore)
        .where(and(eq(ltiScore.placementId, placementId), eq(ltiScore.candidacyId, candidacyId)))
        .orderBy(desc(ltiScore.madeAt), desc(ltiScore.id));
      return rows.map(readScore);
    },
    listScores: async (platformId, limit) => {
      const rows = await db
        .select({ score: ltiScore })
        .from(ltiScore)
        .innerJoin(ltiPlacement, eq(ltiPlacement.id, ltiScore.placementId))
        .where(eq(ltiPlacement.platformId, platformId))
        .orderBy(desc(ltiScore.madeAt), desc(ltiScore.id))
        .limit(limit);
      const attempts = await listAttempts(rows.map(({ score }) => score.id));
      return rows.map(({ score }) => ({ score: readScore(score), attempts: attempts.get(score.id) ?? [] }));
    },
    addScoreAttempt: async (attempt) => {
      await db.insert(ltiScoreAttempt).values(attempt);
    },
    wasScoreDelivered: async (scoreId) => {
      const [found] = await db
        .select({ id: ltiScoreAttempt.id })
        .from(ltiScoreAttempt)
        .where(and(eq(ltiScoreAttempt.scoreId, scoreId), eq(ltiScoreAttempt.outcome, 'delivered')))
        .limit(1);
      return found !== undefined;
    },
  };
}
