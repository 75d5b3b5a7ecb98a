import '../access/as-in-production.ts';
import { errorCode, errorInfo } from '@etalon/error';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { cookieOf, signIn } from '../access/knock.ts';
import { preparePages } from '../access/prepare-pages.ts';
import { createLogger } from '../create-logger.ts';
import { createAccount } from '../serve.ts';
import { openServedRegister, type ServedRegister } from '../testing/open-served-register.ts';
import { isOpenAuthPath, OPEN_AUTH_PATHS } from './is-open-auth-path.ts';

const EMAIL = 'odile@ecole.test';
const NAME = 'Odile Ferrand';
const PASSWORD = 'la mesure avant tout';
const WRONG = 'pas le bon mot de passe';
const SIGN_INS = 4;
const MINUTE_MS = 60_000;

let site: ServedRegister;
const lines: string[] = [];
let userId = '';
let clock = Date.parse('2026-11-25T09:00:00.000Z');

beforeAll(async () => {
  await preparePages();
  site = await openServedRegister({
    demonstrates: false,
    environment: { ETALON_SIGN_INS_PER_MINUTE: String(SIGN_INS) },
    logger: createLogger('trace', { write: (line) => lines.push(line) }),
    clock: () => new Date(clock),
  });
  userId = await createAccount(site.runtime.auth, { email: EMAIL, name: NAME, password: PASSWORD });
}, 240_000);

afterAll(() => site.close());

beforeEach(() => {
  clock += MINUTE_MS;
});

/** Opens a session past the limit by address, which the sign-in endpoint alone keeps. */
async function openSession(password = PASSWORD): Promise<string> {
  const { headers } = await site.runtime.auth.api.signInEmail({
    body: { email: EMAIL, password },
    returnHeaders: true,
  });
  return cookieOf(new Response(null, { headers }));
}

function requestWith(cookie: string): Request {
  return new Request(`${site.address}/compte`, { headers: { cookie } });
}

async function confirm(cookie: string, password: string): Promise<string> {
  return site.runtime.confirmIdentity(requestWith(cookie), password).catch((error: unknown) => {
    return `${errorCode(error)} ${JSON.stringify(errorInfo(error))}`;
  });
}

function ask(cookie: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('cookie', cookie);
  if (init.method === 'POST') headers.set('origin', site.address);
  return fetch(site.address + path, { ...init, headers, redirect: 'manual' });
}

function submit(cookie: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return ask(cookie, '/compte', { method: 'POST', body: new URLSearchParams({ ...fields }) });
}

describe('confirmIdentity, before an act that is signed', () => {
  it('gives the user id for the right password, and opens no other session', async () => {
    const cookie = await openSession();
    const count = async () =>
      (await site.runtime.auth.api.listSessions({ headers: requestWith(cookie).headers })).length;
    const before = await count();
    expect(await confirm(cookie, PASSWORD)).toBe(userId);
    expect(await count()).toBe(before);
  });

  it('refuses a wrong password and somebody signed out', async () => {
    const cookie = await openSession();
    expect(await confirm(cookie, WRONG)).toBe('identity.wrong-password {}');
    expect(await confirm('', PASSWORD)).toBe('identity.signed-out {}');
    expect(await confirm(`${cookie}x`, PASSWORD)).toBe('identity.signed-out {}');
  });

  it('refuses the sixth attempt of a minute, right or not, whatever the session, until the minute is over', async () => {
    const [one, two] = [await openSession(), await openSession()];
    for (const cookie of [one, two, one, two, one])
      expect(await confirm(cookie, WRONG)).toBe('identity.wrong-password {}');
    expect(await confirm(two, PASSWORD)).toBe('identity.too-many-attempts {"seconds":60}');
    clock += 59_000;
    expect(await confirm(one, PASSWORD)).toBe('identity.too-many-attempts {"seconds":1}');
    clock += 1000;
    expect(await confirm(one, PASSWORD)).toBe(userId);
  });

  it('counts from the start again after a right password', async () => {
    const cookie = await openSession();
    for (let attempt = 0; attempt < 4; attempt += 1) await confirm(cookie, WRONG);
    expect(await confirm(cookie, PASSWORD)).toBe(userId);
    for (let attempt = 0; attempt < 4; attempt += 1) await confirm(cookie, WRONG);
    expect(await confirm(cookie, PASSWORD)).toBe(userId);
  });
});

describe('sessions and password of one’s account', () => {
  it('closes one session from another, which is signed out at its next request', async () => {
    const [kept, closed] = [await openSession(), await openSession()];
    const session = await site.runtime.auth.api.getSession({ headers: requestWith(closed).headers });
    expect((await ask(closed, '/compte')).status).toBe(200);
    const answer = await submit(kept, { acte: 'fermer-session', id: session?.session.id ?? '' });
    expect(answer.status).toBe(302);
    expect((await ask(closed, '/compte')).headers.get('location')).toContain('/connexion');
    expect((await ask(kept, '/compte')).status).toBe(200);
  });

  it('does not close the session of somebody else', async () => {
    const other = { email: 'nora@ecole.test', name: 'Nora', password: PASSWORD };
    await createAccount(site.runtime.auth, other);
    const { headers } = await site.runtime.auth.api.signInEmail({ body: other, returnHeaders: true });
    const hers = cookieOf(new Response(null, { headers }));
    const session = await site.runtime.auth.api.getSession({ headers: requestWith(hers).headers });
    await submit(await openSession(), { acte: 'fermer-session', id: session?.session.id ?? '' });
    expect((await ask(hers, '/compte')).status).toBe(200);
  });

  it('signs out: the cookie that was used opens nothing more', async () => {
    const cookie = await openSession();
    await ask(cookie, '/deconnexion', { method: 'POST', body: new URLSearchParams() });
    expect((await ask(cookie, '/compte')).headers.get('location')).toContain('/connexion');
  });

  it('changes the password of who knows it, and closes every other session', async () => {
    const [mine, elsewhere] = [await openSession(), await openSession()];
    const next = 'une autre longue phrase';
    const change = (currentPassword: string, newPassword: string) =>
      submit(mine, { acte: 'mot-de-passe', currentPassword, newPassword });
    expect((await change(WRONG, next)).status).toBe(403);
    expect((await change(PASSWORD, 'court')).status).toBe(422);
    const done = await change(PASSWORD, next);
    expect(done.status).toBe(302);
    expect((await ask(elsewhere, '/compte')).headers.get('location')).toContain('/connexion');
    expect((await ask(cookieOf(done), '/compte')).status).toBe(200);
    await expect(openSession(PASSWORD)).rejects.toThrow();
    const back = await submit(cookieOf(done), {
      acte: 'mot-de-passe',
      currentPassword: next,
      newPassword: PASSWORD,
    });
    expect(back.status).toBe(302);
  });
});

describe('what the identity service offers', () => {
  it('is what browsers need: accounts are made, named and linked by the school alone', async () => {
    const endpoints: readonly { readonly path?: unknown }[] = Object.values(Object(site.runtime.auth.api));
    const paths = endpoints.flatMap(({ path }) => (typeof path === 'string' ? [path] : []));
    const open = paths.filter((path) => isOpenAuthPath(`/api/auth${path.replace(':id', 'sso')}`));
    expect(open.toSorted()).toEqual(OPEN_AUTH_PATHS.map((path) => path.replace('sso', ':id')).toSorted());
    const closed = paths.filter((path) => !open.includes(path));
    expect(closed).toEqual(expect.arrayContaining(['/update-user', '/sign-up/email', '/delete-user']));
    const cookie = await openSession();
    for (const path of closed) {
      const body = JSON.stringify({ name: 'Autre', email: 'x@x.test', password: PASSWORD });
      const headers = { 'content-type': 'application/json' };
      const answer = await ask(cookie, `/api/auth${path}`, { method: 'POST', body, headers });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});

describe('the sign-in endpoint', () => {
  it('says the same of an unknown address and of a wrong password', async () => {
    const answers = await Promise.all(
      ['personne@ecole.test', EMAIL].map(async (email) => (await signIn(site.address, email, WRONG)).json()),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it('answers 429 past the limit, to the endpoint and to the page, even for the right password', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt <= SIGN_INS; attempt += 1)
      statuses.push((await signIn(site.address, EMAIL, WRONG)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await signIn(site.address, EMAIL, PASSWORD)).status).toBe(429);
    const page = await ask('', '/connexion', {
      method: 'POST',
      body: new URLSearchParams({ email: EMAIL, password: PASSWORD }),
      headers: { 'x-etalon-ip': '203.0.113.9', 'x-forwarded-for': '203.0.113.9' },
    });
    expect(page.status).toBe(429);
    expect(await page.text()).toContain('role="alert"');
  });
});

describe('the logs', () => {
  it('hold no address, name, password or token, whether a sign-in is refused, limited or broken', async () => {
    const cookie = await openSession();
    await signIn(site.address, EMAIL, WRONG);
    await ask(cookie, `/compte?email=${EMAIL}`);
    await submit(cookie, { acte: 'mot-de-passe', currentPassword: WRONG, newPassword: WRONG });
    await site.runtime.database.db.execute('alter table "user" rename to "user_away"');
    const broken = await ask('', '/connexion', {
      method: 'POST',
      body: new URLSearchParams({ email: EMAIL, password: PASSWORD }),
    });
    const page = await ask(cookie, '/compte');
    await site.runtime.database.db.execute('alter table "user_away" rename to "user"');
    expect([broken.status >= 400, page.status]).toEqual([true, 500]);
    const text = lines.join('');
    expect(lines.filter((line) => line.includes('"level":50')).length).toBeGreaterThan(0);
    const token = cookie.split('=')[1]?.split('.')[0] ?? '';
    expect(token.length).toBeGreaterThan(10);
    for (const word of [EMAIL, 'odile', NAME, 'Ferrand', PASSWORD, WRONG, token, userId])
      expect([word, text.includes(word)]).toEqual([word, false]);
  });
});
