import type { Readable } from 'node:stream';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { loadSituation } from '../hand-in/load-situation.ts';
import type { Records } from '../ports/records.ts';
import type { ProjectFile } from '../ports/workshop-records.ts';
import type { Workplace } from '../workplace.ts';
import { loadProject } from './load-project.ts';

export const PROJECT_FILE_MAX_BYTES = 2_147_483_648;

export interface BroughtFile {
  readonly projectId: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly origin: ProjectFile['origin'];
  readonly source: string;
}

/** Refuses whoever may not bring a file into the project; throws as `loadProject` does. */
export async function prepareProjectFile(
  workplace: Workplace,
  actor: Actor,
  projectId: string,
): Promise<void> {
  await loadProject(workplace.records, actor, projectId, 'project.write');
}

/** Takes a file that has wholly arrived, read by a killable reader; the same bytes under the same name are taken once. */
export async function bringFile(workplace: Workplace, actor: Actor, file: BroughtFile): Promise<ProjectFile> {
  await loadProject(workplace.records, actor, file.projectId, 'project.write');
  const path = await workplace.files.materialise(file.sha256);
  const inspection = await workplace.reader.inspect({ path, fileName: file.name, slot: '' });
  return workplace.records.transaction(async (records) => {
    const { project } = await loadProject(records, actor, file.projectId, 'project.write');
    return keepFile(workplace, records, actor, { ...file, projectId: project.id, inspection });
  });
}

async function keepFile(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  file: BroughtFile & Pick<ProjectFile, 'inspection'>,
): Promise<ProjectFile> {
  const twin = (await records.workshop.listFiles(file.projectId)).find(
    (row) => row.sha256 === file.sha256 && row.name === file.name,
  );
  if (twin !== undefined) return twin;
  const kept = { ...file, id: workplace.newId(), addedBy: actor.userId, addedAt: workplace.now() };
  await records.workshop.addFile(kept);
  return { ...kept, withdrawnAt: null };
}

/** Brings the visible files of a situation's case into the project; throws `project.no-case` when it has none. */
export async function takeCaseFiles(
  workplace: Workplace,
  actor: Actor,
  input: { readonly projectId: string; readonly candidacyId: string; readonly situation: string },
): Promise<readonly ProjectFile[]> {
  await loadProject(workplace.records, actor, input.projectId, 'project.write');
  const { caseVersion, standings } = await loadSituation(workplace.records, actor, input);
  authorise(actor, 'case.visible.read', standings);
  if (caseVersion === null)
    throw new EtalonError('project.no-case', { info: { situation: input.situation } });
  const { folder, manifest } = caseVersion;
  const found: BroughtFile[] = [];
  for (const file of manifest.files.filter((row) => row.visible)) {
    const { stream } = await workplace.cases.openVisible(folder, file.path);
    const stored = await workplace.files.put(stream, { maxBytes: PROJECT_FILE_MAX_BYTES });
    found.push({
      projectId: input.projectId,
      name: file.path,
      ...stored,
      origin: 'case',
      source: `${manifest.title} (${manifest.version})`,
    });
  }
  return workplace.records.transaction(async (records) => {
    await loadProject(records, actor, input.projectId, 'project.write');
    const taken: ProjectFile[] = [];
    for (const file of found)
      taken.push(await keepFile(workplace, records, actor, { ...file, inspection: null }));
    return taken;
  });
}

/** Takes a file out of the project's list; what was computed from it keeps its bytes. */
export async function withdrawProjectFile(workplace: Workplace, actor: Actor, fileId: string): Promise<void> {
  const file = await workplace.records.workshop.findFile(fileId);
  if (file === null) throw new EtalonError('project.file-not-found');
  await loadProject(workplace.records, actor, file.projectId, 'project.write');
  await workplace.records.workshop.withdrawFile(fileId, workplace.now());
}

/** The bytes of a file of the project, for its members. */
export async function openProjectFile(
  workplace: Workplace,
  actor: Actor,
  fileId: string,
): Promise<{ readonly file: ProjectFile; readonly stream: Readable }> {
  const file = await workplace.records.workshop.findFile(fileId);
  if (file === null) throw new EtalonError('project.file-not-found');
  await loadProject(workplace.records, actor, file.projectId, 'project.read');
  return { file, stream: await workplace.files.open(file.sha256) };
}
