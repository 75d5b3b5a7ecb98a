import { EtalonError } from '@etalon/error';
import type { LetterJob, LtiScoreJob, MeasureJob, WebhookJob, WorkshopRunJob } from '@etalon/usecases';
import { is, SQL, sql } from 'drizzle-orm';
import { fromDrizzle, fromPglite, PgBoss } from 'pg-boss';
import type { Database, Db } from '../database/open-database.ts';

const MEASURE = 'measure';
const WORKSHOP_RUN = 'workshop-run';
const LETTER = 'letter';
const WEBHOOK = 'webhook';
const LTI_SCORE = 'lti-score';
const REMINDERS = 'reminders';
const NIGHT = 'night';
/** A letter is tried eight times: after one minute, then twice as long each time, for about two hours. */
const LETTER_RETRY = { retryLimit: 7, retryDelay: 60, retryBackoff: true } as const;
const LETTERS_AT_ONCE = 4;
/** Letters that one worker takes at each look: a file of newcomers writes to thousands. */
const LETTERS_TAKEN = 25;
/** A message is tried eleven times: after half a minute, then twice as long each time, for about eight hours. */
const WEBHOOK_RETRY: RetryRule = { retryLimit: 10, retryDelay: 30 };
const WEBHOOKS_AT_ONCE = 4;
/** At the fifth minute of each hour: no session begins there. */
const EACH_HOUR = '5 * * * *';
/** When nobody hands in: what is asked of the night is also safe beside those who do. */
const EACH_NIGHT = '17 2 * * *';
/** A worker that gives no sign of life for this long is taken for dead and its job is started again. */
const HEARTBEAT_SECONDS = 15;
const SUPERVISE_SECONDS = 15;
const POLL_SECONDS = 1;
const EXPIRE_SECONDS = 3600;

/** How often a job that failed is tried again, and seconds before the first time; the delay then doubles. */
export interface RetryRule {
  readonly retryLimit: number;
  readonly retryDelay: number;
}

/** Adds a job through the connection given, so that it belongs to the transaction under way. */
export interface JobSender {
  sendMeasure(db: Db, job: MeasureJob): Promise<void>;
  sendWorkshopRun(db: Db, job: WorkshopRunJob): Promise<void>;
  sendLetter(db: Db, job: LetterJob): Promise<void>;
  sendLetters(db: Db, jobs: readonly LetterJob[]): Promise<void>;
  sendWebhook(db: Db, job: WebhookJob): Promise<void>;
  sendLtiScore(db: Db, job: LtiScoreJob): Promise<void>;
}

/** What does the jobs of each queue. */
export interface Performers {
  readonly measure: (job: MeasureJob) => Promise<void>;
  readonly workshopRun: (job: WorkshopRunJob) => Promise<void>;
  /** Jobs that lost two workers. */
  readonly lostMeasure: (job: MeasureJob) => Promise<void>;
  readonly lostWorkshopRun: (job: WorkshopRunJob) => Promise<void>;
  /** Rejects to be tried again. */
  readonly letter: (job: LetterJob) => Promise<void>;
  /** A letter tried for the last time. */
  readonly lostLetter: (job: LetterJob) => Promise<void>;
  /** Rejects to be tried again. */
  readonly webhook: (job: WebhookJob) => Promise<void>;
  /** A message tried for the last time. */
  readonly lostWebhook: (job: WebhookJob) => Promise<void>;
  /** Rejects to be tried again. */
  readonly ltiScore: (job: LtiScoreJob) => Promise<void>;
  /** What a platform did not take, tried for the last time. */
  readonly lostLtiScore: (job: LtiScoreJob) => Promise<void>;
  /** Each hour; null when this process does not look at the clocks. */
  readonly reminders: (() => Promise<void>) | null;
  /** Each night; null when this process does not look at the clocks. */
  readonly night: (() => Promise<void>) | null;
}

export interface OpenJobQueue extends JobSender {
  /** Starts taking jobs in this process. */
  work(performers: Performers, onError: (error: unknown) => void): Promise<void>;
  close(): Promise<void>;
}

/** The job queue in the register's own database. A process that does not work only adds jobs. */
export async function openJobQueue(
  database: Database,
  options: { readonly works: boolean; readonly reminds?: boolean; readonly webhookRetry?: RetryRule },
): Promise<OpenJobQueue> {
  const { works, reminds = false, webhookRetry = WEBHOOK_RETRY } = options;
  const common = {
    supervise: works,
    schedule: reminds,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  };
  const boss =
    database.pglite === null
      ? new PgBoss({ ...common, connectionString: database.connectionString ?? '', max: 4 })
      : new PgBoss({ ...common, db: fromPglite(database.pglite), backend: 'pglite' });
  boss.on('error', () => undefined);
  await boss.start();
  await createQueues(boss, webhookRetry);
  const send = async (db: Db, name: string, job: object): Promise<void> => {
    await boss.send(name, { ...job }, { db: fromDrizzle(runOn(db), sql) });
  };
  return {
    sendMeasure: (db, job) => send(db, MEASURE, job),
    sendWorkshopRun: (db, job) => send(db, WORKSHOP_RUN, job),
    sendLetter: (db, job) => send(db, LETTER, job),
    sendLetters: async (db, jobs) => {
      if (jobs.length === 0) return;
      const rows = jobs.map((job) => ({ data: { ...job } }));
      await boss.insert(LETTER, rows, { db: fromDrizzle(runOn(db), sql) });
    },
    sendWebhook: (db, job) => send(db, WEBHOOK, job),
    sendLtiScore: (db, job) => send(db, LTI_SCORE, job),
    work: (performers, onError) => takeJobs(boss, performers, onError),
    close: () => boss.stop({ graceful: false }),
  };
}

async function takeJobs(
  boss: PgBoss,
  performers: Performers,
  onError: (error: unknown) => void,
): Promise<void> {
  const { measure, workshopRun, lostMeasure, lostWorkshopRun, reminders, night } = performers;
  const polling = { pollingIntervalSeconds: POLL_SECONDS };
  const take = async <T extends object>(name: string, perform: (job: T) => Promise<void>) => {
    await boss.work<T>(name, polling, async (jobs) => {
      for (const job of jobs) await perform(job.data).catch(onError);
    });
  };
  const retake = async <T extends object>(
    name: string,
    { atOnce, batchSize = 1 }: { readonly atOnce: number; readonly batchSize?: number },
    perform: (job: T) => Promise<void>,
  ) => {
    // One that fails is tried again with those beside it: what was done is left alone the second time.
    await boss.work<T>(name, { ...polling, localConcurrency: atOnce, batchSize }, async (jobs) => {
      const failures: unknown[] = [];
      for (const job of jobs) await perform(job.data).catch((error: unknown) => failures.push(error));
      if (failures.length > 0) throw failures[0];
    });
  };
  await take(MEASURE, measure);
  await take(WORKSHOP_RUN, workshopRun);
  await take(lostQueue(MEASURE), lostMeasure);
  await take(lostQueue(WORKSHOP_RUN), lostWorkshopRun);
  await retake(LETTER, { atOnce: LETTERS_AT_ONCE, batchSize: LETTERS_TAKEN }, performers.letter);
  await take(lostQueue(LETTER), performers.lostLetter);
  await retake(WEBHOOK, { atOnce: WEBHOOKS_AT_ONCE }, performers.webhook);
  await take(lostQueue(WEBHOOK), performers.lostWebhook);
  await retake(LTI_SCORE, { atOnce: WEBHOOKS_AT_ONCE }, performers.ltiScore);
  await take(lostQueue(LTI_SCORE), performers.lostLtiScore);
  if (reminders !== null) {
    await boss.schedule(REMINDERS, EACH_HOUR);
    await take(REMINDERS, reminders);
  }
  if (night === null) return;
  await boss.schedule(NIGHT, EACH_NIGHT, null, { tz: 'Europe/Paris' });
  await take(NIGHT, night);
}

/** A job whose worker was lost is tried once more; lost again, it goes to the queue of lost jobs. */
async function createQueues(boss: PgBoss, webhookRetry: RetryRule): Promise<void> {
  for (const name of [MEASURE, WORKSHOP_RUN]) {
    await boss.createQueue(lostQueue(name));
    await boss.createQueue(name, {
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: EXPIRE_SECONDS,
      retryLimit: 1,
      deadLetter: lostQueue(name),
    });
  }
  await boss.createQueue(lostQueue(LETTER));
  await boss.createQueue(LETTER, { ...LETTER_RETRY, deadLetter: lostQueue(LETTER) });
  for (const name of [WEBHOOK, LTI_SCORE]) {
    await boss.createQueue(lostQueue(name));
    await boss.createQueue(name, { ...webhookRetry, retryBackoff: true, deadLetter: lostQueue(name) });
  }
  await boss.createQueue(REMINDERS);
  await boss.createQueue(NIGHT);
}

const lostQueue = (name: string): string => `${name}-lost`;

/** The connection as the queue's library calls it. */
function runOn(db: Db): { execute(query: unknown): Promise<{ rows: unknown[] }> } {
  return {
    execute: async (query) => {
      if (!is(query, SQL)) throw new EtalonError('store.no-job-queue');
      const { rows }: { readonly rows?: unknown[] } = Object(await db.execute(query));
      return { rows: rows ?? [] };
    },
  };
}
