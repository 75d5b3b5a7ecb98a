import { get } from 'node:http';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '@etalon/runtime';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

export interface DataPage {
  readonly name: string;
  readonly path: string;
  /** Session cookie of who reads it; empty for a visitor. */
  readonly cookie: string;
}

/** One request whose body is left as it came over the wire. */
export function request(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip', ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }));
    }).on('error', failed);
  });
}

/** The session cookie of an account. */
export async function signInAs(
  origin: string,
  account: { readonly email: string; readonly password: string },
): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(account),
  });
  if (!answer.ok) throw new Error(`${account.email} cannot sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The session cookie of an account of the demonstration. */
export async function signIn(origin: string, key: string): Promise<string> {
  const account = DEMONSTRATION_ACCOUNTS.find((row) => row.key === key);
  if (account === undefined) throw new Error(`nobody is ${key}`);
  return signInAs(origin, { email: account.email, password: DEMONSTRATION_PASSWORD });
}

/** The first address of a page that has this shape: the pages themselves say where the demonstration's things are. */
async function findPath(origin: string, page: Omit<DataPage, 'name'>, shape: RegExp): Promise<string> {
  const { body } = await request(origin + page.path, { 'accept-encoding': 'identity', cookie: page.cookie });
  const found = shape.exec(body.toString())?.[0];
  if (found === undefined) throw new Error(`${page.path} leads nowhere like ${shape}`);
  return found;
}

const ID = '[0-9a-f-]{36}';

/** The pages of the demonstration that show data, each with somebody who may read it. */
export async function listDataPages(origin: string): Promise<readonly DataPage[]> {
  const officer = await signIn(origin, 'officer');
  const candidate = await signIn(origin, 'nour');
  const examiner = await signIn(origin, 'first');
  const president = await signIn(origin, 'president');
  const version = await findPath(
    origin,
    { path: '/referentiels', cookie: '' },
    new RegExp(`/referentiels/${ID}`),
  );
  const session = await findPath(
    origin,
    { path: '/sessions', cookie: officer },
    new RegExp(`/sessions/${ID}`),
  );
  const own = await findPath(origin, { path: '/certificats', cookie: officer }, new RegExp(`/c/${ID}`));
  const seat = await findPath(origin, { path: '/jury', cookie: examiner }, new RegExp(`/jury/${ID}`));
  const block = await findPath(
    origin,
    { path: '/deliberations', cookie: president },
    new RegExp(`/deliberations/${ID}/B2`),
  );
  return [
    { name: 'framework explorer', path: version, cookie: '' },
    { name: 'public certificate', path: own, cookie: '' },
    { name: 'officer, session', path: session, cookie: officer },
    { name: 'officer, certificates', path: '/certificats', cookie: officer },
    { name: 'officer, journal', path: '/journal', cookie: officer },
    { name: 'candidate, certificates', path: '/certificats', cookie: candidate },
    { name: 'examiner, queue', path: '/jury', cookie: examiner },
    { name: 'examiner, desk', path: seat, cookie: examiner },
    { name: 'president, deliberations', path: '/deliberations', cookie: president },
    { name: 'president, deliberation', path: block, cookie: president },
  ];
}
