import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeApi } from './api-surface.ts';
import { tryErrors, tryKeys, tryScopes } from './keys.contract.ts';
import { type ApiTrial, openApiTrial, type Row, type Rows } from './open-api-trial.contract.ts';
import { readContract } from './read-contract.contract.ts';
import { tryPages, tryWebhooks, tryWrites } from './writes.contract.ts';

const START_MS = 300_000;
let trial: ApiTrial;
const open = (): ApiTrial => trial;

beforeAll(async () => {
  trial = await openApiTrial();
}, START_MS);
afterAll(() => trial.close());

const WEBHOOK = {
  id: 'x',
  url: 'https://example.org/',
  events: [],
  state: 'active',
  cause: null,
  changedAt: null,
  createdAt: '2026-11-25T09:00:00.000Z',
};

describe('the OpenAPI document', () => {
  it.each(['fr', 'en'])('is valid for an independent validator, and public, in %s', async (language) => {
    const response = await open().site.ask('/api/v1/openapi.json', {
      headers: { 'accept-language': language },
    });
    expect(response.status).toBe(200);
    const document: Record<string, unknown> = await response.json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object(document.info).title).toBe(language === 'fr' ? 'API du registre' : 'API of the register');
    const { valid, errors } = await new Validator().validate(document);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(JSON.stringify(document)).not.toContain('"op.');
  });
});

describe('the judge of the answers', () => {
  it.each([
    ['a field that is not named', '/api/v1/token', 200, { id: 'x', scopes: [], extra: 1 }],
    ['a field that lacks', '/api/v1/token', 200, { id: 'x' }],
    ['a status that is not named', '/api/v1/token', 418, { id: 'x', scopes: [] }],
    ['a row that says more', '/api/v1/webhooks', 200, { rows: [{ ...WEBHOOK, secret: 'x' }] }],
    ['a value that is none of them', '/api/v1/webhooks', 200, { rows: [{ ...WEBHOOK, state: 'lost' }] }],
  ])('refuses %s', async (_, path, status, body) => {
    const judge = readContract(describeApi(open().site.runtime.settings, 'en'));
    await expect(judge.check('get', path, Response.json(body, { status }))).rejects.toThrow();
    await judge.check('get', '/api/v1/webhooks', Response.json({ rows: [WEBHOOK] }));
  });
});

tryScopes(open);
tryKeys(open);
tryErrors(open);
tryPages(open);
tryWrites(open);
describe('what is read', () => {
  it('carries a tag, and what has not changed is not sent again', async () => {
    const first = await open().ask('/api/v1/sessions', { token: open().all });
    const tag = first.headers.get('etag') ?? '';
    const again = await open().site.ask('/api/v1/sessions', {
      token: open().all,
      headers: { 'if-none-match': tag },
    });
    expect([tag === '', again.status, await again.text()]).toEqual([false, 304, '']);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('holds decisions, missions and certificates as the register has them, and no name in what is sealed', async () => {
    const { id } = open().find('Alix Lemoine');
    const decisions = await open().read<Rows<{ block: string; decision: unknown }>>(
      `/api/v1/candidacies/${id}/decisions`,
    );
    expect(decisions.rows).toEqual([
      expect.objectContaining({ block: 'B2', decision: expect.objectContaining({ result: 'acquis' }) }),
    ]);
    const waiting = await open().read<Rows<{ decision: unknown }>>(
      `/api/v1/candidacies/${open().find('Nour Haddad').id}/decisions`,
    );
    expect(waiting.rows.map(({ decision }) => decision)).toEqual([null]);
    const [certificate] = (await open().read<Rows<Row & { credentialUrl: string }>>('/api/v1/certificates'))
      .rows;
    expect(await open().read(`/api/v1/certificates/${certificate?.id}`)).toEqual(certificate);
    const published = await open().site.ask(new URL(certificate?.credentialUrl ?? '').pathname);
    expect(published.status).toBe(200);
    expect(await open().refused('/api/v1/certificates/x', { token: open().all })).toEqual([
      404,
      'api.not-found',
    ]);
    const sealed = await open().read<Rows<{ pieces: readonly object[] }>>(
      `/api/v1/candidacies/${id}/hand-ins`,
    );
    expect(sealed.rows.flatMap(({ pieces }) => pieces).length).toBeGreaterThan(2);
    expect(JSON.stringify(sealed)).not.toMatch(/fileName|Lemoine/);
    expect(await open().read(`/api/v1/candidacies/${id}/mission`)).toMatchObject({ duration: { met: true } });
  });
});

tryWebhooks(open);

it('every operation of the document was answered, with its success and nothing that it does not say', () => {
  const answered = open().contract.operations.filter((name) =>
    [...(open().contract.seen.get(name) ?? [])].some((status) => status < 300),
  );
  expect(answered).toEqual(open().contract.operations);
});
