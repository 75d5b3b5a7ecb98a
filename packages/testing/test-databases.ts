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
      return { url: await remakeDatabase(address, name), drop: () => dropDatabase(address, name) };
    },
  };
}

/** An empty database of that name, in place of the one that had it; gives its address. */
export async function remakeDatabase(address: string, name: string): Promise<string> {
  await dropDatabase(address, name);
  await runOn(address, `create database ${pg.escapeIdentifier(name)}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

function dropDatabase(address: string, name: string): Promise<void> {
  return runOn(address, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

async function runOn(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
