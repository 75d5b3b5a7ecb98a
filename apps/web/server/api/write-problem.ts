import { errorCode, errorInfo } from '@etalon/error';
import { chooseLanguage, explainError } from '@etalon/i18n';
import { HTTPException } from 'hono/http-exception';
import { statusOf } from '../status-of.ts';
import type { ApiContext } from './api-context.ts';

/** A place of the request that does not hold, as a JSON pointer (RFC 6901) into it. */
export interface ProblemPlace {
  readonly pointer: string;
  readonly code: string;
  /** What does not hold and what to do, where the code has a sentence of its own. */
  readonly detail?: string;
}

export interface ProblemInput {
  readonly code: string;
  readonly info?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly ProblemPlace[];
}

/** An error as RFC 9457 says it, with its code and what to do, in the language that was asked for. */
export function writeProblem(c: ApiContext, { code, info = {}, errors }: ProblemInput): Response {
  const language = chooseLanguage(null, c.req.header('accept-language') ?? null);
  const { what, remedy } = explainError(language, code, info);
  const status = statusOf(code);
  const page = c.get('errorsPage') ?? '/api';
  const body = {
    type: `${c.get('runtime').settings.baseUrl}${page}#${code}`,
    title: what,
    status,
    detail: remedy,
    code,
    instance: `urn:uuid:${c.get('requestId')}`,
    ...(errors === undefined ? {} : { errors }),
  };
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'content-language': language,
    'cache-control': 'no-store',
  };
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  if (status === 429 && typeof info.seconds === 'number') headers['retry-after'] = String(info.seconds);
  return new Response(JSON.stringify(body), { status, headers });
}

/** What a thrown error is said to be; one without a code is logged, and says nothing of what is inside. */
export function answerFailure(error: unknown, c: ApiContext): Response {
  if (error instanceof HTTPException)
    return writeProblem(c, { code: error.status === 415 ? 'api.bad-content-type' : 'api.bad-json' });
  const code = errorCode(error);
  if (code !== null) return writeProblem(c, { code, info: errorInfo(error) });
  c.get('runtime').logger.error({ requestId: c.get('requestId'), err: error }, 'failed');
  return writeProblem(c, { code: 'api.failed' });
}
