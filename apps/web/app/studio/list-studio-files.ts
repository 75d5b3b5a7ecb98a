import { readProject } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import type { StudioFile } from './use-studio.ts';

/** Files of the project, for the clean table and the dossiers of experts. */
export async function listStudioFiles(
  { runtime, actor }: SignedVisit,
  projectId: string,
): Promise<readonly StudioFile[]> {
  const { files } = await readProject(runtime.workplace, actor, projectId);
  return files.map(({ id, name, sha256 }) => ({ id, name, sha256 }));
}
