import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeConnector, makeWebhookCarrier } from '@etalon/connect';
import { makeLtiAgent, openToolKeys } from '@etalon/lti';
import { makePost } from '@etalon/mail';
import { type Database, makeRecords, openDatabase, openJobQueue, type RetryRule } from '@etalon/store';
import { LocalFileStore } from '@etalon/store/files';
import {
  abandonLetter,
  abandonLtiScore,
  abandonWebhook,
  endLostMeasurement,
  endLostRun,
  type Instance,
  performMeasurement,
  performWorkshopRun,
  sendLetter,
  sendLtiScore,
  sendReminders,
  sendWebhook,
  tendNightly,
  type Workplace,
} from '@etalon/usecases';
import { readCandidateFile } from './candidate-file-reader.ts';
import { readClockTable } from './clock-table.ts';
import { makeInstanceSigner, openIssuerKeys } from './issuer-keys.ts';
import { makeCaseStore } from './make-case-store.ts';
import { makeCredentialPress } from './make-credential-press.ts';
import { makeMeasurementEngine } from './measurement-engine.ts';
import { minutesPress } from './minutes-press.ts';
import { noticePress } from './notice-press.ts';
import { pieceReader } from './piece-reader.ts';
import { readShippedPlaces } from './place-lists.ts';
import { rememberPreviews } from './remember-previews.ts';
import { openWebhookKey } from './webhook-key.ts';
import { closeWorkshopEngine, workshopEngine } from './workshop-engine.ts';

export interface RuntimeOptions {
  /** `pglite:<folder>`, `pglite:memory` or `postgres://…`. */
  readonly databaseUrl: string;
  /** Files, keys, cases and, when embedded, the database. */
  readonly dataFolder: string;
  /** Where the empty register that new embedded databases begin with is kept; under the data folder by default. */
  readonly templateFolder?: string;
  readonly instance: Instance;
  /** True when this process also takes jobs. */
  readonly works: boolean;
  readonly onError: (error: unknown) => void;
  /** Hosts that the workshop may read data from, separated by commas (`host` or `host:port`); none by default. */
  readonly connectHosts?: string;
  /** Hosts of webhooks and of learning platforms that may be reached beside the public internet, written as the hosts above; none by default. */
  readonly webhookHosts?: string;
  /** How often a webhook that failed is tried again. */
  readonly webhookRetry?: RetryRule;
  /** Mail server and address that letters come from; without both, letters are kept. */
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  /** True when this process also looks at the clocks each hour and writes the reminders; only one that takes jobs can. */
  readonly reminds?: boolean;
  /** The present as an ISO 8601 instant; the system's clock by default. */
  readonly now?: () => string;
  /** A new identifier, a UUID; drawn by default. */
  readonly newId?: () => string;
}

/** A register at work: what the applications open once and close at the end. */
export interface RegisterRuntime {
  readonly database: Database;
  readonly workplace: Workplace;
  close(): Promise<void>;
}

/** Opens and migrates the database, then assembles the workplace around it. */
export async function openRuntime(options: RuntimeOptions): Promise<RegisterRuntime> {
  const { dataFolder, instance } = options;
  await mkdir(dataFolder, { recursive: true });
  const { templateFolder = join(dataFolder, 'templates') } = options;
  const database = await openDatabase(options.databaseUrl, { templateFolder });
  await database.migrate();
  const { host } = new URL(instance.origin);
  const keys = await openIssuerKeys(dataFolder, host);
  const queue = await openJobQueue(database, {
    works: options.works,
    reminds: options.reminds ?? false,
    ...(options.webhookRetry === undefined ? {} : { webhookRetry: options.webhookRetry }),
  });
  const workplace: Workplace = {
    instance,
    records: makeRecords(database.db, queue),
    files: new LocalFileStore(join(dataFolder, 'files')),
    cases: makeCaseStore(join(dataFolder, 'cases')),
    reader: rememberPreviews(pieceReader),
    engine: makeMeasurementEngine(),
    workshop: workshopEngine,
    connector: makeConnector({ hosts: options.connectHosts ?? '' }),
    webhooks: makeWebhookCarrier({
      hosts: options.webhookHosts ?? '',
      masterKey: await openWebhookKey(dataFolder),
    }),
    lti: makeLtiAgent({
      hosts: options.webhookHosts ?? '',
      keys: await openToolKeys(join(dataFolder, 'keys', 'lti')),
    }),
    press: makeCredentialPress({ instance, host, keys }),
    minutesPress,
    noticePress,
    post: makePost({ smtpUrl: '', from: '', ...options.mail, ...instance }),
    clocks: await readClockTable(),
    signer: await makeInstanceSigner(keys.current),
    candidateFiles: readCandidateFile,
    places: readShippedPlaces,
    now: options.now ?? (() => new Date().toISOString()),
    newId: options.newId ?? (() => randomUUID()),
  };
  if (options.works)
    await queue.work(
      {
        measure: ({ runId }) => performMeasurement(workplace, runId),
        workshopRun: ({ runId }) => performWorkshopRun(workplace, runId),
        lostMeasure: ({ runId }) => endLostMeasurement(workplace, runId),
        lostWorkshopRun: ({ runId }) => endLostRun(workplace, runId),
        letter: ({ letterId }) => sendLetter(workplace, letterId),
        lostLetter: ({ letterId }) => abandonLetter(workplace, letterId),
        webhook: (job) => sendWebhook(workplace, job),
        lostWebhook: (job) => abandonWebhook(workplace, job),
        ltiScore: (job) => sendLtiScore(workplace, job),
        lostLtiScore: (job) => abandonLtiScore(workplace, job),
        reminders: options.reminds ? async () => void (await sendReminders(workplace)) : null,
        night: options.reminds ? () => tendNightly(workplace) : null,
      },
      options.onError,
    );
  return {
    database,
    workplace,
    close: async () => {
      closeWorkshopEngine();
      await queue.close();
      await database.close();
    },
  };
}
