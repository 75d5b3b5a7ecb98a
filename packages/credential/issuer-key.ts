import { EtalonError } from '@etalon/error';
import { buildDidWeb } from './did-web.ts';
import { ed25519Multikey } from './proof-libraries.ts';

/** The public half of an issuer's Ed25519 key, as published in did.json. */
export interface PublicIssuerKey {
  readonly id: string;
  readonly controller: string;
  readonly type: 'Multikey';
  readonly publicKeyMultibase: string;
}

/** An issuer's Ed25519 key; where it is kept is the caller's business. */
export interface IssuerKey extends PublicIssuerKey {
  readonly secretKeyMultibase: string;
}

export interface IssuerKeyInput {
  /** Host with its port if any, for instance `localhost:3000`. */
  readonly host: string;
  /** Fragment that names the key, for instance `key-2026-1`. */
  readonly name: string;
  /** 32 bytes; drawn at random when absent. Give it in tests only. */
  readonly seed?: Uint8Array;
}

/** A new key of the instance; throws `credential.bad-host` and `credential.bad-key`. */
export async function createIssuerKey({ host, name, seed }: IssuerKeyInput): Promise<IssuerKey> {
  if (!/^[A-Za-z0-9_-]+$/.test(name)) throw new EtalonError('credential.bad-key', { info: { name } });
  const controller = buildDidWeb(host);
  const id = `${controller}#${name}`;
  const pair = await ed25519Multikey.generate({ id, controller, ...(seed === undefined ? {} : { seed }) });
  const { publicKeyMultibase, secretKeyMultibase } = pair;
  return { id, controller, type: 'Multikey', publicKeyMultibase, secretKeyMultibase };
}

/** Reads a key back from its JSON and checks that its halves belong together; throws `credential.bad-key`. */
export async function importIssuerKey(json: string): Promise<IssuerKey> {
  const found: Partial<Record<keyof IssuerKey, unknown>> | null = readKeyJson(json);
  const { id, controller, publicKeyMultibase, secretKeyMultibase } = found ?? {};
  if (
    typeof id !== 'string' ||
    typeof controller !== 'string' ||
    typeof publicKeyMultibase !== 'string' ||
    typeof secretKeyMultibase !== 'string' ||
    !id.startsWith(`${controller}#`)
  )
    throw new EtalonError('credential.bad-key');
  const key: IssuerKey = { id, controller, type: 'Multikey', publicKeyMultibase, secretKeyMultibase };
  if ((await derivePublicKey(key)) !== publicKeyMultibase)
    throw new EtalonError('credential.bad-key', { info: { id } });
  return key;
}

async function derivePublicKey(key: IssuerKey): Promise<string> {
  const seed = decodeBase64Url((await readPrivateJwk(key)).d);
  const { id, controller } = key;
  const { publicKeyMultibase } = await ed25519Multikey.generate({ id, controller, seed });
  return publicKeyMultibase;
}

function decodeBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function readKeyJson(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** The half of a key that may be published. */
export function readPublicKey({ id, controller, publicKeyMultibase }: PublicIssuerKey): PublicIssuerKey {
  return { id, controller, type: 'Multikey', publicKeyMultibase };
}

/** The library's secret may carry the public half after these bytes. */
const SEED_BYTES = 32;

export interface Ed25519PrivateJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  /** The 32-byte seed in base64url. */
  readonly d: string;
}

/** The key as a private JSON Web Key (RFC 8037), which `node:crypto` signs with; throws `credential.bad-key`. */
export async function readPrivateJwk(key: IssuerKey): Promise<Ed25519PrivateJwk> {
  try {
    const keyPair = await ed25519Multikey.from(key);
    const { x, d } = await ed25519Multikey.toJwk({ keyPair, secretKey: true });
    const seed = decodeBase64Url(d ?? '').slice(0, SEED_BYTES);
    if (seed.length !== SEED_BYTES) throw new EtalonError('credential.bad-key', { info: { id: key.id } });
    return { kty: 'OKP', crv: 'Ed25519', x, d: encodeBase64Url(seed) };
  } catch (cause) {
    throw new EtalonError('credential.bad-key', { info: { id: key.id }, cause });
  }
}

function encodeBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The public half as a JSON Web Key, for `verifyReceipt`, `verifyCheckpoint` and `verifySignedAct` of core. */
export async function readPublicJwk(
  key: PublicIssuerKey,
): Promise<{ readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }> {
  try {
    const { id, controller, type, publicKeyMultibase } = key;
    const keyPair = await ed25519Multikey.from({ id, controller, type, publicKeyMultibase });
    const { x } = await ed25519Multikey.toJwk({ keyPair });
    return { kty: 'OKP', crv: 'Ed25519', x };
  } catch (cause) {
    throw new EtalonError('credential.bad-key', { info: { id: key.id }, cause });
  }
}
