export type { CaseManifest } from '@etalon/cases';
export type { PieceInspection, PiecePreview } from '@etalon/evidence';
export type { Change, Conflict, Edit, EditPath, Json, JsonObject } from '@etalon/workshop';
export {
  type Action,
  type Actor,
  AUTHORISATIONS,
  type AuthorisationRow,
  authorise,
  listActions,
  mayDo,
  mayDoSomewhere,
  ROLES,
  type Role,
  type Standing,
} from './authorisation.ts';
export { issueCredential, STATUS_LIST_ID } from './award/issue-credential.ts';
export { type AwardsView, listAwards, readPublicCredential, readStatusList } from './award/list-awards.ts';
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
export { publishCase, retireCase } from './cases/publish-case.ts';
export { type CaseView, listCases, readCase } from './cases/read-case.ts';
export {
  type DeliberationEntry,
  type DeliberationView,
  listDeliberations,
  openDeliberation,
} from './deliberation/open-deliberation.ts';
export { hashAct, type PronouncementInput, pronounceBlock } from './deliberation/pronounce-block.ts';
export {
  type BlockFactsView,
  type CriterionFacts,
  readBlockFacts,
  type SeatJudgements,
} from './deliberation/read-block-facts.ts';
export { type SettlementInput, settleCriterion } from './deliberation/settle-criterion.ts';
export {
  type DeskSituation,
  type DeskView,
  labelCandidate,
  listAssessedCriteria,
  listQueue,
  loadOwnSeat,
  openDesk,
  type QueueEntry,
} from './desk/open-desk.ts';
export { orderForSeat } from './desk/order-criteria.ts';
export { type Convocation, readConvocation } from './desk/read-convocation.ts';
export { lockSeat, recordJudgement, saveJudgementDraft } from './desk/record-judgement.ts';
export { type ByteRange, FILE_STORE_ERRORS, type FileStore, type StoredFile } from './file-store.ts';
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
export { computeDeadline, loadHandIn, loadSituation, type SituationFacts } from './hand-in/load-situation.ts';
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
export { confirmMatch } from './measurement/confirm-match.ts';
export {
  listMatchProposals,
  type MatchItem,
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
export { erasePerson } from './people/erase-person.ts';
export type { AwardRecords, IssuedCredential, StatusListRow } from './ports/award-records.ts';
export type { CaseStore } from './ports/case-store.ts';
export type {
  ConnectedFile,
  ConnectedSource,
  ConnectionProgress,
  Connector,
  HttpSource,
  PostgresqlSource,
  SourceColumn,
  SourcePaging,
} from './ports/connector.ts';
export type { BlockAward, CredentialPress } from './ports/credential-press.ts';
export {
  type ElementMatch,
  type EvidenceRecords,
  type HandIn,
  type HandInPiece,
  type MeasureScope,
  type ReplayOutcome,
  RUN_STATES,
  type Run,
  type RunState,
  type StoredReading,
} from './ports/evidence-records.ts';
export type {
  DraftCorrection,
  FrameworkDraft,
  FrameworkRecords,
  FrameworkReplacement,
  FrameworkVersion,
  MatrixRevision,
} from './ports/framework-records.ts';
export type { JobQueue, MeasureJob, WorkshopRunJob } from './ports/job-queue.ts';
export type { JournalRecords } from './ports/journal-records.ts';
export type { Decision, JudgementDraft, JuryRecords, Settlement } from './ports/jury-records.ts';
export type {
  MeasuredReading,
  MeasurementEngine,
  MeasurementInput,
  MeasurementProgress,
} from './ports/measurement-engine.ts';
export type { PieceReader, ReadablePiece } from './ports/piece-reader.ts';
export type { Records, RecordsGate } from './ports/records.ts';
export {
  type Candidacy,
  type CaseRetirement,
  type CaseVersion,
  type ExamSession,
  type Page,
  type Paged,
  type Person,
  type RegulationsVersion,
  ROUTES,
  type Route,
  type SessionRecords,
  type SessionSituation,
} from './ports/session-records.ts';
export type { EngineOutput, EngineTask, RunKindFacts, WorkshopEngine } from './ports/workshop-engine.ts';
export type {
  DocumentRevision,
  PieceOrigin,
  Project,
  ProjectFile,
  ProjectMember,
  RevisionEntry,
  RunFile,
  WorkshopDocument,
  WorkshopRecords,
  WorkshopRun,
} from './ports/workshop-records.ts';
export { recordEvent } from './record-event.ts';
export {
  type AppointmentInput,
  appointSeat,
  declareIndependence,
  recuseSelf,
} from './session/appoint-seat.ts';
export { type EnrolmentInput, enrolCandidate } from './session/enrol-candidate.ts';
export { addRegulations, createSession, registerCase, type SessionInput } from './session/prepare-session.ts';
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
export { listRegulations, readSessionChoices, type SessionChoices } from './session/read-session-choices.ts';
export { readStandings, type StandingFacts } from './standings.ts';
export type { Confirmation, Instance, Workplace } from './workplace.ts';
export {
  type BroughtFile,
  bringFile,
  openProjectFile,
  PROJECT_FILE_MAX_BYTES,
  prepareProjectFile,
  takeCaseFiles,
  withdrawProjectFile,
} from './workshop/bring-files.ts';
export {
  type ConnectInput,
  type ConnectionKey,
  type ConnectOutcome,
  connectSource,
  followConnection,
} from './workshop/connect-source.ts';
export {
  archiveDocument,
  createDocument,
  type DocumentView,
  type EditInput,
  type EditResult,
  editDocument,
  listConflicts,
  type OpenConflict,
  openDocument,
  restoreRevision,
} from './workshop/edit-document.ts';
export { listOwnSituations, type OwnSituation } from './workshop/list-own-situations.ts';
export {
  addProjectMember,
  createProject,
  leaveProject,
  listProjects,
  type ProjectView,
  readProject,
} from './workshop/manage-project.ts';
export {
  type MeasureWorkInput,
  requestExpertReadings,
  requestWorkReadings,
  type WorkPiece,
} from './workshop/measure-work.ts';
export { endLostRun, performWorkshopRun } from './workshop/perform-run.ts';
export { previewProjectFile } from './workshop/preview-project-file.ts';
export { compareRevisions, type HistoryView, readHistory, readRevision } from './workshop/read-history.ts';
export { listPieceOrigins, type OriginView } from './workshop/read-origin.ts';
export {
  cancelWorkshopRun,
  listWorkshopRuns,
  openRunOutput,
  type RunInputs,
  readWorkshopRun,
  replayWorkshopRun,
  startRun,
} from './workshop/request-run.ts';
export { listSealTargets, type SealTarget, sealWork, type WorkSource } from './workshop/seal-work.ts';
