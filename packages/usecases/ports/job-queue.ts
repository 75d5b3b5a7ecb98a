export interface MeasureJob {
  readonly runId: string;
}

/** A run of the workshop. */
export interface WorkshopRunJob {
  readonly runId: string;
}

/** A letter to send. */
export interface LetterJob {
  readonly letterId: string;
}

/** A message to an address that asked to be told; `again` sends one that was delivered already. */
export interface WebhookJob {
  readonly messageId: string;
  readonly again: boolean;
}

/** What a platform is told of a hand-in. */
export interface LtiScoreJob {
  readonly scoreId: string;
}

/** Background work: a job is kept in the database until a worker has done it. */
export interface JobQueue {
  enqueueMeasure(job: MeasureJob): Promise<void>;
  enqueueWorkshopRun(job: WorkshopRunJob): Promise<void>;
  enqueueLetter(job: LetterJob): Promise<void>;
  enqueueLetters(jobs: readonly LetterJob[]): Promise<void>;
  enqueueWebhook(job: WebhookJob): Promise<void>;
  enqueueLtiScore(job: LtiScoreJob): Promise<void>;
}
