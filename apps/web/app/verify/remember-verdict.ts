import { createHash } from 'node:crypto';
import type { CredentialVerdict } from '@etalon/credential';

const KEPT_MS = 30_000;
const MAX_KEPT = 100;

interface Remembered {
  readonly verdict: Promise<CredentialVerdict>;
  readonly until: number;
}

const recent = new Map<string, Remembered>();

/**
 * The verdict on the same documents within half a minute: a proof costs a tenth of a second of the server, and a page
 * that anybody may open must not. A revocation changes the status list, hence the documents.
 */
export function rememberVerdict(
  documents: readonly unknown[],
  now: Date,
  verify: () => Promise<CredentialVerdict>,
): Promise<CredentialVerdict> {
  const key = createHash('sha256').update(JSON.stringify(documents)).digest('hex');
  const known = recent.get(key);
  if (known !== undefined && known.until > now.getTime()) return known.verdict;
  recent.delete(key);
  const verdict = verify();
  recent.set(key, { verdict, until: now.getTime() + KEPT_MS });
  verdict.catch(() => recent.delete(key));
  const [oldest] = recent.keys();
  if (recent.size > MAX_KEPT && oldest !== undefined) recent.delete(oldest);
  return verdict;
}
