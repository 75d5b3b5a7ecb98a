import { createPrivateKey, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstanceSigner } from '@etalon/core/journal';
import { createIssuerKey, type IssuerKey, importIssuerKey, readPrivateJwk } from '@etalon/credential';

const KEY_NAME = 'key-1';

/**
 * The instance's Ed25519 key for a host, made on first use and kept in the data folder, readable by its owner only. A school
 * in production keeps it in a key store; the file is what an embedded installation has.
 */
export async function openIssuerKey(dataFolder: string, host: string): Promise<IssuerKey> {
  const folder = join(dataFolder, 'keys');
  const path = join(folder, `${host.replace(/[^a-z0-9.-]/gi, '_')}.json`);
  if (existsSync(path)) return importIssuerKey(await readFile(path, 'utf8'));
  const key = await createIssuerKey({ host, name: KEY_NAME });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path, JSON.stringify(key), { mode: 0o600 });
  return key;
}

/** The hand that countersigns receipts, acts and checkpoints with that key. */
export async function makeInstanceSigner(key: IssuerKey): Promise<InstanceSigner> {
  const secret = createPrivateKey({ key: { ...(await readPrivateJwk(key)) }, format: 'jwk' });
  return { verificationMethod: key.id, sign: (bytes) => sign(null, bytes, secret) };
}
