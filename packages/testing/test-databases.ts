import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { nameEmptyRegister, openDatabase } from '@etalon/store';
import pg from 'pg';

export interface TestDatabase {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** Makes an empty database and returns its address, with what removes it. */
  make(): Promise<MadeDatabase>;
  /** Makes a database that may hold an empty register already; whoever opens it migrates it as any other. */
  makeRegister(): Promise<MadeDatabase>;
}

export interface MadeDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** Number of the advisory lock that lets one process make the template of a server at a time. */
const TEMPLATE_LOCK = 7302;
const TEMPLATE_PREFIX = 'etalon_template_';

const makeEmbedded = async (): Promise<MadeDatabase> => ({
  url: 'pglite:memory',
  drop: async () => undefined,
});

const EMBEDDED: TestDatabase = { name: 'PGlite', make: makeEmbedded, makeRegister: makeEmbedded };

/** The databases that a contract runs on: always the embedded one, and PostgreSQL when `ETALON_TEST_PG` names a server. */
export function listTestDatabases(): readonly TestDatabase[] {
  const server = process.env.ETALON_TEST_PG;
  return server ? [EMBEDDED, openServer(server)] : [EMBEDDED];
}

/**
 * A database for a test of what stands on the register, not of the register: on PostgreSQL when `ETALON_TEST_PG` names a server, which answers
 * several times sooner than the embedded one.
 */
export function makeQuickestRegister(): Promise<MadeDatabase> {
  const server = process.env.ETALON_TEST_PG;
  return (server ? openServer(server) : EMBEDDED).makeRegister();
}

/** Databases of one PostgreSQL server, each new and dropped by its test. */
export function openServer(address: string): TestDatabase {
  const make = async (template?: string): Promise<MadeDatabase> => {
    const name = `etalon_${randomBytes(6).toString('hex')}`;
    return { url: await remakeDatabase(address, name, template), drop: () => dropDatabase(address, name) };
  };
  return {
    name: 'PostgreSQL',
    make: () => make(),
    makeRegister: async () => make(await findTemplate(address)),
  };
}

const templates = new Map<string, Promise<string>>();

/** The database of that server which holds an empty register for others to begin as; made once for each set of migrations. */
function findTemplate(address: string): Promise<string> {
  const found = templates.get(address) ?? makeTemplate(address);
  templates.set(address, found);
  return found;
}

async function makeTemplate(address: string): Promise<string> {
  const name = `${TEMPLATE_PREFIX}${await nameEmptyRegister()}`;
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rows.length > 0) return name;
    const draft = `${name}_draft`;
    const database = await openDatabase(await remakeDatabase(address, draft));
    await database.migrate().finally(() => database.close());
    await client.query(`alter database ${pg.escapeIdentifier(draft)} rename to ${pg.escapeIdentifier(name)}`);
    return name;
  } finally {
    await client.end();
  }
}

/** A database of that name, empty or a copy of the template, in place of the one that had it; gives its address. */
export async function remakeDatabase(address: string, name: string, template = 'template1'): Promise<string> {
  await dropDatabase(address, name);
  const [made, copied] = [name, template].map((each) => pg.escapeIdentifier(each));
  await runOn(address, `create database ${made} template ${copied}`);
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

/** Where tests and benches find the empty register that their embedded databases begin with. */
export const TEST_TEMPLATES = join(import.meta.dirname, '..', '..', '.data', 'templates');
