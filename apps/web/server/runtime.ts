import type { Database } from '@etalon/store';
import type { RecordsGate, Workplace } from '@etalon/usecases';
import type { Logger } from 'pino';
import { type ConfirmIdentity, createConfirmIdentity } from './auth/confirm-identity.ts';
import { type Auth, createAuth } from './auth/create-auth.ts';
import type { ProgressHub } from './job-progress.ts';
import { type AttemptCounter, makeAttemptCounter } from './make-attempt-counter.ts';
import type { WebSettings } from './settings.ts';
import { watchProgress } from './watch-progress.ts';

/** Links of one kind that one address may try in a minute. */
const LINK_TRIES = 30;

/** Everything the pages reach: one object, made once by the process that serves. */
export interface Runtime {
  readonly settings: WebSettings;
  readonly database: Database;
  readonly workplace: Workplace;
  readonly records: RecordsGate;
  readonly auth: Auth;
  readonly confirmIdentity: ConfirmIdentity;
  /** Tutor's links tried, by address. */
  readonly tutorAttempts: AttemptCounter;
  /** Links to accounts tried or asked for, by address. */
  readonly accountAttempts: AttemptCounter;
  /** Links of surveys tried, by address. */
  readonly surveyAttempts: AttemptCounter;
  readonly progress: ProgressHub;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Rejects when the database does not answer. */
  readonly check: () => Promise<void>;
}

export interface RuntimeParts {
  readonly settings: WebSettings;
  /** Open and migrated. */
  readonly database: Database;
  readonly workplace: Workplace;
  readonly logger: Logger;
  readonly now?: () => Date;
}

export function createRuntime(parts: RuntimeParts): Runtime {
  const { settings, database, workplace, logger, now = () => new Date() } = parts;
  const auth = createAuth(database.db, settings);
  return {
    settings,
    database,
    workplace,
    records: workplace.records,
    auth,
    confirmIdentity: createConfirmIdentity(auth, () => now().getTime()),
    tutorAttempts: makeAttemptCounter({
      limit: LINK_TRIES,
      code: 'tutor.too-many-attempts',
      now: () => now().getTime(),
    }),
    accountAttempts: makeAttemptCounter({
      limit: LINK_TRIES,
      code: 'account.too-many-attempts',
      now: () => now().getTime(),
    }),
    surveyAttempts: makeAttemptCounter({
      limit: LINK_TRIES,
      code: 'survey.too-many-attempts',
      now: () => now().getTime(),
    }),
    progress: watchProgress(workplace),
    logger,
    now,
    check: async () => {
      await database.db.execute('select 1');
    },
  };
}
