import type { CaseManifest } from '@etalon/cases';
import { ACCESS_ROUTES, type AccessRoute } from '@etalon/core/candidacy';
import type { EvidenceSlot } from '@etalon/core/evidence';
import type { Role } from '../authorisation.ts';

export const ROUTES = ACCESS_ROUTES;
export type Route = AccessRoute;

/** A person as the register shows one: identity stands here and nowhere else. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

export interface CaseVersion {
  readonly id: string;
  readonly caseId: string;
  readonly situation: string;
  readonly manifest: CaseManifest;
  /** Folder name under the case store. */
  readonly folder: string;
  readonly sha256: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** A case that no new session may choose. */
export interface CaseRetirement {
  readonly caseVersionId: string;
  readonly retiredBy: string;
  readonly retiredAt: string;
  readonly reason: string;
}

export interface ExamSession {
  readonly id: string;
  readonly label: string;
  readonly versionId: string;
  readonly matrixId: string;
  readonly regulationsId: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly place: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

export interface SessionSituation {
  readonly sessionId: string;
  /** Activity that the situation assesses, for instance `A1.2`. */
  readonly situation: string;
  readonly caseVersionId: string | null;
  readonly slots: readonly EvidenceSlot[];
}

export interface Candidacy {
  readonly id: string;
  readonly sessionId: string;
  readonly userId: string;
  readonly route: Route;
  readonly blocks: readonly string[];
  /** Accommodation as the jury sees it: extra time in percent, never its reason (DOMAIN §3.5). */
  readonly extraTimePercent: number;
  readonly nameOnCertificate: boolean;
  readonly enrolledAt: string;
}

export interface RoleGrant {
  readonly id: string;
  readonly userId: string;
  readonly role: Role;
  readonly by: string;
  readonly at: string;
}

export interface SessionRecords {
  findPerson(userId: string): Promise<Person | null>;
  /** In no order; an id that nobody has is left out. */
  findPeople(userIds: readonly string[]): Promise<readonly Person[]>;
  /** The person who signs in with this address, in any case of letters. */
  findPersonByEmail(email: string): Promise<Person | null>;
  listPeople(): Promise<readonly Person[]>;
  listRoles(userId: string): Promise<readonly Role[]>;
  grantRoles(grants: readonly RoleGrant[]): Promise<void>;
  /** Replaces name and address by a label, removes accounts, sessions and passkeys. */
  erasePerson(userId: string, label: string): Promise<void>;
  addCase(version: CaseVersion): Promise<void>;
  findCase(id: string): Promise<CaseVersion | null>;
  listCases(): Promise<readonly CaseVersion[]>;
  addRetirement(retirement: CaseRetirement): Promise<void>;
  listRetirements(): Promise<readonly CaseRetirement[]>;
  /** How many sessions have each case among their situations, by case version. */
  countExposures(): Promise<ReadonlyMap<string, number>>;
  addSession(session: ExamSession): Promise<void>;
  findSession(id: string): Promise<ExamSession | null>;
  listSessions(): Promise<readonly ExamSession[]>;
  addSituation(situation: SessionSituation): Promise<void>;
  findSituation(sessionId: string, situation: string): Promise<SessionSituation | null>;
  listSituations(sessionId: string): Promise<readonly SessionSituation[]>;
  addCandidacies(candidacies: readonly Candidacy[]): Promise<void>;
  findCandidacy(id: string): Promise<Candidacy | null>;
  listCandidaciesOfUser(userId: string): Promise<readonly Candidacy[]>;
  /** In order of enrolment. */
  listCandidaciesOfUsers(userIds: readonly string[]): Promise<readonly Candidacy[]>;
  listCandidaciesOfSession(sessionId: string, page: Page): Promise<Paged<Candidacy>>;
}

/** Every candidacy of a session: more than any session holds. */
export const WHOLE_SESSION: Page = { offset: 0, limit: 100_000 };

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** A place in an order of time: what comes after it stays the same when rows are added elsewhere. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

export interface Paged<T> {
  readonly rows: readonly T[];
  readonly total: number;
}
