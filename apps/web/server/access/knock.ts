import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import { ACCOUNTS, type Visitor } from './visitors.ts';

/** Visitor → the cookie of a session opened through the sign-in endpoint. */
export type Cookies = ReadonlyMap<Visitor, string>;

export interface Knock {
  readonly address: string;
  readonly path: string;
  readonly cookie: string | null;
  readonly method?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

export async function signIn(address: string, email: string, password: string): Promise<Response> {
  return fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password }),
  });
}

export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
}

/** Opens a session for every account of the demonstration, as its browser would. */
export async function signInEverybody(address: string): Promise<Cookies> {
  const cookies = new Map<Visitor, string>();
  for (const { key, email } of ACCOUNTS) {
    const response = await signIn(address, email, DEMONSTRATION_PASSWORD);
    if (!response.ok) throw new Error(`${email}: ${response.status}`);
    cookies.set(key, cookieOf(response));
  }
  return cookies;
}

/** Asks as a browser of this site would, without following where it is sent. */
export async function knock({ address, path, cookie, method, form, json }: Knock): Promise<Response> {
  const headers = new Headers({ 'accept-language': 'fr' });
  if (cookie !== null) headers.set('cookie', cookie);
  const body = form === undefined ? json : new URLSearchParams({ ...form });
  if (body === undefined)
    return fetch(address + path, { method: method ?? 'GET', headers, redirect: 'manual' });
  headers.set('origin', address);
  if (form === undefined) headers.set('content-type', 'application/json');
  return fetch(address + path, {
    method: method ?? 'POST',
    headers,
    redirect: 'manual',
    body: body instanceof URLSearchParams ? body : JSON.stringify(body),
  });
}

/** `shown`: the thing, or the way to it; `sign-in`: sent to the sign-in page; `refused`: neither what nor whose. */
export type Outcome = 'shown' | 'sign-in' | 'refused' | `status ${number}`;

/** 400 and 405: nothing is read at this address. */
const REFUSALS = [400, 401, 403, 404, 405, 422];

export function judgeAnswer(response: Response, body: string): Outcome {
  const { status } = response;
  const target = response.headers.get('location') ?? '';
  if (target.startsWith('/connexion?suite=')) return 'sign-in';
  // A navigation of the router is answered in its own form: 202, and where to go.
  if (status === 202) return body.includes('/connexion?suite=') ? 'sign-in' : 'shown';
  if (REFUSALS.includes(status)) return 'refused';
  return status < 400 ? 'shown' : `status ${status}`;
}
