import { dayOf } from '@etalon/core/calendar';
import { type CompetencyBlock, listCriteria } from '@etalon/core/framework';
import { checkJury, type JuryFinding, type Seat } from '@etalon/core/jury';
import {
  applyMissionRule,
  type CountedMission,
  type CriteriaShareOutcome,
  computeMissionDuration,
  listMissionWarnings,
  MISSION_SUBJECT,
  type MissionDuration,
  type MissionOutcome,
  type MissionRecord,
  type MissionState,
  type MissionWarning,
  measureCriteriaShare,
  readMissionState,
} from '@etalon/core/mission';
import { readSessionRules, type SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { findConflicts } from '../juries/find-conflicts.ts';
import type { HandIn } from '../ports/evidence-records.ts';
import type { FrameworkVersion } from '../ports/framework-records.ts';
import type {
  CriteriaLook,
  MissionDecision,
  MissionDefence,
  MissionReview,
  MissionVersion,
  SessionMission,
  TutorAttestation,
  TutorInvitation,
} from '../ports/mission-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession } from '../ports/session-records.ts';
import { makeMissionBlock } from './mission-block.ts';

/** One agreement as it stands: the version in force, what was said of it, and the versions that it supersedes. */
export interface Agreement {
  readonly missionId: string;
  readonly version: MissionVersion;
  readonly versions: readonly MissionVersion[];
  readonly state: MissionState;
  readonly invitation: TutorInvitation | null;
  readonly attestation: TutorAttestation | null;
  readonly review: MissionReview | null;
  /** Everything that a tutor said of this agreement, oldest first. */
  readonly attestations: readonly TutorAttestation[];
}

export interface LoadedMission {
  readonly candidacy: Candidacy;
  readonly session: ExamSession;
  readonly version: FrameworkVersion;
  readonly block: CompetencyBlock;
  /** What the session's regulations fix of its juries. */
  readonly regulations: SessionRules;
  readonly frozen: SessionMission;
  readonly agreements: readonly Agreement[];
  readonly withdrawn: readonly MissionVersion[];
  /** As agreed, and up to the present. */
  readonly planned: MissionDuration;
  readonly duration: MissionDuration;
  readonly warnings: readonly MissionWarning[];
  readonly confidential: boolean;
  readonly handIn: HandIn | null;
  readonly seats: readonly Seat[];
  readonly juryFindings: readonly JuryFinding[];
  /** The word in force of each sitting member. */
  readonly looks: readonly CriteriaLook[];
  readonly looked: readonly string[];
  readonly share: CriteriaShareOutcome;
  readonly defences: readonly MissionDefence[];
  readonly decisions: readonly MissionDecision[];
  readonly record: MissionRecord;
  readonly outcome: MissionOutcome;
}

/** Whether a link holds at this instant. */
export function isInvitationOpen(invitation: TutorInvitation, now: string): boolean {
  return invitation.end === null && now < invitation.expiresAt;
}

async function loadAgreements(
  records: Records,
  candidacyId: string,
  now: string,
): Promise<Pick<LoadedMission, 'agreements' | 'withdrawn'>> {
  const { missions } = records;
  const versions = await missions.listVersions(candidacyId);
  const invitations = await missions.listInvitations(candidacyId);
  const attestations = await missions.listAttestations(candidacyId);
  const reviews = await missions.listReviews(candidacyId);
  const agreements: Agreement[] = [];
  const withdrawn: MissionVersion[] = [];
  for (const [missionId, own] of Map.groupBy(versions, (row) => row.missionId)) {
    const version = own.toSorted((a, b) => a.number - b.number).at(-1);
    if (version === undefined) continue;
    if (version.withdrawn) {
      withdrawn.push(version);
      continue;
    }
    const invitation = invitations.findLast((row) => row.versionId === version.id) ?? null;
    const attestation = attestations.findLast((row) => row.versionId === version.id) ?? null;
    const review = reviews.findLast((row) => row.versionId === version.id) ?? null;
    const state = readMissionState({
      invited: invitation !== null && isInvitationOpen(invitation, now),
      attestation: attestation?.verdict ?? null,
      review: review?.verdict ?? null,
    });
    const said = attestations.filter((row) => row.missionId === missionId);
    agreements.push({
      missionId,
      version,
      versions: own,
      state,
      invitation,
      attestation,
      review,
      attestations: said,
    });
  }
  return { agreements, withdrawn };
}

async function loadJuryPart(
  records: Records,
  {
    candidacy,
    version,
    regulations,
    frozen,
  }: Pick<LoadedMission, 'candidacy' | 'version' | 'regulations' | 'frozen'>,
): Promise<
  Pick<LoadedMission, 'seats' | 'juryFindings' | 'looks' | 'looked' | 'share' | 'defences' | 'decisions'>
> {
  const { missions, juries } = records;
  const seats = await juries.listSeats(candidacy.id, MISSION_SUBJECT);
  const conflictedOf = await findConflicts(records, [candidacy.userId]);
  const sitting = seats.filter((seat) => seat.recusedAt === null);
  const said = await missions.listLooks(candidacy.id);
  const looks = sitting.flatMap((seat) => said.findLast((look) => look.seatId === seat.id) ?? []);
  const known = listCriteria(version.framework).map(({ criterion }) => criterion.id);
  const union = new Set(looks.flatMap((look) => look.criteria));
  const looked = known.filter((criterion) => union.has(criterion));
  return {
    seats,
    juryFindings: checkJury(seats, candidacy.userId, regulations, conflictedOf(candidacy.userId)),
    looks,
    looked,
    share: measureCriteriaShare(looked, known, frozen.rules.policy.criteria),
    defences: await missions.listDefences(candidacy.id),
    decisions: await missions.listDecisions(candidacy.id),
  };
}

/** Everything recorded of the mission of one candidacy, with what derives from it; throws `mission.not-open`. */
export async function loadMission(
  records: Records,
  candidacyId: string,
  now: string,
): Promise<LoadedMission> {
  const candidacy = await records.sessions.findCandidacy(candidacyId);
  if (candidacy === null) throw new EtalonError('candidacy.not-found');
  const session = await records.sessions.findSession(candidacy.sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const regulations = session && (await records.regulations.findVersion(session.regulationsId));
  if (!session || !version || !regulations) throw new EtalonError('session.not-found');
  const frozen = await records.missions.findRules(session.id);
  if (frozen === null) throw new EtalonError('mission.not-open');
  const bare = {
    candidacy,
    session,
    version,
    regulations: readSessionRules(regulations.regulations),
    frozen,
  };
  const { agreements, withdrawn } = await loadAgreements(records, candidacyId, now);
  const jury = await loadJuryPart(records, bare);
  const handIn = await records.evidence.findHandInOf(candidacyId, MISSION_SUBJECT);
  const counted: readonly CountedMission[] = agreements.map((row) => ({
    id: row.missionId,
    terms: row.version.terms,
  }));
  const { rules } = frozen;
  const duration = computeMissionDuration(counted, rules.policy, dayOf(now));
  const record: MissionRecord = {
    duration,
    agreements: agreements.length,
    attested: agreements.filter((row) => row.attestation?.verdict === 'attests').length,
    validated: agreements.filter((row) => row.review?.verdict === 'validated').length,
    reportSealed: handIn?.seal != null,
    defended: jury.defences.length > 0,
    share: jury.share,
  };
  return {
    ...bare,
    ...jury,
    block: makeMissionBlock(version.framework),
    agreements,
    withdrawn,
    planned: computeMissionDuration(counted, rules.policy),
    duration,
    warnings: listMissionWarnings(counted, rules),
    confidential: (await records.missions.findConfidentiality(candidacyId))?.confidential ?? false,
    handIn,
    record,
    outcome: applyMissionRule(record),
  };
}
