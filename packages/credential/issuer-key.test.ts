import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildDidDocument } from './did-document.ts';
import { buildDidWeb, readDidWebHost, resolveDidWebOrigin } from './did-web.ts';
import { createIssuerKey, importIssuerKey, readPrivateJwk, readPublicJwk } from './issuer-key.ts';

const KEY = await createIssuerKey({
  host: 'localhost:3000',
  name: 'key-1',
  seed: new Uint8Array(32).fill(5),
});

test.each([
  { host: 'etalon.example', did: 'did:web:etalon.example', origin: 'https://etalon.example' },
  { host: 'Etalon.Example', did: 'did:web:etalon.example', origin: 'https://etalon.example' },
  { host: 'localhost:3000', did: 'did:web:localhost%3A3000', origin: 'http://localhost:3000' },
  {
    host: 'etalon.example:8443',
    did: 'did:web:etalon.example%3A8443',
    origin: 'https://etalon.example:8443',
  },
])('$host is $did, served from $origin', ({ host, did, origin }) => {
  expect(buildDidWeb(host)).toBe(did);
  expect(readDidWebHost(did)).toBe(host.toLowerCase());
  expect(resolveDidWebOrigin(did)).toBe(origin);
});

test.each([
  'did:key:z6Mk',
  'did:web:',
  'did:web:etalon.example:path',
  'did:web:a%2Fb',
  'did:web:user@host',
  'https://etalon.example',
])('%s is followed nowhere', (did) => {
  expect(resolveDidWebOrigin(did)).toBeNull();
});

test.each(['', 'a/b', 'user@host', 'host:port', 'http://host'])('«%s» is no host', (host) => {
  expect(() => buildDidWeb(host)).toThrow('credential.bad-host');
});

test('a key comes back from its JSON', async () => {
  expect(await importIssuerKey(JSON.stringify(KEY))).toEqual(KEY);
});

test('a damaged key, or two halves of two keys, are refused', async () => {
  const other = await createIssuerKey({ host: 'localhost:3000', name: 'key-1' });
  const mixed = { ...KEY, publicKeyMultibase: other.publicKeyMultibase };
  for (const json of [
    '',
    '{}',
    'null',
    JSON.stringify({ ...KEY, secretKeyMultibase: 'z1' }),
    JSON.stringify(mixed),
  ])
    await expect(importIssuerKey(json)).rejects.toThrow('credential.bad-key');
});

test('the key signs through node:crypto what its public half verifies', async () => {
  const privateKey = createPrivateKey({ key: { ...(await readPrivateJwk(KEY)) }, format: 'jwk' });
  const publicKey = createPublicKey({ key: { ...(await readPublicJwk(KEY)) }, format: 'jwk' });
  const bytes = Buffer.from('un acte');
  expect(verify(null, bytes, publicKey, sign(null, bytes, privateKey))).toBe(true);
  expect(verify(null, Buffer.from('un autre'), publicKey, sign(null, bytes, privateKey))).toBe(false);
});

test('did.json publishes every key, its ids as text, and no secret', async () => {
  const next = await createIssuerKey({ host: 'localhost:3000', name: 'key-2' });
  const document = buildDidDocument({ host: 'localhost:3000', keys: [KEY, next] });
  expect(document.assertionMethod).toEqual([
    'did:web:localhost%3A3000#key-1',
    'did:web:localhost%3A3000#key-2',
  ]);
  expect(JSON.stringify(document)).not.toContain('secret');
});

test.each([
  { title: 'no key', keys: [], code: 'credential.no-key' },
  { title: 'one key twice', keys: [KEY, KEY], code: 'credential.duplicate-key' },
  { title: 'a key of another host', keys: [{ ...KEY, controller: 'did:web:x' }], code: 'credential.bad-key' },
])('did.json with $title is a misuse', ({ keys, code }) => {
  expect(() => buildDidDocument({ host: 'localhost:3000', keys })).toThrow(code);
});
