import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** Makes an empty database and returns its address, with what removes it. */
  make(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }>;
}

/** The databases that a contract runs on: always the embedded one, and PostgreSQL when `ETALON_TEST_PG` names a server. */
export function listTestDatabases(): readonly TestDatabase[] {
  const embedded: TestDatabase = {
    name: 'PGlite',
    make: async () => ({ url: 'pglite:memory', drop: async () => undefined }),
  };
  const server = process.env.ETALON_TEST_PG;
  if (!server) return [embedded];
  return [embedded, openServer(server)];
}

/** Databases of one PostgreSQL server, each new and dropped by its test. */
export function openServer(address: string): TestDatabase {
  return {
    name: 'PostgreSQL',
    make: async () => {
      const name = `etalon_${randomBytes(6).toString('hex')}`;
      const run = async (sql: string): Promise<void> => {
        const client = new pg.Client({ connectionString: address });
        await client.connect();
        await client.query(sql).finally(() => client.end());
      };
      await run(`create database ${name}`);
      const url = new URL(address);
      url.pathname = `/${name}`;
      return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
    },
  };
}
