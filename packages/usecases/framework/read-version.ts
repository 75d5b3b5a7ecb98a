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
