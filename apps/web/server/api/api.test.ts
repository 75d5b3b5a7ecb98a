import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Validator } from '@seriousme/openapi-schema-validator';
import {
  type Actor,
  erasePerson,
  listScopes,
  listTokens,
  makeToken,
  revokeToken,
  type Scope,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUESTS_PER_MINUTE } from './admit-token.ts';
import { describeApi } from './api-surface.ts';
import { type ApiAsk, type ApiSite, openApiSite } from './open-api-site.ts';
import { type Contract, readContract } from './read-contract.ts';

const START_MS = 300_000;
const DAY_SECONDS = 86_400;

interface Row {
  readonly id: string;
}
interface Rows<T> {
  readonly rows: readonly T[];
  readonly nextCursor: string | null;
}
interface ListedCandidacy extends Row {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}
interface ReadProblem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string }[];
}

const listener = createServer((_request, response) => response.writeHead(204).end());
let site: ApiSite;
let contract: Contract;
let all: string;
let hook = '';
let sessionId = '';
let candidacies: readonly ListedCandidacy[] = [];

beforeAll(async () => {
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', () => listening()));
  const { port }: AddressInfo = Object(listener.address());
  hook = `http://127.0.0.1:${port}/etalon`;
  site = await openApiSite({ webhookHosts: `127.0.0.1:${port}` });
  contract = readContract(describeApi(site.runtime.settings, 'en'));
  all = await site.keyFor(...listScopes());
  candidacies = (await read<Rows<ListedCandidacy>>('/api/v1/candidacies')).rows;
  sessionId = candidacies[0]?.sessionId ?? '';
}, START_MS);
afterAll(async () => {
  await site.close();
  listener.close();
});

/** Asks, and holds the answer to the document. */
async function ask(path: string, options: ApiAsk = {}): Promise<Response> {
  const response = await site.ask(path, options);
  await contract.check((options.method ?? 'GET').toLowerCase(), path, response);
  return response;
}

async function read<T>(path: string, token = all): Promise<T> {
  const response = await ask(path, { token });
  expect([path, response.status]).toEqual([path, 200]);
  return response.json();
}

async function refused(path: string, options: ApiAsk): Promise<readonly [number, string]> {
  const response = await ask(path, options);
  const { code }: ReadProblem = await response.json();
  return [response.status, code];
}

const find = (name: string): ListedCandidacy => {
  const row = candidacies.find((candidacy) => candidacy.name === name);
  if (row === undefined) throw new Error(`no candidacy of ${name}`);
  return row;
};

const IDENTITY = {
  birthName: 'Okafor',
  usageName: null,
  firstNames: ['Ada'],
  sex: 'F',
  birthYear: 1999,
  birthMonth: 4,
  birthDay: 2,
  birthPlace: { kind: 'commune', code: '38185' },
};
const enrolment = (email: string) => ({
  sessionId,
  email,
  route: 'FC',
  blocks: ['B2'],
  identity: IDENTITY,
});

describe('the OpenAPI document', () => {
  it.each(['fr', 'en'])('is valid for an independent validator, and public, in %s', async (language) => {
    const response = await site.ask('/api/v1/openapi.json', { headers: { 'accept-language': language } });
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

/** Operations, with an address that answers, the scope that opens each, and every other refused. */
const READS: readonly (readonly [Scope, () => string])[] = [
  ['sessions:read', () => '/api/v1/sessions'],
  ['sessions:read', () => `/api/v1/sessions/${sessionId}`],
  ['calendar:read', () => `/api/v1/sessions/${sessionId}/dates`],
  ['calendar:read', () => '/api/v1/deadlines'],
  ['candidacies:read', () => '/api/v1/candidacies'],
  ['candidacies:read', () => `/api/v1/candidacies/${find('Alix Moreau').id}`],
  ['pieces:read', () => `/api/v1/candidacies/${find('Alix Moreau').id}/hand-ins`],
  ['decisions:read', () => `/api/v1/candidacies/${find('Alix Moreau').id}/decisions`],
  ['missions:read', () => `/api/v1/candidacies/${find('Alix Moreau').id}/mission`],
  ['identities:read', () => `/api/v1/persons/${find('Nour Haddad').personId}/identity`],
  ['certificates:read', () => '/api/v1/certificates'],
  ['webhooks:read', () => '/api/v1/webhooks'],
];

describe('scopes', () => {
  it.each(listScopes())('%s opens what it says and nothing else', async (scope) => {
    const token = await site.keyFor(scope);
    const opens = (wanted: Scope): boolean =>
      scope === wanted ||
      (scope === 'webhooks:write' && wanted === 'webhooks:read' && false) ||
      false;
    for (const [wanted, path] of READS) {
      const { status } = await ask(path(), { token });
      expect([wanted, path(), status]).toEqual([wanted, path(), opens(wanted) ? 200 : 403]);
    }
    const writes = {
      'candidacies:write': ['POST', '/api/v1/candidacies', { ...enrolment('x@etalon.test'), blocks: ['B9'] }],
      'identities:write': [
        'PUT',
        `/api/v1/persons/${find('Nour Haddad').personId}/identity`,
        { identity: IDENTITY, reason: ' ' },
      ],
      'webhooks:write': ['POST', '/api/v1/webhooks', { url: 'ftp://x', events: ['session.opened'] }],
    } as const;
    for (const [wanted, [method, path, body]] of Object.entries(writes)) {
      const { status } = await ask(path, { token, method, body });
      expect([wanted, status]).toEqual([wanted, scope === wanted ? 422 : 403]);
    }
    expect((await read<{ scopes: readonly string[] }>('/api/v1/token', token)).scopes).toEqual([scope]);
  });

  it('never give more than the maker may do at the moment', async () => {
    const { workplace } = site.runtime;
    const { userId } = find('Camille Berthier');
    void userId;
  });
});
