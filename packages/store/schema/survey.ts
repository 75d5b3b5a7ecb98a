import type { SurveyAnswer } from '@etalon/core/survey';
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { candidacy, examSession } from './session.ts';

export const surveyCampaign = pgTable(
  'survey_campaign',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => examSession.id),
    horizon: integer('horizon').notNull(),
    openedBy: text('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
    closesAt: instant('closes_at').notNull(),
  },
  (table) => [uniqueIndex('survey_campaign_horizon').on(table.sessionId, table.horizon)],
);

export const surveyInvitation = pgTable(
  'survey_invitation',
  {
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => surveyCampaign.id),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
  },
  (table) => [uniqueIndex('survey_invitation_holder').on(table.campaignId, table.candidacyId)],
);

/** A link of an invitation, made as its letter leaves: the token itself is written nowhere. */
export const surveyLink = pgTable(
  'survey_link',
  {
    id: text('id').primaryKey(),
    invitationId: text('invitation_id')
      .notNull()
      .references(() => surveyInvitation.id),
    tokenSha256: text('token_sha256').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [uniqueIndex('survey_link_token').on(table.tokenSha256)],
);

/** Corrected by another row until the campaign closes; erased with the person. */
export const surveyAnswer = pgTable(
  'survey_answer',
  {
    id: text('id').primaryKey(),
    invitationId: text('invitation_id')
      .notNull()
      .references(() => surveyInvitation.id),
    answer: jsonb('answer').$type<SurveyAnswer>(),
    at: instant('at').notNull(),
  },
  (table) => [index('survey_answer_invitation').on(table.invitationId, table.at)],
);
