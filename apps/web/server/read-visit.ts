import { randomBytes } from 'node:crypto';
import { chooseLanguage } from '@etalon/i18n';
import type { Actor } from '@etalon/usecases';
import type { Theme, Visit } from './context.ts';
import type { Runtime } from './runtime.ts';

export const LANGUAGE_COOKIE = 'etalon-language';
export const THEME_COOKIE = 'etalon-theme';
export const NOTICE_COOKIE = 'etalon-notice';
const SESSION_COOKIES = ['etalon.session_token', '__Secure-etalon.session_token'];

export function readCookie(headers: Headers, name: string): string | null {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) {
      try {
        return decodeURIComponent(part.slice(at + 1).trim());
      } catch {
        return null;
      }
    }
  }
  return null;
}

function readTheme(value: string | null): Theme {
  return value === 'light' || value === 'dark' ? value : 'auto';
}

export interface VisitSource {
  readonly runtime: Runtime;
  readonly headers: Headers;
  readonly requestId: string;
  readonly sendsNonce: boolean;
}

async function findSession(runtime: Runtime, headers: Headers) {
  const carriesSession = SESSION_COOKIES.some((name) => readCookie(headers, name) !== null);
  return carriesSession ? runtime.auth.api.getSession({ headers }) : null;
}

/** Who a request acts for, with their roles of this moment; null when nobody is signed in. */
export async function findActor(runtime: Runtime, headers: Headers): Promise<Actor | null> {
  const found = await findSession(runtime, headers);
  if (found === null) return null;
  return { userId: found.user.id, roles: await runtime.records.sessions.listRoles(found.user.id) };
}

/** Who asks, in which language, and how the answer should look. */
export async function readVisit({ runtime, headers, requestId, sendsNonce }: VisitSource): Promise<Visit> {
  const found = await findSession(runtime, headers);
  const roles = found === null ? [] : await runtime.records.sessions.listRoles(found.user.id);
  return {
    runtime,
    actor: found === null ? null : { userId: found.user.id, roles },
    session:
      found === null
        ? null
        : {
            id: found.session.id,
            token: found.session.token,
            name: found.user.name,
            email: found.user.email,
          },
    language: chooseLanguage(readCookie(headers, LANGUAGE_COOKIE), headers.get('accept-language')),
    theme: readTheme(readCookie(headers, THEME_COOKIE)),
    nonce: sendsNonce ? randomBytes(16).toString('base64') : null,
    requestId,
    notice: readCookie(headers, NOTICE_COOKIE),
  };
}
