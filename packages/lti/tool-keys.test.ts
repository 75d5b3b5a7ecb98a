import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '@etalon/error';
import { createLocalJWKSet, jwtVerify, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToolKeys, type ToolKeys } from './tool-keys.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etalon-lti-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const signWith = (keys: ToolKeys): Promise<string> =>
  new SignJWT({}).setProtectedHeader({ alg: 'RS256', kid: keys.current().kid }).sign(keys.current().secret);
const verify = (token: string, keys: ToolKeys) =>
  jwtVerify(token, createLocalJWKSet({ keys: keys.all().map(({ open }) => open) }));

describe('the keys of the tool', () => {
  it('are made once, and only their owner reads them', async () => {
    const first = await openToolKeys(folder);
    const again = await openToolKeys(folder);
    expect(again.current().kid).toBe(first.current().kid);
    expect(await readdir(folder)).toEqual(['key-1.json']);
    expect((await stat(join(folder, 'key-1.json'))).mode & 0o777).toBe(0o600);
  });

  it('verify what was signed before a rotation, and sign with the new one after a restart', async () => {
    const keys = await openToolKeys(folder);
    const before = await signWith(keys);
    const kid = await keys.rotate();
    const reopened = await openToolKeys(folder);
    expect(reopened.current().kid).toBe(kid);
    expect(reopened.all()).toHaveLength(2);
    for (const token of [before, await signWith(reopened)]) await verify(token, reopened);
  });

  it('publish a modulus and an exponent, and nothing that signs', async () => {
    const keys = await openToolKeys(folder);
    expect(Object.keys(keys.current().open).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('are refused when a file holds another kind of key', async () => {
    await writeFile(join(folder, 'key-1.json'), JSON.stringify({ kty: 'oct', k: 'AAAA' }));
    expect(await openToolKeys(folder).catch(errorCode)).toBe('lti.bad-key');
  });
});
