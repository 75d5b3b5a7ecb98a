import { EtalonError, errorCode } from '@etalon/error';
import { openToken, type Scope } from '@etalon/usecases';
import { createMiddleware } from 'hono/factory';
import { addressOf } from '../address-of.ts';
import { createTryCounter } from '../count-tries.ts';
import type { Runtime } from '../runtime.ts';
import type { ApiEnv } from './api-context.ts';

export const REQUESTS_PER_MINUTE = 120;
const REFUSALS_PER_MINUTE = 30;
const MINUTE_MS = 60_000;
const BEARER = /^Bearer ([A-Za-z0-9_-]{1,200})$/;

/**
 * Opens the key of a request, and counts: so many requests a minute for one key, so many refused keys for one address. A
 * cookie is never looked at.
 */
export function admitToken(runtime: Runtime) {
  const now = (): number => runtime.now().getTime();
  const requests = createTryCounter(MINUTE_MS, now);
  const refusals = createTryCounter(MINUTE_MS, now);
  const open = async (secret: string, address: string) => {
    try {
      return await openToken(runtime.workplace, secret);
    } catch (error) {
      const { count, seconds } = refusals.count(address);
      if (count > REFUSALS_PER_MINUTE && errorCode(error) !== null)
        throw new EtalonError('api.too-many-requests', { info: { max: REFUSALS_PER_MINUTE, seconds } });
      throw error;
    }
  };
  return createMiddleware<ApiEnv>(async (c, next) => {
    const [, secret] = BEARER.exec(c.req.header('authorization') ?? '') ?? [];
    if (secret === undefined) throw new EtalonError('api.no-token');
    const token = await open(secret, addressOf(c, runtime.settings));
    const { count, seconds } = requests.count(token.id);
    c.header('ratelimit-limit', String(REQUESTS_PER_MINUTE));
    c.header('ratelimit-remaining', String(Math.max(0, REQUESTS_PER_MINUTE - count)));
    c.header('ratelimit-reset', String(seconds));
    if (count > REQUESTS_PER_MINUTE)
      throw new EtalonError('api.too-many-requests', { info: { max: REQUESTS_PER_MINUTE, seconds } });
    c.set('token', token);
    await next();
  });
}

/** Refuses a key that was not given a scope, by its name; the authorisation table refuses it again. */
export function requireScope(scope: Scope) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    if (!c.get('token').scopes.includes(scope))
      throw new EtalonError('api.scope-missing', { info: { scope } });
    await next();
  });
}
