import { dayOf } from '@etalon/core/calendar';
import { errorCode } from '@etalon/error';
import { apiToken } from '@etalon/store/schema';
import {
  type Actor,
  erasePerson,
  listActions,
  listScopes,
  listSessions,
  listTokens,
  makeToken,
  mayDo,
  openToken,
  readClocks,
  revokeToken,
  type Scope,
} from '@etalon/usecases';
import { describe, expect, it } from 'vitest';
import { createAccount } from '../auth/create-account.ts';
import { REQUESTS_PER_MINUTE } from './admit-token.ts';
import { type ApiTrial, IDENTITY, type ReadProblem } from './open-api-trial.contract.ts';

const EVERY_STANDING = ['own', 'seated', 'presides', 'moderates', 'member', 'handles'] as const;

type Open = () => ApiTrial;

/** An address that answers for each operation that reads, and the scope that opens it. */
const listReads = (open: Open): readonly (readonly [Scope, () => string])[] => [
  ['sessions:read', () => '/api/v1/sessions'],
  ['sessions:read', () => `/api/v1/sessions/${open().sessionId}`],
  ['calendar:read', () => `/api/v1/sessions/${open().sessionId}/dates`],
  ['calendar:read', () => '/api/v1/deadlines'],
  ['candidacies:read', () => '/api/v1/candidacies'],
  ['candidacies:read', () => `/api/v1/candidacies/${open().find('Alix Lemoine').id}`],
  ['pieces:read', () => `/api/v1/candidacies/${open().find('Alix Lemoine').id}/hand-ins`],
  ['decisions:read', () => `/api/v1/candidacies/${open().find('Alix Lemoine').id}/decisions`],
  ['missions:read', () => `/api/v1/candidacies/${open().find('Alix Lemoine').id}/mission`],
  ['identities:read', () => `/api/v1/persons/${open().find('Nour Haddad').personId}/identity`],
  ['certificates:read', () => '/api/v1/certificates'],
  ['webhooks:read', () => '/api/v1/webhooks'],
];

/** Requests that the register refuses once the scope let them in, so that trying them changes nothing. */
const listWrites = (open: Open): readonly (readonly [Scope, string, () => string, unknown])[] => [
  [
    'candidacies:write',
    'POST',
    () => '/api/v1/candidacies',
    { ...open().enrolment('x@etalon.test'), sessionId: 'x' },
  ],
  [
    'candidacies:write',
    'POST',
    () => '/api/v1/candidacies/x/route-changes',
    { route: 'CA', fromDay: '2026-01-05', reason: 'x' },
  ],
  [
    'identities:write',
    'PUT',
    () => `/api/v1/persons/${open().find('Nour Haddad').personId}/identity`,
    { identity: IDENTITY, reason: ' ' },
  ],
  ['webhooks:write', 'POST', () => '/api/v1/webhooks', { url: 'ftp://x', events: ['session.opened'] }],
  ['webhooks:write', 'DELETE', () => '/api/v1/webhooks/x', undefined],
  ['webhooks:write', 'POST', () => '/api/v1/webhooks/x/pause', undefined],
  ['webhooks:write', 'POST', () => '/api/v1/webhooks/x/resume', undefined],
  ['webhooks:write', 'POST', () => '/api/v1/webhooks/x/messages/x/redelivery', undefined],
];

async function addOfficer(open: Open): Promise<Actor> {
  const { auth, records } = open().site.runtime;
  const account = { email: 'partie@etalon.test', name: 'Partie Bientôt', password: 'a long enough password' };
  const userId = await createAccount(auth, account);
  const at = open().site.now().toISOString();
  await records.sessions.grantRoles([
    {
      id: 'grant',
      userId,
      role: 'officer',
      by: open().site.officer.userId,
      at,
    },
  ]);
  return { userId, roles: ['officer'] };
}

/** What each scope opens, through the route and through the authorisation table. */
export function tryScopes(open: Open): void {
  describe('a scope', () => {
    it.each(listScopes())('%s opens what it says and nothing else', async (scope) => {
      const token = await open().site.keyFor(scope);
      for (const [wanted, path] of listReads(open)) {
        const { status } = await open().ask(path(), { token });
        expect([path(), status]).toEqual([path(), scope === wanted ? 200 : 403]);
      }
      for (const [wanted, method, path, body] of listWrites(open)) {
        const { status } = await open().ask(path(), { token, method, body });
        const opened = scope === wanted;
        expect([path(), opened ? [404, 422].includes(status) : status]).toEqual([path(), opened || 403]);
      }
      expect((await open().read<{ scopes: readonly string[] }>('/api/v1/token', token)).scopes).toEqual([
        scope,
      ]);
    });

    it('is held by the authorisation table too: the use case refuses what the route would let in', async () => {
      const secret = await open().site.keyFor('sessions:read');
      const { actor } = await openToken(open().site.runtime.workplace, secret);
      await expect(listSessions(open().site.runtime.workplace, actor)).resolves.toHaveLength(2);
      const refusal = await readClocks(open().site.runtime.workplace, actor).catch(errorCode);
      expect(refusal).toBe('access.refused');
      expect(listActions().filter((action) => mayDo(actor, action, EVERY_STANDING))).toEqual([
        'session.read',
      ]);
    });
  });
}

/** Keys: asked for, revoked, expired, never kept, counted. */
export function tryKeys(open: Open): void {
  describe('a key', () => {
    it('is asked for, and nothing else opens: no cookie, no other key', async () => {
      const path = '/api/v1/sessions';
      expect(await open().refused(path, {})).toEqual([401, 'api.no-token']);
      expect(await open().refused(path, { headers: { authorization: 'Basic eDp4' } })).toEqual([
        401,
        'api.no-token',
      ]);
      expect(await open().refused(path, { token: 'etalon_0' })).toEqual([401, 'api.token-refused']);
      const cookie = await open().refused(path, { headers: { cookie: 'etalon.session_token=x' } });
      expect(cookie).toEqual([401, 'api.no-token']);
      expect((await open().site.ask(path, {})).headers.get('www-authenticate')).toBe('Bearer');
    });

    it('revoked, expired, or of somebody who left, is refused and says which', async () => {
      const { workplace } = open().site.runtime;
      const soon = new Date(open().site.now().getTime() + 60_000).toISOString();
      const scopes = ['sessions:read'];
      const short = await makeToken(workplace, open().site.officer, {
        name: 'Court',
        scopes,
        expiresAt: soon,
      });
      const long = await makeToken(workplace, open().site.officer, { name: 'Long', scopes, expiresAt: null });
      expect((await open().ask('/api/v1/sessions', { token: short.secret })).status).toBe(200);
      open().site.advance(120);
      expect(await open().refused('/api/v1/sessions', { token: short.secret })).toEqual([
        401,
        'api.token-expired',
      ]);
      await revokeToken(workplace, open().site.officer, long.token.id);
      expect(await open().refused('/api/v1/sessions', { token: long.secret })).toEqual([
        401,
        'api.token-revoked',
      ]);
      const other = await addOfficer(open);
      const theirs = await makeToken(workplace, other, { name: 'Partie', scopes, expiresAt: null });
      expect((await open().ask('/api/v1/sessions', { token: theirs.secret })).status).toBe(200);
      await erasePerson(workplace, open().site.officer, other.userId);
      expect(await open().refused('/api/v1/sessions', { token: theirs.secret })).toEqual([
        401,
        'api.token-revoked',
      ]);
    });

    it('is never kept: the list says its last four characters and the day it was used', async () => {
      const secret = await open().site.keyFor('sessions:read');
      await open().ask('/api/v1/sessions', { token: secret });
      const [latest] = await listTokens(open().site.runtime.workplace, open().site.officer);
      expect(latest).toMatchObject({ hint: secret.slice(-4), state: 'active', maker: 'Hélène Garnier' });
      expect(latest?.lastUsedOn).toBe(dayOf(open().site.now().toISOString()));
      const rows = await open().site.runtime.database.db.select().from(apiToken);
      expect(rows.length).toBeGreaterThan(3);
      expect(JSON.stringify(rows)).not.toContain(secret);
      const journal = await open().site.runtime.records.journal.pageRows(
        { offset: 0, limit: 100 },
        latest?.id ?? '',
      );
      expect(journal.rows.map(({ body }) => JSON.parse(body).kind)).toEqual(['api-token.made']);
      expect(JSON.stringify(journal)).not.toContain(secret);
    });

    it('makes so many requests a minute, and is told how long to wait', async () => {
      const token = await open().site.keyFor('sessions:read');
      const statuses = new Set<number>();
      for (let n = 0; n < REQUESTS_PER_MINUTE; n += 1)
        statuses.add((await open().site.ask('/api/v1/token', { token })).status);
      expect([...statuses]).toEqual([200]);
      const response = await open().ask('/api/v1/token', { token });
      expect(response.status).toBe(429);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await open().ask('/api/v1/token', { token: open().all })).status).toBe(200);
      open().site.advance(61);
      expect((await open().ask('/api/v1/token', { token })).status).toBe(200);
    });
  });
}

/** What a refusal says. */
export function tryErrors(open: Open): void {
  describe('an error', () => {
    it('says what and what to do, in the language asked for', async () => {
      const path = '/api/v1/candidacies/x';
      const french: ReadProblem = await (await open().ask(path, { token: open().all })).json();
      const english: ReadProblem = await (
        await open().ask(path, { token: open().all, headers: { 'accept-language': 'en-GB' } })
      ).json();
      expect([french.code, english.code]).toEqual(['candidacy.not-found', 'candidacy.not-found']);
      expect(french.title).not.toBe(english.title);
      expect([french.detail, english.detail].every((text) => text.length > 10)).toBe(true);
    });

    it('names the fields of a request that does not hold, and nothing is written', async () => {
      const body = { ...open().enrolment('nobody'), blocks: [], extra: 1 };
      const response = await open().ask('/api/v1/candidacies', { token: open().all, method: 'POST', body });
      expect(response.status).toBe(400);
      const { errors = [] }: ReadProblem = await response.json();
      expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual(['', '/blocks', '/email']);
      const sent = { token: open().all, method: 'POST' };
      expect(await open().refused('/api/v1/candidacies', { ...sent, body: '{' })).toEqual([
        400,
        'api.bad-json',
      ]);
      const large = { ...sent, body: { text: 'x'.repeat(70_000) } };
      expect(await open().refused('/api/v1/candidacies', large)).toEqual([413, 'api.too-large']);
      const text = { ...sent, body: 'x', headers: { 'content-type': 'text/plain' } };
      expect(await open().refused('/api/v1/candidacies', text)).toEqual([415, 'api.bad-content-type']);
      expect(await open().refused('/api/v1/sessions?limit=1000', { token: open().all })).toEqual([
        400,
        'api.bad-request',
      ]);
      expect(await open().refused('/api/v1/sessions?cursor=x', { token: open().all })).toEqual([
        400,
        'api.bad-cursor',
      ]);
      const nowhere = await open().site.ask('/api/v1/rien', { token: open().all });
      expect(nowhere.status).toBe(404);
      expect(nowhere.headers.get('content-type')).toBe('application/problem+json');
      const other = await open().site.ask('/api/v1/sessions', {
        token: open().all,
        method: 'POST',
        headers: { origin: 'https://x.test' },
      });
      expect(other.status).toBe(403);
      expect(other.headers.has('access-control-allow-origin')).toBe(false);
    });
  });
}
