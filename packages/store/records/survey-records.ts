import { SURVEY_HORIZONS } from '@etalon/core/survey';
import { EtalonError } from '@etalon/error';
import type { SurveyCampaign, SurveyRecords } from '@etalon/usecases';
import { asc, desc, eq, gt, inArray, type SQL } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import { candidacy } from '../schema/session.ts';
import { surveyAnswer, surveyCampaign, surveyInvitation, surveyLink } from '../schema/survey.ts';
import { firstOrNull } from './first-or-null.ts';
import { readLiteral } from './read-literal.ts';

function readCampaign(row: typeof surveyCampaign.$inferSelect): SurveyCampaign {
  return { ...row, horizon: readLiteral(SURVEY_HORIZONS, row.horizon) };
}

/** Campaigns, whom they ask, and what was answered, in the database. */
export function makeSurveyRecords(db: Db): SurveyRecords {
  const listCampaigns = async (where: SQL): Promise<readonly SurveyCampaign[]> =>
    (
      await db
        .select()
        .from(surveyCampaign)
        .where(where)
        .orderBy(asc(surveyCampaign.openedAt), asc(surveyCampaign.id))
    ).map(readCampaign);
  return {
    addCampaign: async (row) => {
      const added = await db
        .insert(surveyCampaign)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: surveyCampaign.id });
      if (added.length === 0) throw new EtalonError('survey.already-open');
    },
    findCampaign: async (id) => (await listCampaigns(eq(surveyCampaign.id, id)))[0] ?? null,
    listCampaigns: (sessionId) => listCampaigns(eq(surveyCampaign.sessionId, sessionId)),
    listOpenCampaigns: (now) => listCampaigns(gt(surveyCampaign.closesAt, now)),
    ...makeInvitationRecords(db),
    ...makeAnswerRecords(db),
  };
}

function makeInvitationRecords(
  db: Db,
): Pick<
  SurveyRecords,
  'addInvitations' | 'findInvitation' | 'listInvitations' | 'addLink' | 'findInvitationByToken'
> {
  return {
    addInvitations: async (rows) => {
      if (rows.length > 0) await db.insert(surveyInvitation).values([...rows]);
    },
    findInvitation: async (id) =>
      firstOrNull(await db.select().from(surveyInvitation).where(eq(surveyInvitation.id, id))),
    listInvitations: (campaignId) =>
      db
        .select()
        .from(surveyInvitation)
        .where(eq(surveyInvitation.campaignId, campaignId))
        .orderBy(asc(surveyInvitation.id)),
    addLink: async (row) => {
      await db.insert(surveyLink).values(row);
    },
    findInvitationByToken: async (tokenSha256) => {
      const rows = await db
        .select({ invitation: surveyInvitation })
        .from(surveyLink)
        .innerJoin(surveyInvitation, eq(surveyInvitation.id, surveyLink.invitationId))
        .where(eq(surveyLink.tokenSha256, tokenSha256));
      return rows[0]?.invitation ?? null;
    },
  };
}

function makeAnswerRecords(
  db: Db,
): Pick<SurveyRecords, 'addAnswer' | 'listAnswers' | 'findAnswer' | 'eraseAnswersOf'> {
  return {
    addAnswer: async (row) => {
      await db.insert(surveyAnswer).values(row);
    },
    listAnswers: (campaignId) =>
      db
        .selectDistinctOn([surveyAnswer.invitationId], {
          id: surveyAnswer.id,
          invitationId: surveyAnswer.invitationId,
          answer: surveyAnswer.answer,
          at: surveyAnswer.at,
        })
        .from(surveyAnswer)
        .innerJoin(surveyInvitation, eq(surveyInvitation.id, surveyAnswer.invitationId))
        .where(eq(surveyInvitation.campaignId, campaignId))
        .orderBy(asc(surveyAnswer.invitationId), desc(surveyAnswer.at), desc(surveyAnswer.id)),
    findAnswer: async (invitationId) =>
      firstOrNull(
        await db
          .select()
          .from(surveyAnswer)
          .where(eq(surveyAnswer.invitationId, invitationId))
          .orderBy(desc(surveyAnswer.at), desc(surveyAnswer.id))
          .limit(1),
      ),
    eraseAnswersOf: async (userId) => {
      const own = db
        .select({ id: surveyInvitation.id })
        .from(surveyInvitation)
        .innerJoin(candidacy, eq(candidacy.id, surveyInvitation.candidacyId))
        .where(eq(candidacy.userId, userId));
      await db.delete(surveyAnswer).where(inArray(surveyAnswer.invitationId, own));
    },
  };
}
