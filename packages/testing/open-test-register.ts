import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRuntime, type RuntimeOptions } from '@etalon/runtime';
import type { Database } from '@etalon/store';
import { user } from '@etalon/store/schema';
import type { Actor, Role, Workplace } from '@etalon/usecases';
import { countIds } from './count-ids.ts';
import { TEST_TEMPLATES, type TestDatabase } from './test-databases.ts';

export interface TestRegister {
  readonly workplace: Workplace;
  /** For tests that force the database, as someone with its password could. */
  readonly database: Database;
  readonly dataFolder: string;
  /** Adds a person with these roles and returns who acts. */
  addPerson(name: string, ...roles: readonly Role[]): Promise<Actor>;
  /** Sets the clock; it runs on from there by one second at each look, so that order is never a tie. */
  setClock(instant: string): void;
  close(): Promise<void>;
}

export type TestRegisterOptions = Pick<RuntimeOptions, 'mail' | 'webhookHosts' | 'webhookRetry'>;

/**
 * A whole register on an empty database and an empty folder, working its own jobs, under a clock that the test sets. Its
 * identifiers are the same at each run, so that what depends on their order, a plan of juries for one, is the same too.
 */
export async function openTestRegister(
  database: TestDatabase,
  options: TestRegisterOptions = {},
): Promise<TestRegister> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'etalon-test-'));
  const { url, drop } = await database.makeRegister();
  const nextPersonId = countIds('person');
  let clock = Date.parse('2026-11-25T09:00:00.000Z');
  const runtime = await openRuntime({
    databaseUrl: url,
    dataFolder,
    templateFolder: TEST_TEMPLATES,
    instance: { origin: 'https://etalon.test', certifierName: 'École de démonstration' },
    works: true,
    ...options,
    newId: countIds('record'),
    onError: (error) => {
      throw error;
    },
    now: () => {
      clock += 1000;
      return new Date(clock).toISOString();
    },
  });
  return {
    workplace: runtime.workplace,
    database: runtime.database,
    dataFolder,
    setClock: (instant) => {
      clock = Date.parse(instant);
    },
    addPerson: async (name, ...roles) => {
      const userId = nextPersonId();
      await runtime.database.db.insert(user).values({ id: userId, name, email: `${userId}@etalon.test` });
      for (const role of roles)
        await runtime.workplace.records.sessions.grantRoles([
          {
            id: nextPersonId(),
            userId,
            role,
            by: userId,
            at: '2026-11-25T08:00:00.000Z',
          },
        ]);
      return { userId, roles };
    },
    close: async () => {
      await runtime.close();
      await drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
