import type { LtiLaunchContent, LtiLoginRequest, LtiState } from '@etalon/usecases';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { user } from './auth.ts';
import { instant } from './instant.ts';
import { candidacy, examSession } from './session.ts';

export const ltiPlatform = pgTable(
  'lti_platform',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    issuer: text('issuer').notNull(),
    clientId: text('client_id').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('lti_platform_client').on(table.issuer, table.clientId)],
);

/** Where a platform answers and what it is told: the last row of each is in force. */
export const ltiSetting = pgTable(
  'lti_setting',
  {
    id: text('id').primaryKey(),
    platformId: text('platform_id')
      .notNull()
      .references(() => ltiPlatform.id),
    state: text('state').$type<LtiState>().notNull(),
    authorizeUrl: text('authorize_url').notNull(),
    tokenUrl: text('token_url').notNull(),
    keySetUrl: text('key_set_url').notNull(),
    audience: text('audience').notNull(),
    frameOrigins: jsonb('frame_origins').$type<readonly string[]>().notNull(),
    tellsDecisions: boolean('tells_decisions').notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [index('lti_setting_platform').on(table.platformId, table.changedAt)],
);

/** Deployments that were seen, admitted or closed: the last row of each is in force. */
export const ltiDeployment = pgTable(
  'lti_deployment',
  {
    id: text('id').primaryKey(),
    platformId: text('platform_id')
      .notNull()
      .references(() => ltiPlatform.id),
    deploymentId: text('deployment_id').notNull(),
    state: text('state').notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('lti_deployment_platform').on(table.platformId, table.at)],
);

/** Addresses that an officer gave to a platform so that it registers itself; removed as they are used, or once over. */
export const ltiInvitation = pgTable('lti_invitation', {
  tokenSha256: text('token_sha256').primaryKey(),
  madeBy: text('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
});

/** Logins under way; removed as they are used, or once they are over. */
export const ltiLogin = pgTable(
  'lti_login',
  {
    stateSha256: text('state_sha256').primaryKey(),
    platformId: text('platform_id')
      .notNull()
      .references(() => ltiPlatform.id),
    nonceSha256: text('nonce_sha256').notNull(),
    browserSha256: text('browser_sha256').notNull(),
    request: jsonb('request').$type<LtiLoginRequest>().notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [index('lti_login_made').on(table.madeAt)],
);

/** Launches that were checked and not yet followed; removed as they are, or once they are over. */
export const ltiLaunch = pgTable(
  'lti_launch',
  {
    ticketSha256: text('ticket_sha256').primaryKey(),
    platformId: text('platform_id')
      .notNull()
      .references(() => ltiPlatform.id),
    deploymentId: text('deployment_id').notNull(),
    subject: text('subject').notNull(),
    content: jsonb('content').$type<LtiLaunchContent>().notNull(),
    answer: text('answer'),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [index('lti_launch_made').on(table.madeAt)],
);

/** Whose account a person of a platform is; removed when the person unlinks it or is erased. */
export const ltiLink = pgTable(
  'lti_link',
  {
    platformId: text('platform_id')
      .notNull()
      .references(() => ltiPlatform.id),
    subject: text('subject').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    linkedAt: instant('linked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.subject] }),
    uniqueIndex('lti_link_user').on(table.platformId, table.userId),
  ],
);

export const ltiPlacement = pgTable('lti_placement', {
  id: text('id').primaryKey(),
  platformId: text('platform_id')
    .notNull()
    .references(() => ltiPlatform.id),
  deploymentId: text('deployment_id').notNull(),
  contextId: text('context_id').notNull(),
  sessionId: text('session_id')
    .notNull()
    .references(() => examSession.id),
  situation: text('situation').notNull(),
  placedBy: text('placed_by').notNull(),
  placedAt: instant('placed_at').notNull(),
});

/** The columns of a grade book that launches named for a placement. */
export const ltiLineItem = pgTable(
  'lti_line_item',
  {
    placementId: text('placement_id')
      .notNull()
      .references(() => ltiPlacement.id),
    url: text('url').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.placementId, table.url] })],
);

/** Courses that launches came from, and where their members are read. */
export const ltiCourse = pgTable(
  'lti_course',
  {
    id: text('id').primaryKey(),
    platformId: text('platform_id')
      .notNull()
      .references(() => ltiPlatform.id),
    deploymentId: text('deployment_id').notNull(),
    contextId: text('context_id').notNull(),
    title: text('title').notNull(),
    membersUrl: text('members_url').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [index('lti_course_platform').on(table.platformId, table.seenAt)],
);

/** What a platform is told of a candidate's hand-in: where it stands, never a level nor a reading. */
export const ltiScore = pgTable(
  'lti_score',
  {
    id: text('id').primaryKey(),
    placementId: text('placement_id')
      .notNull()
      .references(() => ltiPlacement.id),
    candidacyId: text('candidacy_id')
      .notNull()
      .references(() => candidacy.id),
    news: text('news').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [index('lti_score_placement').on(table.placementId, table.madeAt)],
);

export const ltiScoreAttempt = pgTable(
  'lti_score_attempt',
  {
    id: text('id').primaryKey(),
    scoreId: text('score_id')
      .notNull()
      .references(() => ltiScore.id),
    outcome: text('outcome').notNull(),
    status: integer('status'),
    errorCode: text('error_code'),
    durationMs: integer('duration_ms').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('lti_score_attempt_score').on(table.scoreId, table.at)],
);
