import type { JobQueue, MeasureJob } from '@etalon/usecases';
import { fromPglite, PgBoss } from 'pg-boss';
import type { Database } from '../database/open-database.ts';

const MEASURE = 'measure';
/** A worker that gives no sign of life for this long is taken for dead and its job is started again. */
const HEARTBEAT_SECONDS = 15;
const SUPERVISE_SECONDS = 15;
const POLL_SECONDS = 1;
const EXPIRE_SECONDS = 3600;

export interface OpenJobQueue extends JobQueue {
  /** Starts taking jobs in this process. */
  work(perform: (job: MeasureJob) => Promise<void>, onError: (error: unknown) => void): Promise<void>;
  close(): Promise<void>;
}

/** The job queue in the register's own database. A process that does not work only adds jobs. */
export async function openJobQueue(
  database: Database,
  options: { readonly works: boolean },
): Promise<OpenJobQueue> {
  const { works } = options;
  const common = {
    supervise: works,
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  };
  const boss =
    database.pglite === null
      ? new PgBoss({ ...common, connectionString: database.connectionString ?? '', max: 4 })
      : new PgBoss({ ...common, db: fromPglite(database.pglite), backend: 'pglite' });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(MEASURE, {
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: EXPIRE_SECONDS,
    retryLimit: 1,
  });
  return {
    enqueueMeasure: async (job) => {
      await boss.send(MEASURE, { ...job });
    },
    work: async (perform, onError) => {
      await boss.work<MeasureJob>(MEASURE, { pollingIntervalSeconds: POLL_SECONDS }, async (jobs) => {
        for (const job of jobs) await perform(job.data).catch(onError);
      });
    },
    close: () => boss.stop({ graceful: false }),
  };
}
