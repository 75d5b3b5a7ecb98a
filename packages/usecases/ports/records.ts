import type { AccountRecords } from './account-records.ts';
import type { ApiRecords } from './api-records.ts';
import type { AppealRecords } from './appeal-records.ts';
import type { AwardRecords } from './award-records.ts';
import type { BlockRecords } from './block-records.ts';
import type { CalendarRecords } from './calendar-records.ts';
import type { CandidacyRecords } from './candidacy-records.ts';
import type { DeskRecords } from './desk-records.ts';
import type { EvidenceRecords } from './evidence-records.ts';
import type { ExaminerRecords } from './examiner-records.ts';
import type { FrameworkRecords } from './framework-records.ts';
import type { GroupRecords } from './group-records.ts';
import type { ItemRecords } from './item-records.ts';
import type { JobQueue } from './job-queue.ts';
import type { JournalRecords } from './journal-records.ts';
import type { JuryRecords } from './jury-records.ts';
import type { LetterRecords } from './letter-records.ts';
import type { LtiRecords } from './lti-records.ts';
import type { MinutesRecords } from './minutes-records.ts';
import type { MissionRecords } from './mission-records.ts';
import type { ModerationRecords } from './moderation-records.ts';
import type { NotificationRecords } from './notification-records.ts';
import type { OralRecords } from './oral-records.ts';
import type { PanelRecords } from './panel-records.ts';
import type { RegulationsRecords } from './regulations-records.ts';
import type { RetentionRecords } from './retention-records.ts';
import type { SessionRecords } from './session-records.ts';
import type { SurveyRecords } from './survey-records.ts';
import type { TrackingRecords } from './tracking-records.ts';
import type { WebhookRecords } from './webhook-records.ts';
import type { WorkshopRecords } from './workshop-records.ts';

/** Everything the register keeps, by area. */
export interface Records {
  readonly frameworks: FrameworkRecords;
  readonly regulations: RegulationsRecords;
  readonly sessions: SessionRecords;
  readonly accounts: AccountRecords;
  readonly candidacies: CandidacyRecords;
  readonly evidence: EvidenceRecords;
  readonly groups: GroupRecords;
  readonly juries: JuryRecords;
  readonly examiners: ExaminerRecords;
  readonly panels: PanelRecords;
  readonly desk: DeskRecords;
  readonly orals: OralRecords;
  readonly moderation: ModerationRecords;
  readonly blocks: BlockRecords;
  readonly items: ItemRecords;
  readonly minutes: MinutesRecords;
  readonly notifications: NotificationRecords;
  readonly appeals: AppealRecords;
  readonly missions: MissionRecords;
  readonly awards: AwardRecords;
  readonly retention: RetentionRecords;
  readonly surveys: SurveyRecords;
  readonly journal: JournalRecords;
  readonly workshop: WorkshopRecords;
  readonly tracking: TrackingRecords;
  readonly calendar: CalendarRecords;
  readonly letters: LetterRecords;
  readonly api: ApiRecords;
  readonly webhooks: WebhookRecords;
  readonly lti: LtiRecords;
  /** Jobs are kept with the rows that call for them: both are there, or neither. */
  readonly jobs: JobQueue;
}

/** Reads outside of a transaction, and transactions; inside one, only the records given to `work` may be used. */
export interface RecordsGate extends Records {
  transaction<T>(work: (records: Records) => Promise<T>): Promise<T>;
}
