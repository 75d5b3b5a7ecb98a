import { EtalonError } from '@etalon/error';
import type { PiecePreview } from '@etalon/evidence';
import type { Actor } from '../authorisation.ts';
import type { ProjectFile } from '../ports/workshop-records.ts';
import type { Workplace } from '../workplace.ts';
import { loadProject } from './load-project.ts';

/** Rows or texts of a file of the project, read by a killable reader, for its members. */
export async function previewProjectFile(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly fileId: string;
    readonly part: string | null;
    readonly offset: number;
    readonly limit: number;
    readonly cell: number;
  },
): Promise<{ readonly file: ProjectFile; readonly preview: PiecePreview }> {
  const { fileId, ...page } = input;
  const file = await workplace.records.workshop.findFile(fileId);
  if (file === null) throw new EtalonError('project.file-not-found');
  await loadProject(workplace.records, actor, file.projectId, 'project.read');
  const path = await workplace.files.materialise(file.sha256);
  const preview = await workplace.reader.preview({ path, fileName: file.name, slot: 'dataset' }, page);
  return { file, preview };
}
