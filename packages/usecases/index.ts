export type { CaseManifest } from '@etalon/cases';
export type { PieceInspection, PiecePreview, PieceRefusal } from '@etalon/evidence';
export type { Change, Conflict, Edit, EditPath, Json, JsonObject } from '@etalon/workshop';
export * from './api/index.ts';
export * from './appeal/index.ts';
export {
  type Action,
  type Actor,
  AUTHORISATIONS,
  type AuthorisationRow,
  authorise,
  listActions,
  listScopes,
  mayDo,
  mayDoSomewhere,
  ROLES,
  type Role,
  SCOPES,
  type Scope,
  type Standing,
  TOKEN_ROLES,
} from './authorisation.ts';
export { issueCredential, STATUS_LIST_ID } from './award/issue-credential.ts';
export {
  type AwardsView,
  listAwards,
  listCertificates,
  readPublicCredential,
  readStatusList,
} from './award/list-awards.ts';
export {
  type AwaitingRow,
  type AwardRow,
  type AwardSubject,
  type AwardsRegister,
  listOwnAwards,
  readAward,
  readAwards,
} from './award/read-awards.ts';
export { revokeCredential } from './award/revoke-credential.ts';
export * from './calendar/index.ts';
export * from './candidacies/index.ts';
export { publishCase, retireCase } from './cases/publish-case.ts';
export { type CaseView, listCases, readCase } from './cases/read-case.ts';
export type { CriterionFacts, DerivedFacts } from './deliberation/derive-block-facts.ts';
export {
  type DeliberationEntry,
  type DeliberationView,
  listDeliberations,
  openDeliberation,
} from './deliberation/open-deliberation.ts';
export { hashAct, type PronouncementInput, pronounceBlock } from './deliberation/pronounce-block.ts';
export { type BlockFactsView, readBlockFacts, type SeatJudgements } from './deliberation/read-block-facts.ts';
export {
  type BlockTarget,
  type BoardBlock,
  readBoard,
} from './deliberation/read-board.ts';
export { type SettlementInput, settleCriterion } from './deliberation/settle-criterion.ts';
export {
  type AskedOpinion,
  askSecondOpinion,
  readSecondOpinions,
  type SecondOpinions,
} from './desk/ask-opinion.ts';
export {
  type CriterionEntry,
  listByCriterion,
  listQueue,
  orderForCriterion,
  type QueueEntry,
  READING_STATES,
  type ReadingState,
  readState,
} from './desk/list-queue.ts';
export { loadOwnSeat } from './desk/load-seat.ts';
export { labelCandidate } from './desk/name-candidate.ts';
export { type DeskSituation, type DeskView, openDesk } from './desk/open-desk.ts';
export { type Convocation, readConvocation } from './desk/read-convocation.ts';
export {
  type JudgementSending,
  lockSeat,
  recordJudgement,
  saveJudgementDraft,
} from './desk/record-judgement.ts';
export * from './equity/index.ts';
export {
  type ByteRange,
  FILE_STORE_ERRORS,
  type FileStore,
  type KeptFile,
  type StoredFile,
} from './file-store.ts';
export {
  compareVersions,
  decideReplacement,
  type VersionComparison,
  type VersionPair,
} from './framework/compare-versions.ts';
export { type CorrectionInput, correctDraft, withdrawCorrection } from './framework/correct-draft.ts';
export { hashMatrix, type MatrixView, readMatrix, saveMatrix, signMatrix } from './framework/edit-matrix.ts';
export { importFrameworkDocument } from './framework/import-framework-document.ts';
export { type OpenDraft, openDraft } from './framework/open-draft.ts';
export { publishDraft } from './framework/publish-draft.ts';
export { type DraftView, listDrafts, loadDraft, readDraft, readDraftSource } from './framework/read-draft.ts';
export { listVersions, openVersionDocument, readVersion } from './framework/read-version.ts';
export { listSealedPieces, type SealedPieces } from './hand-in/list-sealed-pieces.ts';
export { loadHandIn, loadSituation, type SituationFacts } from './hand-in/load-situation.ts';
export { openPiece, previewPiece } from './hand-in/open-piece.ts';
export {
  type CandidacyBlock,
  type CandidacySituation,
  type CandidacyView,
  readCandidacy,
} from './hand-in/read-candidacy.ts';
export { type MeasurementsView, readMeasurements } from './hand-in/read-measurements.ts';
export {
  type CitedEvidence,
  type CriterionResult,
  type ResultView,
  readResult,
  type ShownDecision,
  type SituationResult,
} from './hand-in/read-result.ts';
export {
  listOwnCandidacies,
  openCaseFile,
  readSituation,
  type SituationView,
} from './hand-in/read-situation.ts';
export {
  assignCriteria,
  prepareUpload,
  type ReceivedFile,
  receivePiece,
  type SlotTarget,
  withdrawPiece,
} from './hand-in/receive-piece.ts';
export { restorePiece } from './hand-in/restore-piece.ts';
export { sealHandIn } from './hand-in/seal-hand-in.ts';
export { readStoredFile, verifyHandIn } from './hand-in/verify-pieces.ts';
export { keepCheckpoint } from './journal/keep-checkpoint.ts';
export {
  exportJournal,
  listCheckpoints,
  readJournal,
  takeCheckpoint,
  verifyRegisterJournal,
} from './journal/read-journal.ts';
export { streamJournal } from './journal/stream-journal.ts';
export * from './juries/index.ts';
export * from './letters/index.ts';
export * from './lti/index.ts';
export { confirmMatch } from './measurement/confirm-match.ts';
export {
  listMatchProposals,
  type MatchItem,
  type MatchList,
  type MatchSituation,
  type MatchView,
} from './measurement/list-match-proposals.ts';
export { endLostMeasurement, performMeasurement } from './measurement/perform-measurement.ts';
export {
  listReadings,
  openReading,
  readReadingBody,
  type ShownReading,
} from './measurement/read-readings.ts';
export {
  cancelRun,
  hashInputs,
  readRun,
  requestMeasurement,
  requestReplay,
} from './measurement/request-measurement.ts';
export * from './minutes/index.ts';
export * from './moderation/index.ts';
export * from './notification/index.ts';
export * from './oral/index.ts';
export { type AccountPage, followAccountLink, openAccountLink } from './people/account-links.ts';
export { erasePerson } from './people/erase-person.ts';
export { askAccountLink } from './people/invite-to-accounts.ts';
export * from './ports/index.ts';
export { recordEvent } from './record-event.ts';
export * from './regulations/index.ts';
export * from './retention/index.ts';
export * from './sample/index.ts';
export {
  type AppointmentInput,
  appointSeat,
  declareIndependence,
  recuseSelf,
} from './session/appoint-seat.ts';
export { type EnrolmentInput, enrolCandidate } from './session/enrol-candidate.ts';
export { createSession, registerCase, type SessionInput } from './session/prepare-session.ts';
export { type Cockpit, readCockpit, type SessionCount } from './session/read-cockpit.ts';
export { type JuryView, readJury } from './session/read-jury.ts';
export {
  type CandidacyBlockRow,
  type CandidacyRow,
  listPeople,
  listSessions,
  readSession,
  type SeatedPerson,
  type SessionView,
} from './session/read-session.ts';
export { readSessionChoices, type SessionChoices } from './session/read-session-choices.ts';
export { readStandings, type StandingFacts } from './standings.ts';
export * from './survey/index.ts';
export * from './webhooks/index.ts';
export type { Confirmation, Instance, Workplace } from './workplace.ts';
export * from './workshop/index.ts';
