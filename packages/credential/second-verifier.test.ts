import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueSample, issueSampleList } from './fixtures/issue-sample.ts';
import { SAMPLE_BLOCK } from './fixtures/sample-block.ts';
import type { JsonObject } from './json-value.ts';

/**
 * The same documents through the Digital Credentials Consortium's verifier, which shares ancestors with the issuing library but no installed
 * code. The network is a map in memory: an address that is not in it fails.
 */
/** What is served at 1EdTech's address is our own structure schema: theirs is not redistributed here. */
const SCHEMA_URL =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
const EXTENSIONS_URL = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const SAMPLE = await issueSample();
const served = new Map<string, unknown>();
const asked: string[] = [];
const realFetch = globalThis.fetch;

async function answer(input: string | URL | Request): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  asked.push(url);
  const found = served.get(url);
  if (found === undefined) return new Response('not found', { status: 404 });
  return Response.json(found);
}

interface Verifier {
  verifyCredential(input: { credential: object; knownDIDRegistries: readonly object[] }): Promise<{
    readonly errors?: readonly { readonly name: string }[];
    readonly log?: readonly { readonly id: string; readonly valid?: boolean; readonly error?: unknown }[];
    readonly additionalInformation?: readonly { readonly id: string; readonly results: unknown }[];
  }>;
}

async function loadVerifier(): Promise<Verifier> {
  const name = '@digitalcredentials/verifier-core';
  const verifier: Verifier = await import(name);
  return verifier;
}

interface Outcome {
  readonly errors: readonly string[];
  readonly log: Readonly<Record<string, boolean | null>>;
  readonly schema: unknown;
}

async function verifyElsewhere(credential: JsonObject): Promise<Outcome> {
  const { verifyCredential } = await loadVerifier();
  const outcome = await verifyCredential({ credential: structuredClone(credential), knownDIDRegistries: [] });
  return {
    errors: (outcome.errors ?? []).map(({ name }) => name),
    log: Object.fromEntries((outcome.log ?? []).map(({ id, valid }) => [id, valid ?? null])),
    schema: outcome.additionalInformation?.find(({ id }) => id === 'schema_check')?.results,
  };
}

beforeAll(() => {
  globalThis.fetch = answer;
  served.set('https://etalon.example/.well-known/did.json', SAMPLE.didDocument);
  served.set(SAMPLE_BLOCK.status.list, SAMPLE.statusList);
  const schema: unknown = JSON.parse(
    readFileSync(new URL('./open-badge-structure.schema.json', import.meta.url), 'utf8'),
  );
  served.set(SCHEMA_URL, schema);
});

afterAll(() => {
  globalThis.fetch = realFetch;
});

test('an untouched credential is valid there: signature, status, dates', async () => {
  const outcome = await verifyElsewhere(SAMPLE.credential);
  expect(outcome.errors).toEqual([]);
  expect(outcome.log).toMatchObject({ valid_signature: true, revocation_status: true, expiration: true });
  expect(outcome.schema).toMatchObject([{ schema: SCHEMA_URL, result: { valid: true } }]);
  expect(asked).toContain('https://etalon.example/.well-known/did.json');
  expect(asked).toContain(SAMPLE_BLOCK.status.list);
  expect(asked).not.toContain(EXTENSIONS_URL);
});

test('a tampered credential is refused there', async () => {
  const outcome = await verifyElsewhere({ ...SAMPLE.credential, name: 'Bloc 3' });
  expect(outcome.errors).toEqual(['invalid_signature']);
});

test('a revoked credential is revoked there', async () => {
  served.set(SAMPLE_BLOCK.status.list, await issueSampleList(SAMPLE.key, [SAMPLE_BLOCK.status.index]));
  const outcome = await verifyElsewhere(SAMPLE.credential);
  expect(outcome.log).toMatchObject({ valid_signature: true, revocation_status: false });
});
