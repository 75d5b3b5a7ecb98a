import type { Role } from '@etalon/usecases';
import type { Logger } from 'pino';
import type { ConfirmIdentity } from './auth/confirm-identity.ts';
import { createConfirmIdentity } from './auth/confirm-identity.ts';
import { type Auth, createAuth } from './auth/create-auth.ts';
import type { ProgressHub } from './job-progress.ts';
import type { WebSettings } from './settings.ts';

/** Everything the pages reach: one object, made once by the process that serves. */
export interface Runtime {
  readonly settings: WebSettings;
  readonly auth: Auth;
  readonly confirmIdentity: ConfirmIdentity;
  readonly findRoles: (userId: string) => Promise<readonly Role[]>;
  readonly progress: ProgressHub | null;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly check: () => Promise<void>;
}

export interface RuntimeParts extends Omit<Runtime, 'auth' | 'confirmIdentity'> {
  readonly db: Parameters<typeof createAuth>[0];
}

export function createRuntime({ db, ...parts }: RuntimeParts): Runtime {
  const auth = createAuth(db, parts.settings);
  return { ...parts, auth, confirmIdentity: createConfirmIdentity(auth, () => parts.now().getTime()) };
}
