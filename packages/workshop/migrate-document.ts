import { EtalonError } from '@etalon/error';
import type { DocumentKind } from './document-kind.ts';
import type { JsonObject } from './json.ts';

/** Brings a content of an earlier version to the current one; throws `workshop.unknown-version` for a later one. */
export function migrateDocument(kind: DocumentKind, content: JsonObject, version: number): JsonObject {
  if (!Number.isInteger(version) || version < 1 || version > kind.version)
    throw new EtalonError('workshop.unknown-version', { info: { kind: kind.kind, version } });
  return kind.migrations.slice(version - 1).reduce((current, migrate) => migrate(current), content);
}
