import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { EtalonError } from '@etalon/error';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import * as schema from '../schema/index.ts';
import { type FolderLock, lockFolder } from './lock-folder.ts';
import { MIGRATIONS } from './migrations.ts';
import { queueQueries } from './queue-queries.ts';
import { readTemplate } from './read-template.ts';

export type Schema = typeof schema;
export type Db = PgDatabase<PgQueryResultHKT, Schema>;

/** An open database: PGlite in this process, or a pool on PostgreSQL. */
export interface Database {
  readonly kind: 'pglite' | 'postgres';
  readonly db: Db;
  readonly pglite: PGlite | null;
  readonly connectionString: string | null;
  migrate(): Promise<void>;
  close(): Promise<void>;
}

const INT8 = 20;
/** Number of the advisory lock that lets one process migrate at a time. */
const MIGRATION_LOCK = 7301;
/**
 * Many short reads at once. PostgreSQL prices a page found by an index for a spinning disk, and so reads all of a large table
 * to join a few of its rows; and it starts helpers for a query that ends before they are up.
 */
const SHORT_READS = '-c random_page_cost=1.1 -c max_parallel_workers_per_gather=0';

export interface OpenOptions {
  /** Folder where an empty register is kept, already migrated, so that later embedded databases open at once. */
  readonly templateFolder?: string;
}

/** Opens `pglite:<folder>`, `pglite:memory` or `postgres://…`; throws `store.unknown-database` for anything else. */
export async function openDatabase(url: string, options: OpenOptions = {}): Promise<Database> {
  if (url.startsWith('pglite:')) return openPglite(url.slice('pglite:'.length), options);
  if (/^postgres(ql)?:/.test(url)) return openPostgres(url);
  throw new EtalonError('store.unknown-database');
}

async function openPglite(place: string, options: OpenOptions): Promise<Database> {
  const memory = place === 'memory';
  let lock: FolderLock | null = null;
  if (!memory) {
    await mkdir(dirname(place), { recursive: true });
    lock = await lockFolder(place);
  }
  const fresh = memory || !existsSync(join(place, 'PG_VERSION'));
  const template = fresh && options.templateFolder ? await readTemplate(options.templateFolder) : null;
  const pglite = await PGlite.create({
    ...(memory ? {} : { dataDir: place }),
    ...(template ? { loadDataDir: template } : {}),
    parsers: { [INT8]: Number },
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'],
  });
  const db = drizzlePglite(pglite, { schema });
  return {
    kind: 'pglite',
    db,
    pglite,
    connectionString: null,
    migrate: () => migratePglite(db, { migrationsFolder: MIGRATIONS }),
    close: async () => {
      await pglite.close();
      await lock?.release();
    },
  };
}

function openPostgres(connectionString: string): Database {
  pg.types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({ connectionString, max: 10, options: SHORT_READS });
  pool.on('error', () => undefined);
  pool.on('connect', queueQueries);
  const db = drizzlePg(pool, { schema });
  return {
    kind: 'postgres',
    db,
    pglite: null,
    connectionString,
    migrate: async () => {
      const client = await pool.connect();
      try {
        await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
        await migratePg(db, { migrationsFolder: MIGRATIONS });
      } finally {
        await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
