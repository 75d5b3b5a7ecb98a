import type { RuntimeOptions } from '@etalon/runtime';
import { type Actor, makeToken, type Scope } from '@etalon/usecases';
import { createApp } from '../create-app.ts';
import { registerSurfaces } from '../register-surfaces.ts';
import type { Runtime } from '../runtime.ts';
import { openTestRuntime } from './open-test-runtime.ts';

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
  let ahead = 0;
  const clock = (): Date => new Date(Date.now() + ahead * 1000);
  const { runtime, dataFolder, close } = await openTestRuntime({
    baseUrl: 'http://localhost:4999',
    demonstrates: true,
    clock,
    now: () => clock().toISOString(),
    ...options,
  });
  const { workplace } = runtime;
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
    now: clock,
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
    close,
  };
}
