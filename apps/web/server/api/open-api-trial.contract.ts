import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listScopes } from '@etalon/usecases';
import { expect } from 'vitest';
import { type ApiAsk, type ApiSite, openApiSite } from '../testing/open-api-site.ts';
import { describeApi } from './api-surface.ts';
import { type Contract, readContract } from './read-contract.contract.ts';

export interface Row {
  readonly id: string;
}
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly nextCursor: string | null;
}
export interface ListedCandidacy extends Row {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}
export interface ReadProblem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string }[];
}

export const IDENTITY = {
  birthName: 'Okafor',
  usageName: null,
  firstNames: ['Ada'],
  sex: 'F',
  birthYear: 1999,
  birthMonth: 4,
  birthDay: 2,
  birthPlace: { kind: 'commune', code: '38185' },
};

export interface ApiTrial {
  readonly site: ApiSite;
  readonly contract: Contract;
  /** A key with every scope. */
  readonly all: string;
  /** An address of this machine that takes every message. */
  readonly hook: string;
  readonly sessionId: string;
  /** Asks, and holds the answer to the document. */
  ask(path: string, options?: ApiAsk): Promise<Response>;
  read<T>(path: string, token?: string): Promise<T>;
  refused(path: string, options: ApiAsk): Promise<readonly [number, string]>;
  find(name: string): ListedCandidacy;
  enrolment(email: string): object;
  close(): Promise<void>;
}

/** The API on the demonstration, with a document that judges every answer and an address that listens. */
export async function openApiTrial(): Promise<ApiTrial> {
  const listener = createServer((_request, response) => response.writeHead(204).end());
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', () => listening()));
  const { port }: AddressInfo = Object(listener.address());
  const site = await openApiSite({ webhookHosts: `127.0.0.1:${port}` });
  const contract = readContract(describeApi(site.runtime.settings, 'en'));
  const all = await site.keyFor(...listScopes());
  const ask: ApiTrial['ask'] = async (path, options = {}) => {
    const response = await site.ask(path, options);
    await contract.check((options.method ?? 'GET').toLowerCase(), path, response);
    return response;
  };
  const read: ApiTrial['read'] = async (path, token = all) => {
    const response = await ask(path, { token });
    expect([path, response.status]).toEqual([path, 200]);
    return response.json();
  };
  const { rows } = await read<Rows<ListedCandidacy>>('/api/v1/candidacies');
  const sessionId = rows[0]?.sessionId ?? '';
  return {
    ...{ site, contract, all, ask, read, sessionId },
    hook: `http://127.0.0.1:${port}/etalon`,
    refused: async (path, options) => {
      const response = await ask(path, options);
      const { code }: ReadProblem = await response.json();
      return [response.status, code];
    },
    find: (name) => {
      const row = rows.find((candidacy) => candidacy.name === name);
      if (row === undefined) throw new Error(`no candidacy of ${name}`);
      return row;
    },
    enrolment: (email) => ({ sessionId, email, route: 'FC', blocks: ['B2'], identity: IDENTITY }),
    close: async () => {
      await site.close();
      listener.close();
    },
  };
}
