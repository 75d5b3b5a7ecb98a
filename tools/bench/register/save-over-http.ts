import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { account, user } from '@etalon/store/schema';
import type { TestRegister } from '@etalon/testing';
import { createLogger, createRuntime, readSettings } from '@etalon/web';
import { inArray } from 'drizzle-orm';
import { serveApplication } from '../serve-application.ts';
import { signInAs } from '../visit-pages.ts';
import { type Desk, IMPRESSION, type Pace, paceSaves } from './pace-saves.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PASSWORD = 'a-password-for-the-bench';

/** Milliseconds of each save as a browser sends it, to the application at work on the register's database. */
export async function saveOverHttp(
  register: TestRegister,
  desks: readonly Desk[],
  pace: Pace,
): Promise<readonly number[]> {
  const emails = await openAccounts(register, [...new Set(desks.map(({ userId }) => userId))]);
  const served = await serveApplication({
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
  try {
    const cookies = new Map<string, string>();
    for (const [userId, email] of emails)
      cookies.set(userId, await signInAs(served.origin, { email, password: PASSWORD }));
    return await paceSaves(desks, pace, (desk, criterion) =>
      send(served.origin, { desk, criterion, cookie: cookies.get(desk.userId) ?? '' }),
    );
  } finally {
    await served.stop();
  }
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

async function send(
  origin: string,
  { desk, criterion, cookie }: { readonly desk: Desk; readonly criterion: string; readonly cookie: string },
): Promise<void> {
  const { grade, confidence, ...empty } = IMPRESSION;
  const draft = { ...empty, grade, confidence: String(confidence), basis: '', revision: 1 };
  const answer = await fetch(`${origin}/jury/${desk.seatId}/envoi`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify({ sentId: randomUUID(), criterion, phase: 'J0', draft }),
  });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`a save answers ${answer.status}: ${said.slice(0, 200)}`);
}
