import type { SignedAct } from '@etalon/core/evidence';
import type {
  CriteriaShareOutcome,
  MissionDuration,
  MissionOutcome,
  MissionRules,
  MissionTerms,
} from '@etalon/core/mission';
import type { TutorAttestation } from '@etalon/usecases/mission';
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { user } from './auth.ts';
import { instant } from './instant.ts';
import { seat } from './jury.ts';
import { candidacy, examSession } from './session.ts';

const ofCandidacy = () =>
  text('candidacy_id')
    .notNull()
    .references(() => candidacy.id);
const ofVersion = () =>
  text('version_id')
    .notNull()
    .references(() => missionVersion.id);

export const sessionMission = pgTable('session_mission', {
  sessionId: text('session_id')
    .primaryKey()
    .references(() => examSession.id),
  rules: jsonb('rules').$type<MissionRules>().notNull(),
  hash: text('hash').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
});

export const missionVersion = pgTable(
  'mission_version',
  {
    id: text('id').primaryKey(),
    missionId: text('mission_id').notNull(),
    candidacyId: ofCandidacy(),
    number: integer('number').notNull(),
    terms: jsonb('terms').$type<MissionTerms>().notNull(),
    withdrawn: boolean('withdrawn').notNull(),
    sha256: text('sha256').notNull(),
    writtenBy: text('written_by').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    uniqueIndex('mission_version_number').on(table.missionId, table.number),
    index('mission_version_candidacy').on(table.candidacyId),
  ],
);

/** A person of another organisation: apart, so that name and address can be erased while the agreement stays. */
export const tutorContact = pgTable(
  'tutor_contact',
  {
    versionId: text('version_id')
      .primaryKey()
      .references(() => missionVersion.id),
    candidacyId: ofCandidacy(),
    name: text('name').notNull(),
    email: text('email').notNull(),
  },
  (table) => [index('tutor_contact_candidacy').on(table.candidacyId)],
);

export const missionLogEntry = pgTable(
  'mission_log_entry',
  {
    id: text('id').primaryKey(),
    entryId: text('entry_id').notNull(),
    candidacyId: ofCandidacy(),
    number: integer('number').notNull(),
    day: text('day').notNull(),
    text: text('text').notNull(),
    criteria: jsonb('criteria').$type<readonly string[]>().notNull(),
    removed: boolean('removed').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    uniqueIndex('mission_log_entry_number').on(table.entryId, table.number),
    index('mission_log_entry_candidacy').on(table.candidacyId),
  ],
);

export const tutorInvitation = pgTable(
  'tutor_invitation',
  {
    id: text('id').primaryKey(),
    missionId: text('mission_id').notNull(),
    versionId: ofVersion(),
    candidacyId: ofCandidacy(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('tutor_invitation_candidacy').on(table.candidacyId)],
);

/** A link of an invitation, made as its letter leaves: the token itself is written nowhere. */
export const tutorLink = pgTable(
  'tutor_link',
  {
    id: text('id').primaryKey(),
    invitationId: text('invitation_id')
      .notNull()
      .references(() => tutorInvitation.id),
    tokenSha256: text('token_sha256').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [uniqueIndex('tutor_link_token').on(table.tokenSha256)],
);

export const tutorInvitationEnd = pgTable('tutor_invitation_end', {
  invitationId: text('invitation_id')
    .primaryKey()
    .references(() => tutorInvitation.id),
  kind: text('kind').notNull(),
  at: instant('at').notNull(),
});

export const tutorAttestation = pgTable(
  'tutor_attestation',
  {
    id: text('id').primaryKey(),
    invitationId: text('invitation_id')
      .notNull()
      .references(() => tutorInvitation.id),
    missionId: text('mission_id').notNull(),
    versionId: ofVersion(),
    verdict: text('verdict').notNull(),
    word: text('word').notNull(),
    proposed: jsonb('proposed').$type<TutorAttestation['proposed']>(),
    act: jsonb('act').$type<SignedAct>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    uniqueIndex('tutor_attestation_invitation').on(table.invitationId),
    index('tutor_attestation_version').on(table.versionId),
  ],
);

export const missionReview = pgTable(
  'mission_review',
  {
    id: text('id').primaryKey(),
    missionId: text('mission_id').notNull(),
    versionId: ofVersion(),
    verdict: text('verdict').notNull(),
    note: text('note').notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('mission_review_version').on(table.versionId)],
);

export const missionConfidentiality = pgTable(
  'mission_confidentiality',
  {
    id: text('id').primaryKey(),
    candidacyId: ofCandidacy(),
    confidential: boolean('confidential').notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('mission_confidentiality_candidacy').on(table.candidacyId, table.at)],
);

export const fullReportAccess = pgTable(
  'full_report_access',
  {
    id: text('id').primaryKey(),
    candidacyId: ofCandidacy(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    granted: boolean('granted').notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('full_report_access_candidacy').on(table.candidacyId, table.at)],
);

export const criteriaLook = pgTable(
  'criteria_look',
  {
    id: text('id').primaryKey(),
    candidacyId: ofCandidacy(),
    seatId: text('seat_id')
      .notNull()
      .references(() => seat.id),
    criteria: jsonb('criteria').$type<readonly string[]>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('criteria_look_candidacy').on(table.candidacyId, table.at)],
);

export const missionDefence = pgTable(
  'mission_defence',
  {
    id: text('id').primaryKey(),
    candidacyId: ofCandidacy(),
    heldOn: text('held_on').notNull(),
    place: text('place').notNull(),
    present: jsonb('present').$type<readonly string[]>().notNull(),
    questions: jsonb('questions').$type<readonly string[]>().notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('mission_defence_candidacy').on(table.candidacyId, table.at)],
);

export const missionDecision = pgTable(
  'mission_decision',
  {
    id: text('id').primaryKey(),
    candidacyId: ofCandidacy(),
    result: text('result').notNull(),
    outcome: jsonb('outcome').$type<MissionOutcome>().notNull(),
    duration: jsonb('duration').$type<MissionDuration>().notNull(),
    share: jsonb('share').$type<CriteriaShareOutcome>().notNull(),
    criteria: jsonb('criteria').$type<readonly string[]>().notNull(),
    motive: text('motive').notNull(),
    present: jsonb('present').$type<readonly string[]>().notNull(),
    act: jsonb('act').$type<SignedAct>().notNull(),
    supersedes: text('supersedes'),
    decidedBy: text('decided_by').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('mission_decision_candidacy').on(table.candidacyId, table.at),
    uniqueIndex('mission_decision_supersedes').on(table.supersedes),
  ],
);
