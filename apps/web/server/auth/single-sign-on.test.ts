import '../access/as-in-production.ts';
import { user } from '@etalon/store/schema';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preparePages } from '../access/prepare-pages.ts';
import { createAccount } from '../serve.ts';
import { openServedRegister, type ServedRegister } from '../testing/open-served-register.ts';
import { takeFreePort } from '../testing/take-free-port.ts';
import { type Browser, openBrowser } from './open-browser.ts';
import {
  CLIENT,
  type IdentityProvider,
  openIdentityProvider,
  type ProviderPerson,
} from './open-identity-provider.ts';

const KNOWN: ProviderPerson = {
  sub: 'p-1',
  email: 'ines@ecole.test',
  name: 'Inès Cordier',
  emailVerified: true,
};
const STRANGER: ProviderPerson = { sub: 'p-2', email: 'inconnu@ecole.test', name: 'X', emailVerified: true };
const UNCHECKED: ProviderPerson = { sub: 'p-3', email: 'odile@ecole.test', name: 'X', emailVerified: false };
const PASSWORD = 'une longue phrase de test';
const START_MS = 240_000;

let site: ServedRegister;
let provider: IdentityProvider;

async function openSite(createsAccounts: boolean) {
  const port = await takeFreePort();
  const address = `http://localhost:${port}`;
  const identity = await openIdentityProvider(`${address}/api/auth/callback/sso`);
  const served = await openServedRegister({
    demonstrates: false,
    port,
    environment: {
      ETALON_OIDC_DISCOVERY_URL: identity.discoveryUrl,
      ETALON_OIDC_CLIENT_ID: CLIENT.id,
      ETALON_OIDC_CLIENT_SECRET: CLIENT.secret,
      ETALON_OIDC_LABEL: 'École',
      ETALON_SIGN_INS_PER_MINUTE: '600',
      ...(createsAccounts ? { ETALON_OIDC_CREATES_ACCOUNTS: '1' } : {}),
    },
  });
  return { served, identity };
}

beforeAll(async () => {
  await preparePages();
  const opened = await openSite(false);
  site = opened.served;
  provider = opened.identity;
  for (const { email, name } of [KNOWN, UNCHECKED])
    await createAccount(site.runtime.auth, { email, name, password: PASSWORD });
}, START_MS);

afterAll(async () => {
  await provider.close();
  await site.close();
});

/** Presses the button of the sign-in page; the address of the provider that it leads to. */
async function press(browser: Browser, address: string): Promise<URL> {
  const answer = await browser.ask(`${address}/connexion?suite=%2Fcompte%3Fx%3D1`, {
    method: 'POST',
    headers: { origin: address },
    body: new URLSearchParams({ moyen: 'sso' }),
  });
  expect(answer.status).toBe(302);
  return new URL(answer.headers.get('location') ?? '', address);
}

const isCallback = (address: string): boolean => new URL(address).pathname === '/api/auth/callback/sso';

/** Signs in at the provider, and stops before the answer is handed to the register. */
async function reachCallback(browser: Browser, person: ProviderPerson): Promise<URL> {
  provider.become(person);
  const { address } = await browser.follow((await press(browser, site.address)).href, isCallback);
  return new URL(address);
}

const isSignedIn = (browser: Browser, address: string): boolean =>
  browser.cookieNames(address).includes('etalon.session_token');

async function findUsers(register: ServedRegister, email: string) {
  return register.runtime.database.db.select().from(user).where(eq(user.email, email));
}

describe('single sign-on against a real OpenID provider', () => {
  it('shows its button with the name of the school', async () => {
    const page = await (await openBrowser().ask(`${site.address}/connexion`)).text();
    expect(page).toContain('École');
    expect(page).toMatch(/name="moyen"[^>]*value="sso"|value="sso"[^>]*name="moyen"/);
  });

  it('asks the provider with a state, a challenge and only what it needs', async () => {
    const wanted = await press(openBrowser(), site.address);
    expect(wanted.origin).toBe(provider.origin);
    const { searchParams } = wanted;
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(searchParams.get('state')?.length).toBeGreaterThan(20);
    expect(searchParams.get('scope')?.split(' ').toSorted()).toEqual(['email', 'openid', 'profile']);
    expect(searchParams.get('redirect_uri')).toBe(`${site.address}/api/auth/callback/sso`);
  });

  it('signs in somebody the school knows, and goes back to the page that was wanted', async () => {
    const browser = openBrowser();
    const callback = await reachCallback(browser, KNOWN);
    const { address, response } = await browser.follow(callback.href);
    expect(address).toBe(`${site.address}/compte?x=1`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(KNOWN.email);
    expect(await findUsers(site, KNOWN.email)).toHaveLength(1);
  });

  it.each([
    ['another state', (address: URL) => address.searchParams.set('state', 'x'.repeat(32))],
    ['no state', (address: URL) => address.searchParams.delete('state')],
    ['another code', (address: URL) => address.searchParams.set('code', 'x'.repeat(43))],
    ['another issuer', (address: URL) => address.searchParams.set('iss', 'http://localhost:1')],
  ])('refuses an answer with %s', async (_what, change) => {
    const browser = openBrowser();
    const callback = await reachCallback(browser, KNOWN);
    change(callback);
    await browser.follow(callback.href).catch(() => undefined);
    expect(isSignedIn(browser, site.address)).toBe(false);
  });

  it('refuses an answer in another browser than the one that asked', async () => {
    const callback = await reachCallback(openBrowser(), KNOWN);
    const thief = openBrowser();
    await thief.follow(callback.href);
    expect(isSignedIn(thief, site.address)).toBe(false);
  });

  it('refuses an answer that was used already', async () => {
    const browser = openBrowser();
    const callback = await reachCallback(browser, KNOWN);
    await browser.ask(callback.href);
    expect(isSignedIn(browser, site.address)).toBe(true);
    const again = openBrowser();
    await again.ask(`${site.address}/connexion`);
    await again.follow(callback.href);
    expect(isSignedIn(again, site.address)).toBe(false);
  });

  it('opens no account for somebody unknown, and says so on the sign-in page', async () => {
    const browser = openBrowser();
    const callback = await reachCallback(browser, STRANGER);
    const { address, response } = await browser.follow(callback.href);
    expect(new URL(address).pathname).toBe('/connexion');
    expect(await response.text()).toContain('role="alert"');
    expect(isSignedIn(browser, site.address)).toBe(false);
    expect(await findUsers(site, STRANGER.email)).toEqual([]);
  });

  it('does not take the account of an address that the provider did not check', async () => {
    const browser = openBrowser();
    const callback = await reachCallback(browser, UNCHECKED);
    const { address } = await browser.follow(callback.href);
    expect(new URL(address).pathname).toBe('/connexion');
    expect(isSignedIn(browser, site.address)).toBe(false);
  });

  it('opens an account without any role where the school allows it', async () => {
    const { served, identity } = await openSite(true);
    try {
      const browser = openBrowser();
      identity.become(STRANGER);
      const { address, response } = await browser.follow((await press(browser, served.address)).href);
      expect([new URL(address).pathname, response.status]).toEqual(['/compte', 200]);
      const [made] = await findUsers(served, STRANGER.email);
      expect(await served.runtime.records.sessions.listRoles(made?.id ?? '')).toEqual([]);
    } finally {
      await identity.close();
      await served.close();
    }
  });
});
