import { join } from 'node:path';
import {
  DEMONSTRATION_ACCOUNTS,
  DEMONSTRATION_PASSWORD,
  type DemonstrationAccount,
  openRuntime,
} from '@etalon/runtime';
import type { Workplace } from '@etalon/usecases';
import {
  createAccount,
  createLogger,
  createRuntime,
  type Runtime,
  readOrCreateSecret,
  readSettings,
  registerSurfaces,
  serve,
} from '@etalon/web';

export interface ApplicationOptions {
  readonly root: string;
  readonly dataFolder: string;
  readonly databaseUrl: string;
  readonly port: number;
  /** True when an empty register is to be filled with the demonstration. */
  readonly demonstrates: boolean;
  /** Resolves once the pages are built; the database is opened meanwhile. */
  readonly pages: Promise<unknown>;
  readonly onStep: (step: string) => void;
}

export interface Application {
  readonly address: string;
  readonly embedded: boolean;
  /** The demonstration's accounts when this register holds them. */
  readonly accounts: readonly DemonstrationAccount[];
  /** Their one password; null when there are none. */
  readonly password: string | null;
  readonly close: () => Promise<void>;
}

/** Opens and migrates the register, fills an empty one when asked, then serves the built pages on the port. */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const { dataFolder, databaseUrl, port } = options;
  const settings = readSettings({
    environment: process.env,
    baseUrl: `http://localhost:${port}`,
    secret: readOrCreateSecret(dataFolder),
  });
  const logger = createLogger(process.env.ETALON_LOG_LEVEL ?? 'warn');
  const certifierName = process.env.ETALON_CERTIFIER ?? 'aivancity';
  const register = await openRuntime({
    databaseUrl,
    dataFolder,
    instance: { origin: settings.baseUrl, certifierName },
    connectHosts: process.env.ETALON_CONNECT_HOSTS ?? '',
    webhookHosts: process.env.ETALON_WEBHOOK_HOSTS ?? '',
    mail: {
      smtpUrl: process.env.ETALON_SMTP_URL ?? '',
      from: process.env.ETALON_MAIL_FROM ?? '',
    },
    reminds: true,
    works: true,
    onError: (error) => logger.error({ err: error }, 'job'),
  });
  const runtime = createRuntime({
    settings,
    database: register.database,
    workplace: register.workplace,
    logger,
  });
  if (options.demonstrates) await demonstrate(options, runtime, register.workplace);
  await options.pages;
  const served = await serve({ runtime, port, surfaces: registerSurfaces(runtime, dataFolder) });
  const shows = await holdsDemonstration(runtime);
  return {
    address: settings.baseUrl,
    embedded: register.database.kind === 'pglite',
    accounts: shows ? DEMONSTRATION_ACCOUNTS : [],
    password: shows ? DEMONSTRATION_PASSWORD : null,
    close: async () => {
      await served.close();
      await register.close();
    },
  };
}

async function demonstrate(
  options: ApplicationOptions,
  runtime: Runtime,
  workplace: Workplace,
): Promise<void> {
  if ((await workplace.records.frameworks.listVersions()).length > 0) return;
  // Loaded only for an empty register: it brings the case builder with it.
  const { seedDemonstration } = await import('@etalon/runtime/demonstration');
  await seedDemonstration(workplace, {
    contentFolder: join(options.root, 'content'),
    dataFolder: options.dataFolder,
    createAccount: (account) => createAccount(runtime.auth, { ...account, password: DEMONSTRATION_PASSWORD }),
    onStep: options.onStep,
  });
}

async function holdsDemonstration(runtime: Runtime): Promise<boolean> {
  const { internalAdapter } = await runtime.auth.$context;
  return (await internalAdapter.findUserByEmail(DEMONSTRATION_ACCOUNTS[0].email)) !== null;
}
