import { resolve } from 'node:path';
import { account, user } from '@etalon/store/schema';
import type { TestRegister } from '@etalon/testing';
import { createLogger, createRuntime, readSettings } from '@etalon/web';
import { inArray } from 'drizzle-orm';
import { serveApplication } from '../serve-application.ts';
import { signInAs } from '../visit-pages.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PASSWORD = 'a-password-for-the-bench';

export interface ServedRegister {
  readonly origin: string;
  /** Session cookie of one of the people who were signed in. */
  readonly cookieOf: (userId: string) => string;
  readonly stop: () => Promise<void>;
}

/** Serves the application on the register's database, as a process of its own, and signs these people in. */
export async function serveRegister(
  register: TestRegister,
  userIds: readonly string[],
): Promise<ServedRegister> {
  const emails = await openAccounts(register, userIds);
  const { origin, stop } = await serveApplication({
    command: [process.execPath, 'tools/start.ts'],
    cwd: ROOT,
    env: {
      DATABASE_URL: register.database.connectionString ?? '',
      ETALON_DATA: register.dataFolder,
      ETALON_SIGN_INS_PER_MINUTE: '100000',
      ETALON_LOG_LEVEL: 'error',
    },
    timeoutMs: 240_000,
  });
  const cookies = new Map<string, string>();
  for (const [userId, email] of emails)
    cookies.set(userId, await signInAs(origin, { email, password: PASSWORD }));
  return { origin, stop, cookieOf: (userId) => cookies.get(userId) ?? '' };
}

/** Gives these people one password, and returns the address of each. */
async function openAccounts(
  { database, workplace }: TestRegister,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const settings = readSettings({ environment: {}, baseUrl: 'http://localhost', secret: PASSWORD.repeat(2) });
  const { auth } = createRuntime({ settings, database, workplace, logger: createLogger('error') });
  const password = await (await auth.$context).password.hash(PASSWORD);
  const { db } = database;
  await db
    .insert(account)
    .values(
      userIds.map((id) => ({ id: `a${id}`, accountId: id, providerId: 'credential', userId: id, password })),
    );
  const { id, email } = user;
  const rows = await db
    .select({ id, email })
    .from(user)
    .where(inArray(id, [...userIds]));
  return new Map(rows.map((row) => [row.id, row.email]));
}
