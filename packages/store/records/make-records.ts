import { EtalonError } from '@etalon/error';
import type { Records, RecordsGate } from '@etalon/usecases';
import type { Db } from '../database/open-database.ts';
import type { JobSender } from '../jobs/open-job-queue.ts';
import { makeAwardRecords } from './award-records.ts';
import { makeEvidenceRecords } from './evidence-records.ts';
import { makeFrameworkRecords } from './framework-records.ts';
import { makeJournalRecords } from './journal-records.ts';
import { makeJuryRecords } from './jury-records.ts';
import { makeSessionRecords } from './session-records.ts';

function gatherRecords(db: Db, jobs: JobSender | null): Records {
  return {
    frameworks: makeFrameworkRecords(db),
    sessions: makeSessionRecords(db),
    evidence: makeEvidenceRecords(db),
    juries: makeJuryRecords(db),
    awards: makeAwardRecords(db),
    journal: makeJournalRecords(db),
    jobs: {
      enqueueMeasure: async (job) => {
        if (jobs === null) throw new EtalonError('store.no-job-queue');
        await jobs.sendMeasure(db, job);
      },
    },
  };
}

/**
 * The records port on a database. Inside of a transaction only the records handed to `work` may be used: on the
 * embedded engine any other query waits for ever.
 */
export function makeRecords(db: Db, jobs: JobSender | null = null): RecordsGate {
  return {
    ...gatherRecords(db, jobs),
    transaction: (work) => db.transaction((tx) => work(gatherRecords(tx, jobs))),
  };
}
