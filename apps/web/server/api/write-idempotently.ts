import { createHash } from 'node:crypto';
import { writeOnce } from '@etalon/usecases';
import type { ApiContext } from './api-context.ts';

/** Does a write, once only when the request names it (`Idempotency-Key`); a replay says so in a header. */
export async function writeIdempotently(c: ApiContext, write: () => Promise<string>): Promise<string> {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return write();
  const body = await c.req.text();
  const requestSha256 = createHash('sha256').update(`${c.req.method} ${c.req.path}\n${body}`).digest('hex');
  const { workplace } = c.get('runtime');
  const tokenId = c.get('token').id;
  const { resourceId, replayed } = await writeOnce(workplace, { tokenId, key, requestSha256, write });
  if (replayed) c.header('idempotency-replayed', 'true');
  return resourceId;
}
