import './choose-development.ts';
import { openDatabase } from '@etalon/store';
import { createLogger } from './create-logger.ts';
import { createRuntime } from './runtime.ts';
import { serveDevelopment } from './serve-development.ts';
import { readOrCreateSecret, readSettings } from './settings.ts';

const DATA = process.env.ETALON_DATA ?? '.data';
const port = Number(process.env.PORT ?? 3000);

const database = await openDatabase(process.env.DATABASE_URL ?? `pglite:${DATA}/db`, {
  templateFolder: DATA,
});
await database.migrate();
const settings = readSettings({
  environment: process.env,
  baseUrl: `http://localhost:${port}`,
  secret: readOrCreateSecret(DATA),
});
const runtime = createRuntime({ settings, database, logger: createLogger() });
await serveDevelopment({ runtime, port });
process.stdout.write(`${settings.baseUrl}\n`);
