import { openDatabase } from '@etalon/store';
import { createLogger, createRuntime, readOrCreateSecret, readSettings, serve } from '@etalon/web';

export interface ApplicationOptions {
  readonly dataFolder: string;
  readonly databaseUrl: string;
  readonly port: number;
  /** Resolves once the pages are built; the database is opened meanwhile. */
  readonly pages: Promise<unknown>;
}

export interface Application {
  readonly address: string;
  readonly embedded: boolean;
  readonly close: () => Promise<void>;
}

/** Opens and migrates the database, then serves the built pages on the port. */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const { dataFolder, databaseUrl, port } = options;
  const [database] = await Promise.all([openMigrated(databaseUrl, dataFolder), options.pages]);
  const settings = readSettings({
    environment: process.env,
    baseUrl: `http://localhost:${port}`,
    secret: readOrCreateSecret(dataFolder),
  });
  const logger = createLogger(process.env.ETALON_LOG_LEVEL ?? 'warn');
  const runtime = createRuntime({ settings, database, logger });
  const served = await serve({ runtime, port });
  return {
    address: settings.baseUrl,
    embedded: database.kind === 'pglite',
    close: async () => {
      await served.close();
      await database.close();
    },
  };
}

async function openMigrated(
  url: string,
  dataFolder: string,
): Promise<Awaited<ReturnType<typeof openDatabase>>> {
  const database = await openDatabase(url, { templateFolder: dataFolder });
  await database.migrate();
  return database;
}
