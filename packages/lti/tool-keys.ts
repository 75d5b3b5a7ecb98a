import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EtalonError } from '@etalon/error';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';

export const TOOL_ALGORITHM = 'RS256';

export interface ToolKey {
  readonly kid: string;
  readonly secret: CryptoKey;
  /** What is published: modulus and exponent. */
  readonly open: JWK;
}

export interface ToolKeys {
  /** The key that signs now: the last one by name. */
  current(): ToolKey;
  /** Every key still published, so that what was signed before a rotation is verified. */
  all(): readonly ToolKey[];
  /** Makes the key that signs from now on; returns its identifier. */
  rotate(): Promise<string>;
}

const NAME = /^key-(\d+)\.json$/;

/**
 * The RSA keys of the tool, `<folder>/key-1.json` and on, the first made on first use, readable by their owner only (Security
 * Framework 1.0 §6.1: RS256). A rotation adds a file; none is removed. Throws `lti.bad-key`.
 */
export async function openToolKeys(folder: string): Promise<ToolKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const numbers = (await readdir(folder))
    .map((name) => Number(NAME.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0)
    .toSorted((left, right) => left - right);
  const keys = await Promise.all(numbers.map((number) => readKey(fileOf(folder, number))));
  const rotate = async (): Promise<string> => {
    const key = await makeKey(folder, (numbers.at(-1) ?? 0) + 1);
    numbers.push((numbers.at(-1) ?? 0) + 1);
    keys.push(key);
    return key.kid;
  };
  if (keys.length === 0) await rotate();
  return {
    current: () => {
      const last = keys.at(-1);
      if (last === undefined) throw new EtalonError('lti.bad-key');
      return last;
    },
    all: () => keys,
    rotate,
  };
}

const fileOf = (folder: string, number: number): string => join(folder, `key-${number}.json`);

async function makeKey(folder: string, number: number): Promise<ToolKey> {
  const path = fileOf(folder, number);
  const { privateKey } = await generateKeyPair(TOOL_ALGORITHM, { extractable: true });
  const text = JSON.stringify(await exportJWK(privateKey));
  // Two processes that start together: the first to write wins, and both read what it wrote.
  await writeFile(path, text, { mode: 0o600, flag: 'wx' }).catch(() => undefined);
  return readKey(path);
}

async function readKey(path: string): Promise<ToolKey> {
  const jwk: JWK = Object(JSON.parse(await readFile(path, 'utf8')));
  const { kty = '', n = '', e = '' } = jwk;
  const secret = await importJWK(jwk, TOOL_ALGORITHM);
  if (secret instanceof Uint8Array || n === '') throw new EtalonError('lti.bad-key');
  const kid = await calculateJwkThumbprint({ kty, n, e });
  return { kid, secret, open: { kty, n, e, kid, alg: TOOL_ALGORITHM, use: 'sig' } };
}
