import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { openRuntime } from '@etalon/runtime';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from '@etalon/runtime/demonstration';
import { buildWeb } from '../build-web.ts';
import {
  createAccount,
  createLogger,
  createRuntime,
  readSettings,
  registerSurfaces,
  serve,
} from '../server/serve.ts';
import { E2E_PEOPLE, E2E_PORT } from './people.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Kept between runs for the case, which is built once; the database is new each time. */
const dataFolder = join(ROOT, '.data', 'e2e');

await buildWeb();
const settings = readSettings({
  environment: { ETALON_SIGN_INS_PER_MINUTE: '600' },
  baseUrl: `http://localhost:${E2E_PORT}`,
  secret: 'a secret for browser tests, which guards nothing',
});
const logger = createLogger(process.env.ETALON_LOG_LEVEL ?? 'error');
const { database, workplace } = await openRuntime({
  databaseUrl: process.env.E2E_DATABASE_URL ?? 'pglite:memory',
  dataFolder,
  instance: { origin: settings.baseUrl, certifierName: 'aivancity' },
  works: true,
  onError: (error) => logger.error({ err: error }, 'job'),
});
const runtime = createRuntime({ settings, database, workplace, logger });
for (const { role, ...account } of E2E_PEOPLE) {
  const userId = await createAccount(runtime.auth, account);
  if (role === null) continue;
  const at = new Date().toISOString();
  await workplace.records.sessions.grantRole({ id: randomUUID(), userId, role, by: userId, at });
}
await seedDemonstration(workplace, {
  contentFolder: join(ROOT, 'content'),
  dataFolder,
  createAccount: (account) => createAccount(runtime.auth, { ...account, password: DEMONSTRATION_PASSWORD }),
  onStep: () => undefined,
});
await serve({ runtime, port: E2E_PORT, host: 'localhost', surfaces: registerSurfaces(runtime, dataFolder) });
