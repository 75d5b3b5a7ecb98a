import { createHash } from 'node:crypto';
import { type CanonicalValue, writeCanonicalJson } from '../journal/canonical-json.ts';
import type { Framework } from './framework.ts';

/** Lower-case hex SHA-256 of the framework's RFC 8785 JSON: the identity of a published version. */
export function hashFramework(framework: Framework): string {
  const value: CanonicalValue = JSON.parse(JSON.stringify(framework));
  return createHash('sha256').update(writeCanonicalJson(value), 'utf8').digest('hex');
}
