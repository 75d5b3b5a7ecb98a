import { EtalonError } from '@etalon/error';
import type { FrameworkVersion, Records, RecordsGate, RegulationsVersion } from '@etalon/usecases';
import type { Db } from '../database/open-database.ts';
import type { JobSender } from '../jobs/open-job-queue.ts';
import { makeAccountRecords } from './account-records.ts';
import { makeApiRecords } from './api-records.ts';
import { makeAppealRecords } from './appeal-records.ts';
import { makeAwardRecords } from './award-records.ts';
import { makeBlockRecords } from './block-records.ts';
import { makeCalendarRecords } from './calendar-records.ts';
import { makeCandidacyRecords } from './candidacy-records.ts';
import { makeDeskRecords } from './desk-records.ts';
import { makeEvidenceRecords } from './evidence-records.ts';
import { makeExaminerRecords } from './examiner-records.ts';
import { makeFrameworkRecords } from './framework-records.ts';
import { makeGroupRecords } from './group-records.ts';
import { makeItemRecords } from './item-records.ts';
import { makeJournalRecords } from './journal-records.ts';
import { makeJuryRecords } from './jury-records.ts';
import { makeLetterRecords } from './letter-records.ts';
import { makeLtiRecords } from './lti-records.ts';
import { makeMinutesRecords } from './minutes-records.ts';
import { makeMissionRecords } from './mission-records.ts';
import { makeModerationRecords } from './moderation-records.ts';
import { makeNotificationRecords } from './notification-records.ts';
import { makeOralRecords } from './oral-records.ts';
import { makePanelRecords } from './panel-records.ts';
import { makeRegulationsRecords } from './regulations-records.ts';
import { makeRetentionRecords } from './retention-records.ts';
import { makeRowMemory, type RowMemory } from './row-memory.ts';
import { type FixedRows, makeFixedRows, makeSessionRecords } from './session-records.ts';
import { makeSurveyRecords } from './survey-records.ts';
import { makeTrackingRecords } from './tracking-records.ts';
import { makeWebhookRecords } from './webhook-records.ts';
import { makeWorkshopRecords } from './workshop-records.ts';

interface Shared {
  readonly jobs: JobSender | null;
  readonly versions: RowMemory<FrameworkVersion>;
  readonly regulations: RowMemory<RegulationsVersion>;
  readonly fixed: FixedRows;
}

function gatherRecords(db: Db, { jobs, versions, regulations, fixed }: Shared): Records {
  return {
    frameworks: makeFrameworkRecords(db, versions),
    regulations: makeRegulationsRecords(db, regulations),
    sessions: makeSessionRecords(db, fixed),
    accounts: makeAccountRecords(db),
    candidacies: makeCandidacyRecords(db),
    evidence: makeEvidenceRecords(db),
    groups: makeGroupRecords(db),
    juries: makeJuryRecords(db),
    examiners: makeExaminerRecords(db),
    panels: makePanelRecords(db),
    desk: makeDeskRecords(db),
    orals: makeOralRecords(db),
    moderation: makeModerationRecords(db),
    blocks: makeBlockRecords(db),
    items: makeItemRecords(db),
    minutes: makeMinutesRecords(db),
    notifications: makeNotificationRecords(db),
    appeals: makeAppealRecords(db),
    missions: makeMissionRecords(db),
    awards: makeAwardRecords(db),
    retention: makeRetentionRecords(db),
    surveys: makeSurveyRecords(db),
    journal: makeJournalRecords(db),
    workshop: makeWorkshopRecords(db),
    tracking: makeTrackingRecords(db),
    calendar: makeCalendarRecords(db),
    letters: makeLetterRecords(db),
    api: makeApiRecords(db),
    webhooks: makeWebhookRecords(db),
    lti: makeLtiRecords(db),
    jobs: {
      enqueueMeasure: async (job) => {
        if (jobs === null) throw new EtalonError('store.no-job-queue');
        await jobs.sendMeasure(db, job);
      },
      enqueueWorkshopRun: async (job) => {
        if (jobs === null) throw new EtalonError('store.no-job-queue');
        await jobs.sendWorkshopRun(db, job);
      },
      enqueueLetter: async (job) => {
        if (jobs === null) throw new EtalonError('store.no-job-queue');
        await jobs.sendLetter(db, job);
      },
      enqueueLetters: async (letters) => {
        if (jobs === null) throw new EtalonError('store.no-job-queue');
        await jobs.sendLetters(db, letters);
      },
      enqueueWebhook: async (job) => {
        if (jobs === null) throw new EtalonError('store.no-job-queue');
        await jobs.sendWebhook(db, job);
      },
      enqueueLtiScore: async (job) => {
        if (jobs === null) throw new EtalonError('store.no-job-queue');
        await jobs.sendLtiScore(db, job);
      },
    },
  };
}

/**
 * The records port on a database. Inside of a transaction only the records handed to `work` may be used: on the
 * embedded engine any other query waits for ever.
 */
export function makeRecords(db: Db, jobs: JobSender | null = null): RecordsGate {
  const shared: Shared = {
    jobs,
    versions: makeRowMemory(),
    regulations: makeRowMemory(),
    fixed: makeFixedRows(),
  };
  return {
    ...gatherRecords(db, shared),
    transaction: (work) => db.transaction((tx) => work(gatherRecords(tx, shared))),
  };
}
