import type { Language } from '@etalon/i18n';
import type { OpenedToken } from '@etalon/usecases';
import type { Context } from 'hono';
import type { Runtime } from '../runtime.ts';

/** What every answer of the API knows of its request. */
export interface ApiEnv {
  Variables: {
    readonly requestId: string;
    runtime: Runtime;
    language: Language;
    /** Path of the page that explains what is refused; that of the API when it is not said. */
    errorsPage?: string;
    /** The key that was presented and who it acts for. */
    token: OpenedToken;
  };
}

export type ApiContext = Context<ApiEnv>;
