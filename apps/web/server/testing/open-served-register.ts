import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openRuntime } from '@etalon/runtime';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from '@etalon/runtime/demonstration';
import { makeQuickestRegister, TEST_TEMPLATES } from '@etalon/testing';
import { createLogger } from '../create-logger.ts';
import { registerSurfaces } from '../register-surfaces.ts';
import { createAccount, createRuntime, type Runtime, readSettings, serve } from '../serve.ts';
import { takeFreePort } from './take-free-port.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
/** Enough for every instrument, little enough for a test. */
const CASE_RECORDS = 1500;

export interface ServedRegister {
  readonly address: string;
  readonly runtime: Runtime;
  readonly dataFolder: string;
  close(): Promise<void>;
}

export interface RegisterOptions {
  /** Lays the demonstration on the register; else it stays empty. */
  readonly demonstrates: boolean;
  /** `ETALON_…` variables of this instance. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A free one by default. */
  readonly port?: number;
  readonly logger?: Runtime['logger'];
  readonly now?: () => Date;
}

/** Serves a real register on a free port, on a database (`makeQuickestRegister`) and a folder of its own that go with it. The pages must be built. */
export async function openServedRegister(options: RegisterOptions): Promise<ServedRegister> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'etalon-access-'));
  const port = options.port ?? (await takeFreePort());
  const settings = readSettings({
    environment: options.environment ?? {},
    baseUrl: `http://localhost:${port}`,
    secret: randomUUID(),
  });
  const logger = options.logger ?? createLogger('silent');
  const made = await makeQuickestRegister();
  const { database, workplace, close } = await openRuntime({
    databaseUrl: made.url,
    dataFolder,
    templateFolder: TEST_TEMPLATES,
    instance: { origin: settings.baseUrl, certifierName: 'aivancity' },
    works: true,
    onError: (error) => logger.error({ err: error }, 'job'),
  });
  const clock = options.now === undefined ? {} : { now: options.now };
  const runtime = createRuntime({ settings, database, workplace, logger, ...clock });
  if (options.demonstrates)
    await seedDemonstration(workplace, {
      contentFolder: join(ROOT, 'content'),
      dataFolder,
      caseRecords: CASE_RECORDS,
      createAccount: (account) =>
        createAccount(runtime.auth, { ...account, password: DEMONSTRATION_PASSWORD }),
      onStep: () => undefined,
    });
  const surfaces = registerSurfaces(runtime, dataFolder);
  const served = await serve({ runtime, port, host: 'localhost', surfaces });
  return {
    address: settings.baseUrl,
    runtime,
    dataFolder,
    close: async () => {
      await served.close();
      await close();
      await made.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
