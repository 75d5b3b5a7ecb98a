import { createHash } from 'node:crypto';

/** Lower-case hex SHA-256 of the concatenation of its parts; text is taken as UTF-8. */
export function hashSha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

const HEX_SHA256 = /^[0-9a-f]{64}$/;

/** Whether a text is a lower-case hex SHA-256. */
export function isSha256(text: string): boolean {
  return HEX_SHA256.test(text);
}
