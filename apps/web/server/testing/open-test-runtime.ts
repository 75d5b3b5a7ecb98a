import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openRuntime, type RuntimeOptions } from '@etalon/runtime';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from '@etalon/runtime/demonstration';
import { makeQuickestRegister, TEST_TEMPLATES } from '@etalon/testing';
import { createAccount } from '../auth/create-account.ts';
import { createLogger } from '../create-logger.ts';
import { createRuntime, type Runtime } from '../runtime.ts';
import { readSettings } from '../settings.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
/** Enough for every instrument, little enough for a test. */
const CASE_RECORDS = 1500;

export interface TestRuntimeOptions extends Pick<RuntimeOptions, 'webhookHosts' | 'webhookRetry' | 'now'> {
  readonly baseUrl: string;
  /** Lays the demonstration on the register; else it stays empty. */
  readonly demonstrates: boolean;
  /** `ETALON_…` variables of this instance. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly logger?: Runtime['logger'];
  /** The clock of the surfaces. */
  readonly clock?: () => Date;
}

export interface TestRuntime {
  readonly runtime: Runtime;
  readonly dataFolder: string;
  close(): Promise<void>;
}

/** A real register, on a database (`makeQuickestRegister`) and a folder of its own that go with it. */
export async function openTestRuntime({
  baseUrl,
  demonstrates,
  environment = {},
  logger = createLogger('silent'),
  clock,
  ...options
}: TestRuntimeOptions): Promise<TestRuntime> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'etalon-server-'));
  const settings = readSettings({ environment, baseUrl, secret: randomUUID() });
  const made = await makeQuickestRegister();
  const { database, workplace, close } = await openRuntime({
    databaseUrl: made.url,
    dataFolder,
    templateFolder: TEST_TEMPLATES,
    instance: { origin: baseUrl, certifierName: 'aivancity' },
    works: true,
    onError: (error) => logger.error({ err: error }, 'job'),
    ...options,
  });
  const moved = clock === undefined ? {} : { now: clock };
  const runtime = createRuntime({ settings, database, workplace, logger, ...moved });
  if (demonstrates)
    await seedDemonstration(workplace, {
      contentFolder: join(ROOT, 'content'),
      dataFolder,
      caseRecords: CASE_RECORDS,
      createAccount: (account) =>
        createAccount(runtime.auth, { ...account, password: DEMONSTRATION_PASSWORD }),
      onStep: () => undefined,
    });
  return {
    runtime,
    dataFolder,
    close: async () => {
      await close();
      await made.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
