import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EtalonError } from '@etalon/error';

const KEY_BYTES = 32;

/**
 * The key from which the secret of each webhook is derived, `keys/webhooks.key`: made on first use, readable by its owner only.
 * Without it the addresses that are told no longer recognise who writes to them. Throws `webhook.bad-key`.
 */
export async function openWebhookKey(dataFolder: string): Promise<Uint8Array> {
  const folder = join(dataFolder, 'keys');
  const path = join(folder, 'webhooks.key');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Two processes that start together: the first to write wins, and both read what it wrote.
  await writeFile(path, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(
    () => undefined,
  );
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64url');
  if (key.length < KEY_BYTES) throw new EtalonError('webhook.bad-key');
  return key;
}
