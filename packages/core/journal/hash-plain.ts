import { type CanonicalValue, writeCanonicalJson } from './canonical-json.ts';
import { hashSha256 } from './sha256.ts';

/** SHA-256 of a value as canonical JSON (RFC 8785), in lower-case hexadecimal; what JSON does not write is left out. */
export function hashPlain(value: unknown): string {
  const plain: CanonicalValue = JSON.parse(JSON.stringify(value));
  return hashSha256(writeCanonicalJson(plain));
}
