import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { WebSettings } from './settings.ts';

/** The caller's address as the server saw it; what a proxy says is believed only when the settings trust it. */
export function addressOf(c: Context, { trustsProxy }: Pick<WebSettings, 'trustsProxy'>): string {
  const forwarded = trustsProxy ? c.req.header('x-forwarded-for') : undefined;
  const last = forwarded?.split(',').at(-1)?.trim();
  if (last) return last;
  try {
    return getConnInfo(c).remote.address ?? '127.0.0.1';
  } catch {
    return '127.0.0.1';
  }
}
