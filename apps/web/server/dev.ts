import './choose-development.ts';
import { openRuntime } from '@etalon/runtime';
import { createLogger } from './create-logger.ts';
import { registerSurfaces } from './register-surfaces.ts';
import { createRuntime } from './runtime.ts';
import { serveDevelopment } from './serve-development.ts';
import { readOrCreateSecret, readSettings } from './settings.ts';

const dataFolder = process.env.ETALON_DATA ?? '.data';
const port = Number(process.env.PORT ?? 3000);

const settings = readSettings({
  environment: process.env,
  baseUrl: `http://localhost:${port}`,
  secret: readOrCreateSecret(dataFolder),
});
const logger = createLogger();
const { database, workplace } = await openRuntime({
  databaseUrl: process.env.DATABASE_URL ?? `pglite:${dataFolder}/db`,
  dataFolder,
  instance: { origin: settings.baseUrl, certifierName: process.env.ETALON_CERTIFIER ?? 'aivancity' },
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
const runtime = createRuntime({ settings, database, workplace, logger });
await serveDevelopment({ runtime, port, surfaces: registerSurfaces(runtime, dataFolder) });
process.stdout.write(`${settings.baseUrl}\n`);
