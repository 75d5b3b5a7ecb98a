import { randomUUID } from 'node:crypto';
import { openDatabase } from '@etalon/store';
import { buildWeb } from '../build-web.ts';
import { createAccount, createLogger, createRuntime, readSettings, serve } from '../server/serve.ts';
import { E2E_PEOPLE, E2E_PORT } from './people.ts';

await buildWeb();
const database = await openDatabase(process.env.E2E_DATABASE_URL ?? 'pglite:memory', {
  templateFolder: '.data',
});
await database.migrate();
const settings = readSettings({
  environment: { ETALON_SIGN_INS_PER_MINUTE: '60' },
  baseUrl: `http://localhost:${E2E_PORT}`,
  secret: 'a secret for browser tests, which guards nothing',
});
const runtime = createRuntime({
  settings,
  database,
  logger: createLogger(process.env.ETALON_LOG_LEVEL ?? 'error'),
});
for (const { role, ...account } of E2E_PEOPLE) {
  const userId = await createAccount(runtime.auth, account);
  if (role === null) continue;
  await runtime.records.sessions.grantRole({
    id: randomUUID(),
    userId,
    role,
    by: userId,
    at: new Date().toISOString(),
  });
}
await serve({ runtime, port: E2E_PORT, host: 'localhost' });
