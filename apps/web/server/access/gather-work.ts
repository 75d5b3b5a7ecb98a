import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Actor,
  bringCandidates,
  createDocument,
  createProject,
  startRun,
  takeCaseFiles,
  type Workplace,
} from '@etalon/usecases';
import { beginRun, makeTrackingDoor } from '@etalon/usecases/tracking';
import { DOCUMENT_KINDS } from '@etalon/workshop';
import { putInService } from '../service/put-in-service.ts';

/** A project of one candidate, alone in it: a document of each kind, the files of the case, a run. */
export interface WorkThings {
  readonly projectId: string;
  /** Kind → document. */
  readonly documents: Readonly<Record<string, string>>;
  /** A document of models whose version is in service. */
  readonly servedId: string;
  readonly fileId: string;
  readonly tableSha256: string;
  readonly runId: string;
  /** A run that a script tracked. */
  readonly trackedId: string;
  /** By which that script came. */
  readonly doorId: string;
}

/** Opens a project in which its author is alone. */
export async function gatherWork(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly situation: string },
): Promise<WorkThings> {
  const { id: projectId } = await createProject(workplace, actor, 'Un projet à soi');
  const documents: Record<string, string> = {};
  for (const { kind, audience } of DOCUMENT_KINDS)
    if (audience === undefined || actor.roles.includes(audience))
      documents[kind] = (await createDocument(workplace, actor, { projectId, kind, title: kind })).id;
  const servedId = await putInService(workplace, actor, { projectId, title: 'En service' });
  const files = await takeCaseFiles(workplace, actor, { projectId, ...target });
  const table = files.find(({ name }) => name.endsWith('.parquet'));
  if (table === undefined) throw new Error('the case has no Parquet table');
  const run = await startRun(workplace, actor, {
    projectId,
    documentId: documents.note ?? null,
    kind: 'table.preview',
    parameters: { offset: 0, limit: 1 },
    inputs: [{ name: table.name, sha256: table.sha256 }],
  });
  const tracked = await beginRun(workplace, actor, {
    ...{ projectId, experimentId: '0', name: 'Un essai', tags: [] },
    startTime: Date.parse(workplace.now()),
  });
  const { door } = await makeTrackingDoor(workplace, actor, projectId);
  const { id: fileId, sha256: tableSha256 } = table;
  return {
    projectId,
    documents,
    servedId,
    fileId,
    tableSha256,
    runId: run.id,
    trackedId: tracked.runId,
    doorId: door.id,
  };
}

/** A case that an author writes, alone in its project. */
export interface StudioThings {
  readonly projectId: string;
  readonly documentId: string;
}

/** Opens a project with a case in it. */
export async function gatherStudio(workplace: Workplace, author: Actor): Promise<StudioThings> {
  const { id: projectId } = await createProject(workplace, author, 'Un cas à écrire');
  const { id } = await createDocument(workplace, author, { projectId, kind: 'case', title: 'Cas' });
  return { projectId, documentId: id };
}

/** A file of candidates that waits for the session: who may open it is tried, nobody takes it. */
export async function gatherImport(
  workplace: Workplace,
  officer: Actor,
  { sessionId, dataFolder }: { readonly sessionId: string; readonly dataFolder: string },
): Promise<string> {
  const path = join(dataFolder, 'candidats.csv');
  await writeFile(path, 'Courriel;Nom;Prénom\nana@exemple.test;Morel;Ana\n');
  const file = { sessionId, fileName: 'candidats.csv', path };
  const brought = await bringCandidates(workplace, officer, file);
  if (!('id' in brought)) throw new Error(`the file of candidates is refused: ${brought.code}`);
  return brought.id;
}
