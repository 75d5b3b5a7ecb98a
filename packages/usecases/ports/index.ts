export type { AccountLink, AccountRecords } from './account-records.ts';
export type { ApiRecords, ApiToken, IdempotentWrite } from './api-records.ts';
export type { Appeal, AppealAnswer, AppealRecords } from './appeal-records.ts';
export type { AwardRecords, IssuedCredential, StatusListRow } from './award-records.ts';
export type { BlockRecords, SeatLevels } from './block-records.ts';
export {
  type AgendaEntry,
  type CalendarFeed,
  type CalendarRecords,
  type DeadlineExtension,
  type DecisionDates,
  EXTENSION_GROUNDS,
  type ExtensionGround,
  type SealedHandIn,
  type SessionSchedule,
} from './calendar-records.ts';
export {
  type AccommodationDecision,
  type BlockRecognition,
  type CandidacyRecords,
  type CandidacySearch,
  type CandidateImport,
  type FeasibilityDecision,
  type FeasibilityFile,
  type FoundCandidacy,
  IDENTITY_SOURCES,
  IDENTITY_STATES,
  type IdentitySource,
  type IdentityState,
  type IdentityVersion,
  type RecognitionWithdrawal,
  type RouteChange,
} from './candidacy-records.ts';
export type { CandidateFileReader, CandidateTable } from './candidate-file-reader.ts';
export type { CaseStore } from './case-store.ts';
export type {
  ConnectedFile,
  ConnectedSource,
  ConnectionProgress,
  Connector,
  HttpSource,
  PostgresqlSource,
  SourceColumn,
  SourcePaging,
} from './connector.ts';
export type { BlockAward, CredentialPress } from './credential-press.ts';
export {
  type DeskRecords,
  HAND_OVER_STATES,
  type HandOver,
  type HandOverAnswer,
  type HandOverState,
  type OpinionRequest,
  type SeatReopening,
} from './desk-records.ts';
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
} from './evidence-records.ts';
export type {
  ConflictWithdrawal,
  ExaminerRecords,
  ExaminerVersion,
  PolicyVersion,
} from './examiner-records.ts';
export type {
  DraftCorrection,
  FrameworkDraft,
  FrameworkRecords,
  FrameworkReplacement,
  FrameworkVersion,
  MatrixRevision,
} from './framework-records.ts';
export type { ItemRecords, ReadingValue, SeatJudgement } from './item-records.ts';
export type {
  JobQueue,
  LetterJob,
  LtiScoreJob,
  MeasureJob,
  WebhookJob,
  WorkshopRunJob,
} from './job-queue.ts';
export type { JournalRecords } from './journal-records.ts';
export type { Decision, JudgementDraft, JuryRecords, Settlement } from './jury-records.ts';
export {
  LETTER_OUTCOMES,
  LETTER_STATES,
  type Letter,
  type LetterAttempt,
  type LetterFacts,
  type LetterOutcome,
  type LetterRecords,
  type LetterRow,
  type LetterState,
  REGISTER_CLOCKS,
  REMINDED_CLOCKS,
  type RegisterClock,
  type RemindedClock,
} from './letter-records.ts';
export type { LtiAgent, LtiAnswer, LtiCall, LtiJson } from './lti-agent.ts';
export {
  LTI_DEPLOYMENT_STATES,
  LTI_NEWS,
  LTI_OUTCOMES,
  LTI_STATES,
  type LtiCourse,
  type LtiDeepLinking,
  type LtiDeployment,
  type LtiDeploymentState,
  type LtiInvitation,
  type LtiLaunch,
  type LtiLaunchContent,
  type LtiLink,
  type LtiLogin,
  type LtiLoginRequest,
  type LtiNews,
  type LtiOutcome,
  type LtiPlacement,
  type LtiPlatform,
  type LtiRecords,
  type LtiScore,
  type LtiScoreAttempt,
  type LtiSetting,
  type LtiState,
} from './lti-records.ts';
export type {
  MeasuredReading,
  MeasurementEngine,
  MeasurementInput,
  MeasurementProgress,
} from './measurement-engine.ts';
export type { MinutesPress, PrintedMinutes } from './minutes-press.ts';
export type { KeptMinutes, KeptSignature, MinutesRecords, MinutesSeal } from './minutes-records.ts';
export {
  type AssignedPick,
  BORDER_ANSWERS,
  type BorderAnswer,
  type ModerationRecords,
  SAMPLE_VERDICTS,
  type SampleAssignment,
  type SampleDraw,
  type SamplePick,
  type SampleReading,
  type SampleVerdict,
} from './moderation-records.ts';
export type { NoticePress, PrintedNotice } from './notice-press.ts';
export type { Notification, NotificationRecords } from './notification-records.ts';
export type { KeptOralEntry, OralRecords, OralSeal, OralTarget } from './oral-records.ts';
export type {
  ConvocationAnswer,
  JuryConvocation,
  JuryPresence,
  KeptPlan,
  PanelRecords,
  SeatReplacement,
} from './panel-records.ts';
export type { PieceReader, ReadablePiece } from './piece-reader.ts';
export type { LetterToSend, Post } from './post.ts';
export type { Records, RecordsGate } from './records.ts';
export type {
  DraftEdit,
  RegulationsDraft,
  RegulationsRecords,
  RegulationsVersion,
} from './regulations-records.ts';
export type {
  ErasedContent,
  HeldContents,
  RetentionErasure,
  RetentionHold,
  RetentionRecords,
} from './retention-records.ts';
export {
  type Candidacy,
  type CaseRetirement,
  type CaseVersion,
  type ExamSession,
  type Page,
  type Paged,
  type Person,
  type Place,
  ROUTES,
  type Route,
  type SessionRecords,
  type SessionSituation,
} from './session-records.ts';
export type {
  KeptSurveyAnswer,
  SurveyCampaign,
  SurveyInvitation,
  SurveyRecords,
} from './survey-records.ts';
export type { WebhookAnswer, WebhookCarrier, WebhookParcel } from './webhook-carrier.ts';
export {
  WEBHOOK_CAUSES,
  WEBHOOK_OUTCOMES,
  WEBHOOK_STATES,
  type Webhook,
  type WebhookAttempt,
  type WebhookCause,
  type WebhookMessage,
  type WebhookOutcome,
  type WebhookRecords,
  type WebhookState,
} from './webhook-records.ts';
export type { EngineOutput, EngineTask, RunKindFacts, WorkshopEngine } from './workshop-engine.ts';
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
} from './workshop-records.ts';
