import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listVisibleFiles, loadCaseManifest } from '@etalon/cases/reader';
import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import { describe, expect, it } from 'vitest';
import { createAuth } from '../auth/create-auth.ts';
import { commonHeaders } from '../security-headers.ts';
import { readSettings } from '../settings.ts';
import { type AccessSite, askAs } from './access-site.ts';
import { askRaw } from './ask-raw.ts';
import { cookieOf } from './knock.ts';
import { findAccount } from './visitors.ts';

const EMAIL = findAccount('nour')?.email ?? '';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Ways of writing a path that leaves its folder. */
function listEscapes(path: string): readonly string[] {
  const encoded = path.replaceAll('/', '%2f');
  return [
    path,
    encoded,
    `../${path}`,
    `..%2f${encoded}`,
    `donnees/../${path}`,
    `donnees/..%2f${encoded}`,
    `%2e%2e/demonstration/${path}`,
    `donnees/%2e%2e/${path}`,
    `..%5c${path.replaceAll('/', '%5c')}`,
    `./${path}`,
    `${path}%00.csv`,
    `/${path}`,
    path.toUpperCase(),
  ];
}

/** Every file of the case's folder but those that its manifest shows. */
async function listHidden(folder: string): Promise<readonly string[]> {
  const shown = new Set(listVisibleFiles(loadCaseManifest(folder)).map(({ path }) => path));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !shown.has(path));
}

function tryCaseFiles(open: () => AccessSite): void {
  it('never gives a hidden file of a case, however its address is written', async () => {
    const { register, subjects, cookies } = open();
    const hidden = await listHidden(subjects.caseFolder);
    expect(hidden).toEqual(expect.arrayContaining(['case.json', 'defects.json']));
    expect(hidden.some((path) => path.startsWith('truth/'))).toBe(true);
    expect(hidden.some((path) => path.startsWith('caseKey/'))).toBe(true);
    const base = `/candidatures/${subjects.of.camille.candidacyId}/situations/A1.2/donnees/`;
    const knows = await askRaw(register.address, `${base}facts.json`, cookies.get('camille') ?? '');
    expect(knows.status).toBe(200);
    for (const path of hidden) {
      const bytes = await readFile(join(subjects.caseFolder, path));
      const ways = path.startsWith('truth/') || path === 'defects.json' ? listEscapes(path) : [path];
      for (const way of ways) {
        const { status, body } = await askRaw(register.address, base + way, cookies.get('camille') ?? '');
        expect([way, status === 200, body.includes(bytes.subarray(0, 64))]).toEqual([way, false, false]);
      }
    }
  });

  it.each(['officer', 'author', 'auditor', 'first'] as const)('not to the %s either', async (visitor) => {
    const { register, subjects, cookies } = open();
    const base = `/candidatures/${subjects.of.camille.candidacyId}/situations/A1.2/donnees/`;
    for (const path of ['defects.json', 'case.json', 'caseKey/anomalies.json'])
      expect((await askRaw(register.address, base + path, cookies.get(visitor) ?? '')).status).not.toBe(200);
  });

  it.each([
    '/assets/../server/index.js',
    '/assets/..%2fserver%2findex.js',
    '/..%2fserver%2findex.js',
    '/%2e%2e/%2e%2e/package.json',
    '/../../package.json',
    '/..%5c..%5cpackage.json',
    '/.vite/manifest.json',
    '/etc/passwd',
    '//etc/passwd',
    '/secret',
    '/keys/localhost/key-1.json',
    '/cases/a1-2-vols-2001/demonstration/defects.json',
  ])('serves nothing outside the built files at %s', async (path) => {
    const { register, cookies } = open();
    const { status } = await askRaw(register.address, path, cookies.get('officer') ?? '');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
}

function tryHeaders(open: () => AccessSite): void {
  it.each([
    ['a page', '/connexion'],
    ['an absent page', '/nulle-part'],
    ['a page that asks to sign in', '/compte'],
    ['a proof', '/.well-known/did.json'],
    ['a job of nobody', '/jobs/x/events'],
    ['a file', '/favicon.svg'],
  ])('puts the protecting headers on %s', async (_what, path) => {
    const { headers } = await askAs(open(), 'anonymous', { path });
    const found = Object.keys(HEADERS).map((name) => [name, headers.get(name)]);
    expect(Object.fromEntries(found)).toEqual(HEADERS);
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it.each(['/connexion', '/nulle-part', '/verifier'])('lets %s run its own scripts alone', async (path) => {
    const policies = await Promise.all(
      [1, 2].map(
        async () => (await askAs(open(), 'anonymous', { path })).headers.get('content-security-policy') ?? '',
      ),
    );
    const [first = '', second = ''] = policies;
    expect(first).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/);
    expect(first).toContain("object-src 'none'");
    expect(first).toContain("base-uri 'none'");
    expect(first).toContain("frame-ancestors 'self'");
    expect(/script-src[^;]*unsafe/.test(first)).toBe(false);
    expect(first).not.toBe(second);
  });

  it('lets no cache keep what somebody signed in sees', async () => {
    for (const path of ['/compte', '/candidatures', '/compte.data']) {
      const { headers } = await askAs(open(), 'nour', { path });
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store, private']);
    }
  });

  it('keeps the session where no script reads it, and over https only there', async () => {
    const { runtime } = open().register;
    const secure = readSettings({ environment: {}, baseUrl: 'https://etalon.test', secret: 'x'.repeat(32) });
    for (const settings of [runtime.settings, secure]) {
      const auth = createAuth(runtime.database.db, settings);
      const { headers } = await auth.api.signInEmail({
        body: { email: EMAIL, password: DEMONSTRATION_PASSWORD },
        returnHeaders: true,
      });
      const line = headers.getSetCookie().find((cookie) => cookie.includes('session_token')) ?? '';
      const isSecure = settings === secure;
      expect(line).toMatch(isSecure ? /^__Secure-etalon\.session_token=/ : /^etalon\.session_token=/);
      expect(line).toMatch(/; Path=\/;/i);
      expect(line).toMatch(/; HttpOnly/i);
      expect(line).toMatch(/; SameSite=Lax/i);
      expect(/; Secure/i.test(line)).toBe(isSecure);
      expect(/; Domain=/i.test(line)).toBe(false);
      expect('strict-transport-security' in commonHeaders(settings)).toBe(isSecure);
    }
  });
}

/** What another site can make a browser send: its origin, an opaque one, or none but the cookie. */
const FOREIGN: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['another site', { origin: 'https://ailleurs.example' }],
  ['a sandboxed page', { origin: 'null' }],
  ['another port of the machine', { origin: 'http://localhost:1' }],
  ['a page that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ['nowhere, with a cookie', {}],
];

function tryOrigins(open: () => AccessSite): void {
  it.each(FOREIGN)('refuses a form sent from %s, and changes nothing', async (_who, headers) => {
    const { register, cookies, subjects } = open();
    const cookie = cookies.get('camille') ?? '';
    const piece = subjects.of.camille.pieceId;
    const targets = [
      [
        `/candidatures/${subjects.of.camille.candidacyId}/situations/A1.2`,
        { acte: 'retirer', piece, emplacement: 'note' },
      ],
      ['/deconnexion', {}],
      ['/preferences', { langue: 'en' }],
      ['/api/auth/sign-out', {}],
      ['/api/v1/uploads', {}],
    ] as const;
    for (const [path, fields] of targets) {
      const answer = await fetch(register.address + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...headers, cookie },
        body: new URLSearchParams({ ...fields }),
      });
      expect([path, answer.status, answer.headers.get('set-cookie')]).toEqual([path, 403, null]);
    }
    expect((await askAs(open(), 'camille', { path: '/compte' })).status).toBe(200);
    const kept = await register.runtime.records.evidence.findPiece(piece);
    expect(kept?.withdrawnAt).toBeNull();
  });
}

const ELSEWHERE = [
  '//ailleurs.example',
  '/\\ailleurs.example',
  '/%09/ailleurs.example',
  '\t//ailleurs.example',
  'https://ailleurs.example',
  'javascript:alert(1)',
  '/\t/ailleurs.example',
  '/%5cailleurs.example',
];

function leadsHere(address: string, target: string | null): boolean {
  return target === null || new URL(target, address).origin === address;
}

function tryRedirects(open: () => AccessSite): void {
  it.each(ELSEWHERE)('leads nobody to %j', async (wanted) => {
    const site = open();
    const { address } = site.register;
    const query = new URLSearchParams({ suite: wanted });
    const form = { email: EMAIL, password: DEMONSTRATION_PASSWORD };
    const answers = [
      await askAs(site, 'anonymous', { path: `/connexion?${query}`, form }),
      await askAs(site, 'nour', { path: `/connexion?${query}` }),
      await askAs(site, 'nour', { path: '/preferences', form: { suite: wanted, langue: 'fr' } }),
      await askAs(site, 'first', {
        path: `/jury/${site.subjects.of.nour.seatId}/mesure`,
        form: { acte: 'annuler', objet: site.subjects.of.nour.runId, retour: wanted },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302]);
    for (const answer of answers) expect(leadsHere(address, answer.headers.get('location'))).toBe(true);
  });

  it('comes back to the page that was wanted', async () => {
    const site = open();
    const answer = await askAs(site, 'anonymous', {
      path: '/connexion?suite=%2Fcompte%3Fx%3D1',
      form: { email: EMAIL, password: DEMONSTRATION_PASSWORD },
    });
    expect(answer.headers.get('location')).toBe('/compte?x=1');
    expect(cookieOf(answer)).toContain('session_token');
  });

  it('takes no address of another site from the identity service', async () => {
    const site = open();
    const json = { email: EMAIL, password: DEMONSTRATION_PASSWORD, callbackURL: 'https://ailleurs.example' };
    const answer = await askAs(site, 'anonymous', { path: '/api/auth/sign-in/email', json });
    expect(answer.status).toBe(403);
  });
}

/** What protects every page, whoever asks. */
export function tryGuards(open: () => AccessSite): void {
  describe('the hidden part of a case, and the files of the server', () => tryCaseFiles(open));
  describe('the headers and cookies', () => tryHeaders(open));
  describe('what another site makes a browser send', () => tryOrigins(open));
  describe('addresses to go back to', () => tryRedirects(open));
}
