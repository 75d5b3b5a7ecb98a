import { createPrivateKey, sign } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstanceSigner } from '@etalon/core/journal';
import { createIssuerKey, type IssuerKey, importIssuerKey, readPrivateJwk } from '@etalon/credential';

export interface IssuerKeys {
  /** The key that signs now: the last one by name. */
  readonly current: IssuerKey;
  /** Every key ever used, published so that what it signed goes on being verified. */
  readonly all: readonly IssuerKey[];
}

/**
 * The instance's Ed25519 keys for a host, `keys/<host>/key-1.json` and on, the first made on first use, readable by their
 * owner only. A rotation adds a file; none is ever removed. A school in production keeps them in a key store.
 */
export async function openIssuerKeys(dataFolder: string, host: string): Promise<IssuerKeys> {
  const folder = join(dataFolder, 'keys', host.replace(/[^a-z0-9.-]/gi, '_'));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = (await readdir(folder)).filter((name) => /^key-\d+\.json$/.test(name));
  const numbers = names
    .map((name) => Number(name.replace(/\D/g, '')))
    .toSorted((left, right) => left - right);
  const all = await Promise.all(
    numbers.map(async (number) =>
      importIssuerKey(await readFile(join(folder, `key-${number}.json`), 'utf8')),
    ),
  );
  const last = all.at(-1);
  if (last !== undefined) return { current: last, all };
  const first = await createIssuerKey({ host, name: 'key-1' });
  await writeFile(join(folder, 'key-1.json'), JSON.stringify(first), { mode: 0o600 });
  return { current: first, all: [first] };
}

/** The hand that countersigns receipts, acts and checkpoints with that key. */
export async function makeInstanceSigner(key: IssuerKey): Promise<InstanceSigner> {
  const secret = createPrivateKey({ key: { ...(await readPrivateJwk(key)) }, format: 'jwk' });
  return { verificationMethod: key.id, sign: (bytes) => sign(null, bytes, secret) };
}
