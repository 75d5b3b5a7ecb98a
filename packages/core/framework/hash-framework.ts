import { createHash } from 'node:crypto';
import { type CanonicalValue, writeCanonicalJson } from '../journal/canonical-json.ts';
import type { Framework } from './framework.ts';

/** Where a text was found, and in which file, is not what it says. */
const CIRCUMSTANCES = new Set(['place', 'source']);

/**
 * Lower-case hex SHA-256 of what a framework says, as RFC 8785 JSON: the identity of a published version. The same
 * document handed over as text, DOCX, HTML or Markdown, under any name, has the same hash.
 */
export function hashFramework(framework: Framework): string {
  const said: CanonicalValue = JSON.parse(
    JSON.stringify(framework, (key, value) => (CIRCUMSTANCES.has(key) ? undefined : value)),
  );
  return createHash('sha256').update(writeCanonicalJson(said), 'utf8').digest('hex');
}
