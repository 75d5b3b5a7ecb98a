import { EtalonError } from '@etalon/error';
import type { IdempotentWrite } from '../ports/api-records.ts';
import type { Workplace } from '../workplace.ts';

/** How long a write is remembered by its name. */
const KEPT_HOURS = 24;
/** A write that gave no sign for this long was lost with its process, and its name is free again. */
const LOST_SECONDS = 60;

export interface NamedWrite extends Pick<IdempotentWrite, 'tokenId' | 'key' | 'requestSha256'> {
  /** Does it and says what was written. */
  readonly write: () => Promise<string>;
}

/**
 * Does a write once by its name: asked again within a day, it gives what was written the first time. What is remembered is an
 * identifier, never the answer. Throws `api.key-reused` for another request, `api.key-in-progress` while the first is at work;
 * a write that fails is forgotten.
 */
export async function writeOnce(
  { records, now }: Workplace,
  { tokenId, key, requestSha256, write }: NamedWrite,
): Promise<{ readonly resourceId: string; readonly replayed: boolean }> {
  const at = now();
  const before = (seconds: number): string => new Date(Date.parse(at) - seconds * 1000).toISOString();
  await records.api.removeWritesBefore(before(KEPT_HOURS * 3600));
  const named = { tokenId, key, requestSha256, at };
  let taken = await records.api.takeWrite(named);
  if (taken !== null && taken.resourceId === null && taken.at < before(LOST_SECONDS)) {
    await records.api.dropWrite(taken);
    taken = await records.api.takeWrite(named);
  }
  if (taken !== null) {
    if (taken.requestSha256 !== requestSha256) throw new EtalonError('api.key-reused');
    if (taken.resourceId === null) throw new EtalonError('api.key-in-progress');
    return { resourceId: taken.resourceId, replayed: true };
  }
  try {
    const resourceId = await write();
    await records.api.settleWrite(named, resourceId);
    return { resourceId, replayed: false };
  } catch (error) {
    await records.api.dropWrite(named);
    throw error;
  }
}
