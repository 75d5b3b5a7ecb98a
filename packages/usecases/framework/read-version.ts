import { EtalonError } from '@etalon/error';
import type { FrameworkVersion } from '../ports/framework-records.ts';
import type { Records } from '../ports/records.ts';
import type { Workplace } from '../workplace.ts';

/** A published version: public, like the document it comes from; throws `framework.version-not-found`. */
export async function readVersion(records: Records, versionId: string): Promise<FrameworkVersion> {
  const version = await records.frameworks.findVersion(versionId);
  if (version === null) throw new EtalonError('framework.version-not-found');
  return version;
}

/** Published versions, latest first: public. */
export async function listVersions(workplace: Workplace): Promise<readonly FrameworkVersion[]> {
  return workplace.records.frameworks.listVersions();
}

/**
 * The official document a version was read from, byte for byte: public like the version; throws
 * `framework.document-not-found` when it was never kept here (a version read from a CASE package).
 */
export async function openVersionDocument(
  workplace: Workplace,
  versionId: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const { framework, draftId } = await readVersion(workplace.records, versionId);
  const draft = draftId === null ? null : await workplace.records.frameworks.findDraft(draftId);
  const { fileName, sha256 } = draft === null ? framework.source : { ...draft, sha256: draft.sourceSha256 };
  if (!(await workplace.files.exists(sha256))) throw new EtalonError('framework.document-not-found');
  const chunks: Uint8Array[] = [];
  for await (const chunk of await workplace.files.open(sha256)) chunks.push(chunk);
  return { fileName, bytes: Buffer.concat(chunks) };
}
