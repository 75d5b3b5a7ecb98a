import { openToken } from '@etalon/usecases';
import { describe, expect, it } from 'vitest';
import type { ApiAsk } from '../testing/open-api-site.ts';
import {
  type ApiTrial,
  IDENTITY,
  type ListedCandidacy,
  type Row,
  type Rows,
} from './open-api-trial.contract.ts';

type Open = () => ApiTrial;
const DAY_SECONDS = 86_400;

/** Lists that go on where they ended. */
export function tryPages(open: Open): void {
  describe('a page', () => {
    it('goes on where the one before ended, whoever is enrolled meanwhile', async () => {
      const before = (await open().read<Rows<Row>>('/api/v1/candidacies')).rows.map(({ id }) => id);
      const found: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
        const page: Rows<Row> = await open().read(`/api/v1/candidacies?limit=1${query}`);
        expect(page.rows.length).toBe(1);
        found.push(...page.rows.map(({ id }) => id));
        cursor = page.nextCursor;
        if (found.length === 1) {
          const body = open().enrolment('ada@etalon.test');
          expect(
            (await open().ask('/api/v1/candidacies', { token: open().all, method: 'POST', body })).status,
          ).toBe(201);
        }
      }
      expect(found.slice(0, before.length)).toEqual(before);
      expect(found).toHaveLength(before.length + 1);
      expect(new Set(found).size).toBe(found.length);
    });

    it('is narrowed by session, route, identity and words', async () => {
      const count = async (query: string): Promise<number> =>
        (await open().read<Rows<Row>>(`/api/v1/candidacies?${query}`)).rows.length;
      expect(await count('search=ada')).toBe(1);
      expect(await count('route=CQ')).toBe(0);
      expect(await count(`open().sessionId=${open().sessionId}&route=FC&identityState=to-confirm`)).toBe(1);
      expect(await count('sessionId=x')).toBe(0);
      const deadlines = await open().read<Rows<{ readonly state: string }>>(
        '/api/v1/deadlines?state=met&limit=100',
      );
      expect(new Set(deadlines.rows.map(({ state }) => state))).toEqual(new Set(['met']));
    });
  });
}

/** Writes: done once, by the rules of the pages. */
export function tryWrites(open: Open): void {
  describe('a write', () => {
    it('named by a key is done once, and its key serves no other request', async () => {
      const headers = { 'idempotency-key': 'inscription-1' };
      const body = open().enrolment('grace@etalon.test');
      const send = (options: ApiAsk = {}) =>
        open().ask('/api/v1/candidacies', { token: open().all, method: 'POST', headers, body, ...options });
      const first = await send();
      const again = await send();
      expect([first.status, again.status]).toEqual([201, 201]);
      const made: Row = await first.json();
      expect(await again.json()).toEqual(made);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(first.headers.get('location')).toBe(`/api/v1/candidacies/${made.id}`);
      const other = await send({ body: open().enrolment('other@etalon.test') });
      expect([other.status, Object(await other.json()).code]).toEqual([422, 'api.key-reused']);
      const bare = await open().refused('/api/v1/candidacies', { token: open().all, method: 'POST', body });
      expect(bare).toEqual([409, 'candidacy.already-enrolled']);
      const [one, two] = await Promise.all(
        [1, 2].map(() =>
          send({ headers: { 'idempotency-key': 'ensemble' }, body: open().enrolment('mary@etalon.test') }),
        ),
      );
      expect([one?.status, two?.status].toSorted()).toEqual(expect.arrayContaining([201]));
      expect((await open().read<Rows<Row>>('/api/v1/candidacies?search=mary')).rows).toHaveLength(1);
      open().site.advance(DAY_SECONDS + 1);
      expect((await send()).status).toBe(409);
    });

    it('that fails frees its key', async () => {
      const headers = { 'idempotency-key': 'a-corriger' };
      const send = (blocks: readonly string[]) =>
        open().ask('/api/v1/candidacies', {
          token: open().all,
          method: 'POST',
          headers,
          body: { ...open().enrolment('joan@etalon.test'), blocks },
        });
      expect((await send(['B9'])).status).toBe(422);
      expect((await send(['B2'])).status).toBe(201);
    });

    it('keeps the identity, tells who acted through which key, and grants no more than the officer could', async () => {
      const [row] = (await open().read<Rows<ListedCandidacy>>('/api/v1/candidacies?search=grace')).rows;
      const path = `/api/v1/persons/${row?.personId}/identity`;
      const response = await open().ask(path, { token: open().all });
      const tag = response.headers.get('etag') ?? '';
      const identity = { ...IDENTITY, firstNames: ['Grace'] };
      const put = (headers: Readonly<Record<string, string>>, changes = {}) =>
        open().ask(path, {
          token: open().all,
          method: 'PUT',
          headers,
          body: { identity: { ...identity, ...changes }, reason: 'Acte de naissance' },
        });
      expect((await put({ 'if-match': tag })).status).toBe(200);
      expect((await put({ 'if-match': tag }, { birthYear: 2000 })).status).toBe(412);
      expect((await put({})).status).toBe(422);
      const changed = await put({}, { birthMonth: 13 });
      const { findings }: { findings: readonly { readonly code: string }[] } = await changed.json();
      expect(findings.map(({ code }) => code)).toContain('out-of-range');
      const { rows } = await open().site.runtime.records.journal.pageRows({ offset: 0, limit: 1 }, null);
      const event = JSON.parse(rows[0]?.body ?? '{}');
      const { id } = await openToken(open().site.runtime.workplace, open().all);
      expect(event).toMatchObject({ kind: 'identity.corrected', actor: open().site.officer.userId });
      expect(event.subjects.at(-1)).toBe(id);
    });

    it('moves a candidacy to another route', async () => {
      const [row] = (await open().read<Rows<ListedCandidacy>>('/api/v1/candidacies?search=grace')).rows;
      const path = `/api/v1/candidacies/${row?.id}`;
      const body = { route: 'VAE', fromDay: '2026-11-01', reason: 'Demande de la personne' };
      expect(
        (await open().ask(`${path}/route-changes`, { token: open().all, method: 'POST', body })).status,
      ).toBe(201);
      expect(await open().read(path)).toMatchObject({ route: 'VAE', routes: [{ route: 'VAE' }] });
    });
  });
}

/** Addresses that are told. */
export function tryWebhooks(open: Open): void {
  describe('webhooks', () => {
    it('are added with a secret given once, read without it, paused, resumed and removed', async () => {
      const body = { url: open().hook, events: ['candidacy.enrolled'] };
      const headers = { 'idempotency-key': 'adresse' };
      const made = await open().ask('/api/v1/webhooks', { token: open().all, method: 'POST', headers, body });
      const webhook: Row & { secret: string } = await made.json();
      expect(webhook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      const again = await open().ask('/api/v1/webhooks', {
        token: open().all,
        method: 'POST',
        headers,
        body,
      });
      expect(await again.json()).toEqual(webhook);
      const path = `/api/v1/webhooks/${webhook.id}`;
      expect(JSON.stringify([await open().read(path), await open().read('/api/v1/webhooks')])).not.toContain(
        webhook.secret,
      );
      const act = (rest: string, method = 'POST') =>
        open().ask(`${path}${rest}`, { token: open().all, method });
      expect((await act('/pause')).status).toBe(204);
      expect(await open().read(path)).toMatchObject({ state: 'paused', cause: 'officer' });
      await open().ask('/api/v1/candidacies', {
        token: open().all,
        method: 'POST',
        body: open().enrolment('rosa@etalon.test'),
      });
      expect((await act('/resume')).status).toBe(204);
      const messages = () => open().read<Rows<Row & { outcome: string }>>(`${path}/messages`);
      await expect
        .poll(async () => (await messages()).rows[0]?.outcome, { timeout: 20_000 })
        .toBe('delivered');
      const [message] = (await messages()).rows;
      expect((await act(`/messages/${message?.id}/redelivery`)).status).toBe(204);
      expect((await act('', 'DELETE')).status).toBe(204);
      expect((await act('/resume')).status).toBe(404);
      expect(await open().read(path)).toMatchObject({ state: 'ended' });
    });

    it.each([
      ['http://example.org/x', 'webhook.port-refused'],
      ['https://127.0.0.1/x', 'webhook.private-address'],
      ['https://169.254.169.254/latest', 'webhook.private-address'],
      ['https://[::1]/x', 'webhook.private-address'],
      ['https://moi:secret@example.org/x', 'webhook.bad-address'],
    ])('are refused at %s', async (url, code) => {
      const body = { url, events: ['session.opened'] };
      expect(await open().refused('/api/v1/webhooks', { token: open().all, method: 'POST', body })).toEqual([
        422,
        code,
      ]);
    });
  });
}
