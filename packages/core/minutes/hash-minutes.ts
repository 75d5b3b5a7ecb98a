import { type CanonicalValue, writeCanonicalJson } from '../journal/canonical-json.ts';
import { hashSha256 } from '../journal/sha256.ts';
import type { Minutes } from './minutes.ts';

/** The minutes as the one text that is signed (RFC 8785). */
export function writeMinutes(minutes: Minutes): string {
  const plain: CanonicalValue = JSON.parse(JSON.stringify(minutes));
  return writeCanonicalJson(plain);
}

/** SHA-256 of that text, lower-case hex: what every signature names. */
export function hashMinutes(minutes: Minutes): string {
  return hashSha256(writeMinutes(minutes));
}
