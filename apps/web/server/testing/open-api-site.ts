import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openRuntime, type RuntimeOptions } from '@etalon/runtime';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from '@etalon/runtime/demonstration';
import { makeQuickestRegister, TEST_TEMPLATES } from '@etalon/testing';
import { type Actor, makeToken, type Scope } from '@etalon/usecases';
import { createAccount } from '../auth/create-account.ts';
import { createApp } from '../create-app.ts';
import { createLogger } from '../create-logger.ts';
import { registerSurfaces } from '../register-surfaces.ts';
import { createRuntime, type Runtime } from '../runtime.ts';
import { readSettings } from '../settings.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const CONTENT = join(ROOT, 'content');
const CASE_RECORDS = 1500;

export interface ApiAsk {
  readonly method?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export interface ApiSite {
  readonly runtime: Runtime;
  readonly officer: Actor;
  ask(path: string, options?: ApiAsk): Promise<Response>;
  /** A key with these scopes; its secret is what a request carries. */
  keyFor(...scopes: readonly Scope[]): Promise<string>;
  readonly now: () => Date;
  /** Moves the clock of the register forward. */
  advance(seconds: number): void;
  close(): Promise<void>;
}

/** The whole HTTP surface on the demonstration, asked in this process, under a clock that the test moves. */
export async function openApiSite(
  options: Pick<RuntimeOptions, 'webhookHosts' | 'webhookRetry'> = {},
): Promise<ApiSite> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'etalon-api-'));
  const settings = readSettings({ environment: {}, baseUrl: 'http://localhost:4999', secret: randomUUID() });
  let ahead = 0;
  const now = (): Date => new Date(Date.now() + ahead * 1000);
  const made = await makeQuickestRegister();
  const { database, workplace, close } = await openRuntime({
    databaseUrl: made.url,
    dataFolder,
    templateFolder: TEST_TEMPLATES,
    instance: { origin: settings.baseUrl, certifierName: 'aivancity' },
    works: true,
    onError: () => undefined,
    now: () => now().toISOString(),
    ...options,
  });
  const runtime = createRuntime({ settings, database, workplace, logger: createLogger('silent'), now });
  await seedDemonstration(workplace, {
    contentFolder: CONTENT,
    dataFolder,
    caseRecords: CASE_RECORDS,
    createAccount: (account) => createAccount(runtime.auth, { ...account, password: DEMONSTRATION_PASSWORD }),
    onStep: () => undefined,
  });
  const people = await workplace.records.sessions.listPeople();
  const found = people.find(({ roles }) => roles.includes('officer'));
  if (found === undefined) throw new Error('the demonstration has an officer');
  const officer: Actor = { userId: found.userId, roles: found.roles };
  const app = createApp({
    runtime,
    handlePage: async () => new Response('page'),
    clientFolder: dataFolder,
    surfaces: registerSurfaces(runtime, dataFolder),
  });
  return {
    runtime,
    officer,
    now,
    ask: async (path, { method = 'GET', token, headers = {}, body } = {}) =>
      app.request(path, {
        method,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    keyFor: async (...scopes) =>
      (await makeToken(workplace, officer, { name: 'Scolarité', scopes, expiresAt: null })).secret,
    advance: (seconds) => {
      ahead += seconds;
    },
    close: async () => {
      await close();
      await made.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
