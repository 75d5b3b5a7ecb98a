import type { SignedAct } from '@etalon/core/evidence';
import type {
  CriteriaShareOutcome,
  MissionDuration,
  MissionOutcome,
  MissionResult,
  MissionRules,
  MissionTerms,
} from '@etalon/core/mission';
import type { Candidacy, Page, Paged } from './session-records.ts';

/** What the règlement of a session says of the mission; frozen by content hash once opened. */
export interface SessionMission {
  readonly sessionId: string;
  readonly rules: MissionRules;
  readonly hash: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** One version of an agreement; a later number supersedes it, and `withdrawn` takes the whole agreement away. */
export interface MissionVersion {
  readonly id: string;
  readonly missionId: string;
  readonly candidacyId: string;
  /** From 1. */
  readonly number: number;
  readonly terms: MissionTerms;
  readonly withdrawn: boolean;
  /** SHA-256 of the terms as canonical JSON. */
  readonly sha256: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
}

/** Whom the organisation names; kept apart from the agreement so that it can be erased. */
export interface TutorContact {
  readonly versionId: string;
  readonly name: string;
  readonly email: string;
}

/** One dated line of the log book; a later number of the same entry supersedes it. */
export interface LogEntry {
  readonly id: string;
  readonly entryId: string;
  readonly candidacyId: string;
  readonly number: number;
  /** Civil day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly text: string;
  readonly criteria: readonly string[];
  readonly removed: boolean;
  readonly writtenAt: string;
}

/** What a candidate asks of a tutor; its link is made as the letter leaves. */
export interface TutorInvitation {
  readonly id: string;
  readonly missionId: string;
  readonly versionId: string;
  readonly candidacyId: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Why it no longer holds; null while it does, its end date apart. */
  readonly end: { readonly kind: 'spent' | 'revoked'; readonly at: string } | null;
}

/** A link of an invitation: only the hash of its token is kept. */
export interface TutorLink {
  readonly id: string;
  readonly invitationId: string;
  readonly tokenSha256: string;
  readonly madeAt: string;
}

export const ATTESTATION_VERDICTS = ['attests', 'disagrees'] as const;

/** What the tutor said of one version, signed by the instance as an act done with the link. */
export interface TutorAttestation {
  readonly id: string;
  readonly invitationId: string;
  readonly missionId: string;
  readonly versionId: string;
  readonly verdict: (typeof ATTESTATION_VERDICTS)[number];
  readonly word: string;
  /** Dates that the tutor proposes instead, or null. */
  readonly proposed: { readonly start: string; readonly end: string } | null;
  readonly act: SignedAct;
  readonly at: string;
}

export const REVIEW_VERDICTS = ['validated', 'complement'] as const;

export interface MissionReview {
  readonly id: string;
  readonly missionId: string;
  readonly versionId: string;
  readonly verdict: (typeof REVIEW_VERDICTS)[number];
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

export interface MissionConfidentiality {
  readonly id: string;
  readonly candidacyId: string;
  readonly confidential: boolean;
  readonly by: string;
  readonly at: string;
}

/** Whether a member may read the full report of a confidential mission; the last word on a person is in force. */
export interface FullReportAccess {
  readonly id: string;
  readonly candidacyId: string;
  readonly userId: string;
  readonly granted: boolean;
  readonly by: string;
  readonly at: string;
}

/** The criteria that one member says to have looked at; the last word of a seat is in force. */
export interface CriteriaLook {
  readonly id: string;
  readonly candidacyId: string;
  readonly seatId: string;
  readonly criteria: readonly string[];
  readonly at: string;
}

/** How the defence went; the last record is in force. */
export interface MissionDefence {
  readonly id: string;
  readonly candidacyId: string;
  readonly heldOn: string;
  readonly place: string;
  /** User ids of the members present. */
  readonly present: readonly string[];
  readonly questions: readonly string[];
  readonly by: string;
  readonly at: string;
}

export interface MissionDecision {
  readonly id: string;
  readonly candidacyId: string;
  readonly result: MissionResult;
  readonly outcome: MissionOutcome;
  readonly duration: MissionDuration;
  readonly share: CriteriaShareOutcome;
  readonly criteria: readonly string[];
  readonly motive: string;
  readonly present: readonly string[];
  readonly act: SignedAct;
  readonly supersedes: string | null;
  readonly decidedBy: string;
  readonly at: string;
}

export interface MissionRecords {
  addRules(mission: SessionMission): Promise<void>;
  findRules(sessionId: string): Promise<SessionMission | null>;
  addVersion(version: MissionVersion, contact: Omit<TutorContact, 'versionId'>): Promise<void>;
  findVersion(id: string): Promise<MissionVersion | null>;
  /** Every version of every agreement of a candidacy, oldest first. */
  listVersions(candidacyId: string): Promise<readonly MissionVersion[]>;
  /** The same of every candidacy of a session. */
  listVersionsOfSession(sessionId: string): Promise<readonly MissionVersion[]>;
  /** The same of every candidacy of these people, each with whose it is. */
  listVersionsOfCandidates(
    userIds: readonly string[],
  ): Promise<readonly (MissionVersion & { readonly userId: string })[]>;
  findContact(versionId: string): Promise<TutorContact | null>;
  /** Replaces the tutors named in a candidacy by a label; says how many. */
  eraseContacts(candidacyId: string, label: string): Promise<number>;
  addLogEntry(entry: LogEntry): Promise<void>;
  /** Every version of every entry, oldest first. */
  listLogEntries(candidacyId: string): Promise<readonly LogEntry[]>;
  addInvitation(invitation: Omit<TutorInvitation, 'end'>): Promise<void>;
  findInvitation(id: string): Promise<TutorInvitation | null>;
  addLink(link: TutorLink): Promise<void>;
  findInvitationByToken(tokenSha256: string): Promise<TutorInvitation | null>;
  /** Holds the invitation until the end of the transaction, so that a link is spent once. */
  holdInvitation(id: string): Promise<TutorInvitation | null>;
  endInvitation(id: string, end: NonNullable<TutorInvitation['end']>): Promise<void>;
  listInvitations(candidacyId: string): Promise<readonly TutorInvitation[]>;
  addAttestation(attestation: TutorAttestation): Promise<void>;
  listAttestations(candidacyId: string): Promise<readonly TutorAttestation[]>;
  addReview(review: MissionReview): Promise<void>;
  listReviews(candidacyId: string): Promise<readonly MissionReview[]>;
  addConfidentiality(word: MissionConfidentiality): Promise<void>;
  findConfidentiality(candidacyId: string): Promise<MissionConfidentiality | null>;
  addAccess(access: FullReportAccess): Promise<void>;
  listAccesses(candidacyId: string): Promise<readonly FullReportAccess[]>;
  addLook(look: CriteriaLook): Promise<void>;
  listLooks(candidacyId: string): Promise<readonly CriteriaLook[]>;
  addDefence(defence: MissionDefence): Promise<void>;
  listDefences(candidacyId: string): Promise<readonly MissionDefence[]>;
  addDecision(decision: MissionDecision): Promise<void>;
  /** Oldest first: the last one is in force. */
  listDecisions(candidacyId: string): Promise<readonly MissionDecision[]>;
  /** The same of every candidacy of a session. */
  listDecisionsOfSession(sessionId: string): Promise<readonly MissionDecision[]>;
  /** Candidacies of a session whose mission was pronounced on, with when it was last. */
  listDecisionDates(
    sessionId: string,
  ): Promise<readonly { readonly candidacyId: string; readonly at: string }[]>;
  /** Candidacies of the sessions that have a mission, latest enrolment first. */
  listCandidacies(page: Page): Promise<Paged<Candidacy>>;
}
