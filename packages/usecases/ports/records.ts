import type { AwardRecords } from './award-records.ts';
import type { EvidenceRecords } from './evidence-records.ts';
import type { FrameworkRecords } from './framework-records.ts';
import type { JobQueue } from './job-queue.ts';
import type { JournalRecords } from './journal-records.ts';
import type { JuryRecords } from './jury-records.ts';
import type { MissionRecords } from './mission-records.ts';
import type { SessionRecords } from './session-records.ts';
import type { WorkshopRecords } from './workshop-records.ts';

/** Everything the register keeps, by area. */
export interface Records {
  readonly frameworks: FrameworkRecords;
  readonly sessions: SessionRecords;
  readonly evidence: EvidenceRecords;
  readonly juries: JuryRecords;
  readonly missions: MissionRecords;
  readonly awards: AwardRecords;
  readonly journal: JournalRecords;
  readonly workshop: WorkshopRecords;
  /** Jobs are kept with the rows that call for them: both are there, or neither. */
  readonly jobs: JobQueue;
}

/** Reads outside of a transaction, and transactions; inside one, only the records given to `work` may be used. */
export interface RecordsGate extends Records {
  transaction<T>(work: (records: Records) => Promise<T>): Promise<T>;
}
