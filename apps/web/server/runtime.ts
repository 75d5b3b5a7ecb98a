import { type Database, makeRecords } from '@etalon/store';
import type { RecordsGate } from '@etalon/usecases';
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { type ConfirmIdentity, createConfirmIdentity } from './auth/confirm-identity.ts';
import { type Auth, createAuth } from './auth/create-auth.ts';
import type { ProgressHub } from './job-progress.ts';
import type { WebSettings } from './settings.ts';

/** Everything the pages reach: one object, made once by the process that serves. */
export interface Runtime {
  readonly settings: WebSettings;
  readonly database: Database;
  readonly records: RecordsGate;
  readonly auth: Auth;
  readonly confirmIdentity: ConfirmIdentity;
  /** Null while no worker reports progress. */
  readonly progress: ProgressHub | null;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Rejects when the database does not answer. */
  readonly check: () => Promise<void>;
}

export interface RuntimeParts {
  readonly settings: WebSettings;
  /** Open and migrated. */
  readonly database: Database;
  readonly logger: Logger;
  readonly now?: () => Date;
  readonly progress?: ProgressHub;
}

export function createRuntime(parts: RuntimeParts): Runtime {
  const { settings, database, logger, now = () => new Date(), progress = null } = parts;
  const auth = createAuth(database.db, settings);
  return {
    settings,
    database,
    records: makeRecords(database.db),
    auth,
    confirmIdentity: createConfirmIdentity(auth, () => now().getTime()),
    progress,
    logger,
    now,
    check: async () => {
      await database.db.execute(sql`select 1`);
    },
  };
}
