import type {
  Accommodation,
  AccommodationSet,
  FeasibilityOutcome,
  RecognitionGround,
} from '@etalon/core/candidacy';
import type { CivilIdentity } from '@etalon/core/identity';
import type { Candidacy, Page, Paged, Place, Route } from './session-records.ts';

export const IDENTITY_SOURCES = ['candidate', 'officer', 'import'] as const;
export type IdentitySource = (typeof IDENTITY_SOURCES)[number];

/** One writing of a person's identity; its content is null once the person is erased. */
export interface IdentityVersion {
  readonly id: string;
  readonly userId: string;
  /** Hash of the salted content: proves, after erasure, that something was there, and not what. */
  readonly commitment: string;
  readonly source: IdentitySource;
  readonly writtenBy: string;
  readonly writtenAt: string;
  readonly identity: CivilIdentity | null;
  /** Why somebody else than the person wrote it; empty otherwise. */
  readonly reason: string;
  readonly confirmedAt: string | null;
}

export interface RouteChange {
  readonly id: string;
  readonly candidacyId: string;
  readonly route: Route;
  /** Day from which the route holds, `YYYY-MM-DD`. */
  readonly fromDay: string;
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: string;
}

export interface AccommodationDecision extends AccommodationSet {
  readonly id: string;
  readonly candidacyId: string;
  readonly measures: readonly Accommodation[];
  readonly decidedBy: string;
  readonly decidedAt: string;
}

export interface BlockRecognition {
  readonly id: string;
  readonly candidacyId: string;
  readonly block: string;
  readonly ground: RecognitionGround;
  readonly origin: string;
  readonly proof: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly withdrawal: RecognitionWithdrawal | null;
}

export interface RecognitionWithdrawal {
  readonly recognitionId: string;
  readonly reason: string;
  readonly withdrawnBy: string;
  readonly withdrawnAt: string;
}

export interface FeasibilityFile {
  readonly id: string;
  readonly candidacyId: string;
  readonly receivedOn: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly decision: FeasibilityDecision | null;
}

export interface FeasibilityDecision {
  readonly fileId: string;
  readonly outcome: FeasibilityOutcome;
  readonly motive: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** Rows of a file of candidates that nobody has yet taken or left. */
export interface CandidateImport {
  readonly id: string;
  readonly sessionId: string;
  readonly fileName: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly broughtBy: string;
  readonly broughtAt: string;
}

export const IDENTITY_STATES = ['absent', 'to-confirm', 'confirmed'] as const;
export type IdentityState = (typeof IDENTITY_STATES)[number];

export interface CandidacySearch {
  /** Part of a name or of an address; empty for all. */
  readonly text: string;
  readonly sessionId: string | null;
  readonly route: Route | null;
  readonly identity: IdentityState | null;
  readonly sort: 'name' | 'enrolledAt';
  readonly descending: boolean;
  /** Those alone that follow this place in the order of enrolment. */
  readonly after?: Place;
  readonly page: Page;
}

export interface FoundCandidacy {
  readonly candidacy: Candidacy;
  readonly name: string;
  readonly email: string;
  readonly sessionLabel: string;
  readonly identity: IdentityState;
}

export interface CandidacyRecords {
  addIdentities(
    versions: readonly (Omit<IdentityVersion, 'confirmedAt'> & { readonly identity: CivilIdentity })[],
  ): Promise<void>;
  /** The versions of a person's identity, the one in force first. */
  listIdentities(userId: string): Promise<readonly IdentityVersion[]>;
  /** The version in force of each of these people. */
  findIdentities(userIds: readonly string[]): Promise<ReadonlyMap<string, IdentityVersion>>;
  confirmIdentity(confirmation: { readonly versionId: string; readonly confirmedAt: string }): Promise<void>;
  /** Removes what was written of a person's identity; versions and commitments stay. */
  eraseIdentity(userId: string): Promise<void>;
  addRouteChange(change: RouteChange): Promise<void>;
  /** Oldest first. */
  listRouteChanges(candidacyId: string): Promise<readonly RouteChange[]>;
  /** The route written at the enrolment, before any change. */
  findEnrolledRoute(candidacyId: string): Promise<Route>;
  addAccommodations(decision: AccommodationDecision): Promise<void>;
  /** Oldest first: the last is in force. */
  listAccommodations(candidacyId: string): Promise<readonly AccommodationDecision[]>;
  addRecognition(recognition: Omit<BlockRecognition, 'withdrawal'>): Promise<void>;
  findRecognition(id: string): Promise<BlockRecognition | null>;
  /** Oldest first, withdrawn ones included. */
  listRecognitions(candidacyId: string): Promise<readonly BlockRecognition[]>;
  withdrawRecognition(withdrawal: RecognitionWithdrawal): Promise<void>;
  addFeasibility(file: Omit<FeasibilityFile, 'decision'>): Promise<void>;
  findFeasibility(id: string): Promise<FeasibilityFile | null>;
  /** Latest first. */
  listFeasibilities(candidacyId: string): Promise<readonly FeasibilityFile[]>;
  decideFeasibility(decision: FeasibilityDecision): Promise<void>;
  search(search: CandidacySearch): Promise<Paged<FoundCandidacy>>;
  /** Who has an account under these addresses (lower case), and whether they are enrolled in the session. */
  findEnrolments(
    sessionId: string,
    emails: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly userId: string; readonly enrolled: boolean }>>;
  addImport(file: CandidateImport): Promise<void>;
  findImport(id: string): Promise<CandidateImport | null>;
  /** Files waiting for a session, latest first. */
  listImports(sessionId: string): Promise<readonly Pick<CandidateImport, 'id' | 'fileName' | 'broughtAt'>[]>;
  removeImport(id: string): Promise<void>;
  /** Removes the files that wait since before an instant. */
  removeImportsBefore(instant: string): Promise<void>;
  /** Removes the waiting files in which an address is written. */
  removeImportsOf(email: string): Promise<void>;
}
