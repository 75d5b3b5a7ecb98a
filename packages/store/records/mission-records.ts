import { MISSION_RESULTS } from '@etalon/core/mission';
import {
  ATTESTATION_VERDICTS,
  type MissionRecords,
  REVIEW_VERDICTS,
  type TutorInvitation,
} from '@etalon/usecases/mission';
import { asc, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import {
  criteriaLook,
  fullReportAccess,
  missionConfidentiality,
  missionDecision,
  missionDefence,
  missionReview,
  missionVersion,
  tutorAttestation,
  tutorInvitation,
  tutorInvitationEnd,
  tutorLink,
} from '../schema/mission.ts';
import { candidacy } from '../schema/session.ts';
import { firstOrNull } from './first-or-null.ts';
import { makeAgreementRecords } from './mission-agreement-records.ts';
import { readLiteral } from './read-literal.ts';

/** First half of the advisory lock of a tutor's link; the second is the link's own. */
const INVITATION_LOCK = 7304;
const ENDS = ['spent', 'revoked'] as const;

/** Agreements, log book, tutor's links, and what the jury records of a mission, in the database. */
export function makeMissionRecords(db: Db): MissionRecords {
  return {
    ...makeAgreementRecords(db),
    ...makeTutorRecords(db),
    ...makeReviewRecords(db),
    ...makeConclusionRecords(db),
  };
}

type TutorPart = Pick<
  MissionRecords,
  | 'addInvitation'
  | 'findInvitation'
  | 'addLink'
  | 'findInvitationByToken'
  | 'holdInvitation'
  | 'endInvitation'
  | 'listInvitations'
  | 'addAttestation'
  | 'listAttestations'
>;

function makeTutorRecords(db: Db): TutorPart {
  const select = async (where: SQL): Promise<readonly TutorInvitation[]> => {
    const rows = await db
      .select({ invitation: tutorInvitation, end: tutorInvitationEnd })
      .from(tutorInvitation)
      .leftJoin(tutorInvitationEnd, eq(tutorInvitationEnd.invitationId, tutorInvitation.id))
      .where(where)
      .orderBy(asc(tutorInvitation.createdAt), asc(tutorInvitation.id));
    return rows.map(({ invitation, end }) => ({
      ...invitation,
      end: end && { kind: readLiteral(ENDS, end.kind), at: end.at },
    }));
  };
  return {
    addInvitation: async (row) => {
      await db.insert(tutorInvitation).values(row);
    },
    findInvitation: async (id) => firstOrNull(await select(eq(tutorInvitation.id, id))),
    addLink: async (row) => {
      await db.insert(tutorLink).values(row);
    },
    findInvitationByToken: async (tokenSha256) => {
      const link = firstOrNull(
        await db.select().from(tutorLink).where(eq(tutorLink.tokenSha256, tokenSha256)),
      );
      return link && firstOrNull(await select(eq(tutorInvitation.id, link.invitationId)));
    },
    holdInvitation: async (id) => {
      await db.execute(sql`select pg_advisory_xact_lock(${INVITATION_LOCK}, hashtext(${id}))`);
      return firstOrNull(await select(eq(tutorInvitation.id, id)));
    },
    endInvitation: async (invitationId, end) => {
      await db.insert(tutorInvitationEnd).values({ invitationId, ...end });
    },
    listInvitations: (candidacyId) => select(eq(tutorInvitation.candidacyId, candidacyId)),
    addAttestation: async (row) => {
      await db.insert(tutorAttestation).values(row);
    },
    listAttestations: async (candidacyId) => {
      const rows = await db
        .select({ attestation: tutorAttestation })
        .from(tutorAttestation)
        .innerJoin(missionVersion, eq(missionVersion.id, tutorAttestation.versionId))
        .where(eq(missionVersion.candidacyId, candidacyId))
        .orderBy(asc(tutorAttestation.at), asc(tutorAttestation.id));
      return rows.map(({ attestation: row }) => ({
        ...row,
        verdict: readLiteral(ATTESTATION_VERDICTS, row.verdict),
      }));
    },
  };
}

type ReviewPart = Pick<
  MissionRecords,
  'addReview' | 'listReviews' | 'addConfidentiality' | 'findConfidentiality' | 'addAccess' | 'listAccesses'
>;

function makeReviewRecords(db: Db): ReviewPart {
  return {
    addReview: async (row) => {
      await db.insert(missionReview).values(row);
    },
    listReviews: async (candidacyId) => {
      const rows = await db
        .select({ review: missionReview })
        .from(missionReview)
        .innerJoin(missionVersion, eq(missionVersion.id, missionReview.versionId))
        .where(eq(missionVersion.candidacyId, candidacyId))
        .orderBy(asc(missionReview.at), asc(missionReview.id));
      return rows.map(({ review: row }) => ({ ...row, verdict: readLiteral(REVIEW_VERDICTS, row.verdict) }));
    },
    addConfidentiality: async (row) => {
      await db.insert(missionConfidentiality).values(row);
    },
    findConfidentiality: async (candidacyId) =>
      firstOrNull(
        await db
          .select()
          .from(missionConfidentiality)
          .where(eq(missionConfidentiality.candidacyId, candidacyId))
          .orderBy(desc(missionConfidentiality.at), desc(missionConfidentiality.id))
          .limit(1),
      ),
    addAccess: async (row) => {
      await db.insert(fullReportAccess).values(row);
    },
    listAccesses: async (candidacyId) =>
      db
        .select()
        .from(fullReportAccess)
        .where(eq(fullReportAccess.candidacyId, candidacyId))
        .orderBy(asc(fullReportAccess.at), asc(fullReportAccess.id)),
  };
}

type ConclusionPart = Pick<
  MissionRecords,
  | 'addLook'
  | 'listLooks'
  | 'addDefence'
  | 'listDefences'
  | 'addDecision'
  | 'listDecisions'
  | 'listDecisionDates'
  | 'listDecisionsOfSession'
>;

function makeConclusionRecords(db: Db): ConclusionPart {
  return {
    addLook: async (row) => {
      await db.insert(criteriaLook).values(row);
    },
    listLooks: async (candidacyId) =>
      db
        .select()
        .from(criteriaLook)
        .where(eq(criteriaLook.candidacyId, candidacyId))
        .orderBy(asc(criteriaLook.at), asc(criteriaLook.id)),
    addDefence: async (row) => {
      await db.insert(missionDefence).values(row);
    },
    listDefences: async (candidacyId) =>
      db
        .select()
        .from(missionDefence)
        .where(eq(missionDefence.candidacyId, candidacyId))
        .orderBy(asc(missionDefence.at), asc(missionDefence.id)),
    addDecision: async (row) => {
      await db.insert(missionDecision).values(row);
    },
    listDecisions: async (candidacyId) => {
      const rows = await db
        .select()
        .from(missionDecision)
        .where(eq(missionDecision.candidacyId, candidacyId))
        .orderBy(asc(missionDecision.at), asc(missionDecision.id));
      return rows.map((row) => ({ ...row, result: readLiteral(MISSION_RESULTS, row.result) }));
    },
    listDecisionsOfSession: async (sessionId) => {
      const rows = await db
        .select(getTableColumns(missionDecision))
        .from(missionDecision)
        .innerJoin(candidacy, eq(candidacy.id, missionDecision.candidacyId))
        .where(eq(candidacy.sessionId, sessionId))
        .orderBy(asc(missionDecision.at), asc(missionDecision.id));
      return rows.map((row) => ({ ...row, result: readLiteral(MISSION_RESULTS, row.result) }));
    },
    listDecisionDates: async (sessionId) =>
      db
        .selectDistinctOn([missionDecision.candidacyId], {
          candidacyId: missionDecision.candidacyId,
          at: missionDecision.at,
        })
        .from(missionDecision)
        .innerJoin(candidacy, eq(candidacy.id, missionDecision.candidacyId))
        .where(eq(candidacy.sessionId, sessionId))
        .orderBy(asc(missionDecision.candidacyId), desc(missionDecision.at)),
  };
}
