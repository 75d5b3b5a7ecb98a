import { writeArchiveGuide, writeCsvTable } from '@etalon/document';
import {
  findKeptState,
  listWorkshopRuns,
  openDocument,
  type ProjectFile,
  type ProjectView,
  type RevisionEntry,
  readHistory,
  readProject,
  type WorkshopDocument,
  type WorkshopRun,
} from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { findDocumentKind } from '@etalon/workshop';
import { cleanPath, jsonFile, MAX_ARCHIVE_BYTES, makeUnique, wholeFile } from '../hand-in/archive-entry.ts';
import type { ZippedFile } from '../hand-in/zip-files.ts';
import { nameFile } from './name-file.ts';

const PAGE = 500;
/** A look at a page of a table leaves nothing to keep. */
const LOOKS = 'table.preview';

interface HeavyFile extends ZippedFile {
  readonly sha256: string;
  readonly bytes: number;
}

const encode = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Everything of a project as the entries of one archive, its members alone may make it. */
export async function listArchiveEntries(
  visit: SignedVisit,
  projectId: string,
): Promise<{ readonly title: string; readonly entries: readonly ZippedFile[] }> {
  const { actor, runtime } = visit;
  const view = await readProject(runtime.workplace, actor, projectId);
  const all = await listWorkshopRuns(runtime.workplace, actor, { projectId, limit: 100_000 });
  const runs = all.filter(({ kind }) => kind !== LOOKS);
  const unique = makeUnique();
  const documents = await Promise.all(
    view.documents.map((document) => listDocument(visit, document, unique)),
  );
  const heavy = [...listOutputs(visit, runs, unique), ...listFiles(visit, view.files, unique)];
  let sum = 0;
  const kept = heavy.filter(({ bytes }) => {
    if (sum + bytes > MAX_ARCHIVE_BYTES) return false;
    sum += bytes;
    return true;
  });
  const omitted = heavy.filter((file) => !kept.includes(file));
  const guide = writeArchiveGuide({
    title: view.project.title,
    documents: documents.map(({ facts }) => facts),
    runs: runs.length,
    files: view.files.length,
    omitted: omitted.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
  });
  return {
    title: view.project.title,
    entries: [
      wholeFile('README.md', guide),
      jsonFile('projet.json', describeProject(view, runs)),
      ...documents.flatMap(({ entries }) => entries),
      ...kept,
    ],
  };
}

function describeProject(view: ProjectView, runs: readonly WorkshopRun[]): unknown {
  return {
    ...view.project,
    members: view.members.map(({ name }) => name),
    documents: view.documents,
    files: view.files,
    runs: runs.map(({ id, kind, version, state, requestedAt, inputsSha256 }) => ({
      ...{ id, kind, version, state, requestedAt, inputsSha256 },
    })),
  };
}

async function listDocument(
  { actor, runtime }: SignedVisit,
  document: WorkshopDocument,
  unique: (path: string) => string,
) {
  const { workplace } = runtime;
  const kind = findDocumentKind(document.kind);
  const { content } = await openDocument(workplace, actor, document.id);
  const folder = unique(`documents/${nameFile(document.title)}`);
  const { total } = await readHistory(workplace, actor, { documentId: document.id, offset: 0, limit: 1 });
  const revisions = async function* (): AsyncIterable<Uint8Array> {
    for (let offset = 0; ; offset += PAGE) {
      const page = { documentId: document.id, offset, limit: PAGE };
      const { revisions: rows, authors } = await readHistory(workplace, actor, page);
      for (const row of rows) yield encode(writeRevision(row, authors));
      if (rows.length < PAGE) return;
    }
  };
  const entries: readonly ZippedFile[] = [
    jsonFile(`${folder}/document.json`, { kind: kind.kind, schemaVersion: kind.version, content }),
    jsonFile(`${folder}/schema.json`, kind.schema),
    ...kind
      .listTables(content)
      .map((table) => wholeFile(`${folder}/tables/${table.name}.csv`, writeCsvTable(table, 'keys'))),
    { path: `${folder}/revisions.jsonl`, open: async () => revisions() },
  ];
  return { facts: { folder, title: document.title, kind: kind.kind, revisions: total }, entries };
}

function writeRevision(row: RevisionEntry, authors: Readonly<Record<string, string>>): string {
  const { number, at, author, edits, conflicts, sha256, restores, schemaVersion } = row;
  const name = authors[author] ?? author;
  return `${JSON.stringify({ number, at, author: name, schemaVersion, edits, conflicts, restores, sha256 })}\n`;
}

/** A state that a run left to go on from is none of its outputs. */
const listEnded = (run: WorkshopRun): WorkshopRun['outputs'] =>
  findKeptState(run) === null ? run.outputs : [];

function listOutputs(
  { runtime }: SignedVisit,
  runs: readonly WorkshopRun[],
  unique: (path: string) => string,
): readonly HeavyFile[] {
  return runs.flatMap((run) => {
    const folder = unique(`calculs/${run.requestedAt.slice(0, 10)}-${run.kind}-${run.id.slice(0, 8)}`);
    const facts = `${JSON.stringify(run, null, 2)}\n`;
    return [
      {
        ...wholeFile(`${folder}/calcul.json`, facts),
        sha256: run.inputsSha256,
        bytes: Buffer.byteLength(facts),
      },
      ...listEnded(run).map(({ name, sha256, bytes }) => ({
        path: unique(`${folder}/${cleanPath(name)}`),
        ...{ sha256, bytes },
        open: () => runtime.workplace.files.open(sha256),
      })),
    ];
  });
}

function listFiles(
  { runtime }: SignedVisit,
  files: readonly ProjectFile[],
  unique: (path: string) => string,
): readonly HeavyFile[] {
  return files.map(({ name, sha256, bytes }) => ({
    path: unique(`fichiers/${cleanPath(name)}`),
    ...{ sha256, bytes },
    open: () => runtime.workplace.files.open(sha256),
  }));
}
