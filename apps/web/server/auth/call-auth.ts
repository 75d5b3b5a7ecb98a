import type { Auth } from './create-auth.ts';
import { AUTH_PATH } from './create-auth.ts';

export interface AuthCall {
  readonly auth: Auth;
  readonly baseUrl: string;
  readonly request: Request;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface AuthAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly code: string | null;
  readonly retryAfterSeconds: number | null;
  readonly redirectTo: string | null;
  readonly headers: Headers;
}

const FORWARDED = ['cookie', 'user-agent', 'x-etalon-ip'];

function textAt(value: unknown, name: string): string | null {
  const entry = Object.entries(Object(value)).find(([key]) => key === name)?.[1];
  return typeof entry === 'string' ? entry : null;
}

/** Calls the identity service as a browser would, so that its rate limits and origin checks apply to page forms too. */
export async function callAuth({ auth, baseUrl, request, path, body }: AuthCall): Promise<AuthAnswer> {
  const headers = new Headers({ 'content-type': 'application/json', origin: baseUrl });
  for (const name of FORWARDED) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const response = await auth.handler(
    new Request(`${baseUrl}${AUTH_PATH}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  const content: unknown = await response.json().catch(() => null);
  const retryAfter = response.headers.get('x-retry-after');
  const cookies = new Headers();
  for (const cookie of response.headers.getSetCookie()) cookies.append('set-cookie', cookie);
  return {
    ok: response.ok,
    status: response.status,
    code: textAt(content, 'code'),
    retryAfterSeconds: retryAfter === null ? null : Number(retryAfter),
    redirectTo: textAt(content, 'url'),
    headers: cookies,
  };
}
