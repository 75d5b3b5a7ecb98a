export {
  ATTESTATION_VERDICTS,
  type CriteriaLook,
  type FullReportAccess,
  type LogEntry,
  type MissionConfidentiality,
  type MissionDecision,
  type MissionDefence,
  type MissionRecords,
  type MissionReview,
  type MissionVersion,
  REVIEW_VERDICTS,
  type SessionMission,
  type TutorAttestation,
  type TutorContact,
  type TutorInvitation,
} from '../ports/mission-records.ts';
export {
  attestByLink,
  openTutorLink,
  type TutorAnswer,
  type TutorPage,
} from './answer-tutor-link.ts';
export { eraseTutors } from './erase-tutors.ts';
export { declareConfidentiality, grantFullReport } from './guard-confidentiality.ts';
export { inviteTutor, revokeInvitation } from './invite-tutor.ts';
export { issueTutorLink } from './issue-tutor-link.ts';
export {
  listMissionSeats,
  listMissions,
  type MissionFilter,
  type MissionRow,
  type MissionSeat,
} from './list-missions.ts';
export type { Agreement, LoadedMission } from './load-mission.ts';
export { listSessionBlocks } from './mission-block.ts';
export { openSessionMission, type SessionMissionInput } from './open-session-mission.ts';
export { type MissionPronouncement, pronounceMission } from './pronounce-mission.ts';
export { type CertificationView, readCertification } from './read-certification.ts';
export { type MissionView, readMission } from './read-mission.ts';
export { readMissionPanel } from './read-mission-panel.ts';
export { readSessionMission } from './read-session-mission.ts';
export { type DefenceInput, recordDefence, recordLook } from './record-defence.ts';
export { type ReviewInput, reviewAgreement } from './review-agreement.ts';
export { type AgreementInput, withdrawAgreement, writeAgreement } from './write-agreement.ts';
export { type LogEntryInput, removeLogEntry, writeLogEntry } from './write-log-entry.ts';
