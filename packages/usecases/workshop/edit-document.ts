import { hashSha256, writeCanonicalJson } from '@etalon/core/journal';
import { EtalonError, errorCode } from '@etalon/error';
import {
  applyEdits,
  type Conflict,
  checkDocument,
  type Edit,
  type EditPath,
  findDocumentKind,
  type JsonObject,
  migrateDocument,
} from '@etalon/workshop';
import type { Actor } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { DocumentRevision, RevisionEntry, WorkshopDocument } from '../ports/workshop-records.ts';
import type { Workplace } from '../workplace.ts';
import { loadDocument, loadProject } from './load-project.ts';
import { readTitle } from './manage-project.ts';
import { findRevision } from './read-history.ts';

const MAX_EDITS = 2000;
const TRIES = 6;
const CONFLICT_WINDOW = 60;

/** A new document of a kind, empty; throws `workshop.unknown-kind`, `project.bad-title`. */
export async function createDocument(
  workplace: Workplace,
  actor: Actor,
  input: { readonly projectId: string; readonly kind: string; readonly title: string },
): Promise<WorkshopDocument> {
  const kind = findDocumentKind(input.kind);
  if (kind.audience !== undefined && !actor.roles.includes(kind.audience))
    throw new EtalonError('workshop.unknown-kind', { info: { kind: kind.kind } });
  const title = readTitle(input.title);
  return workplace.records.transaction(async (records) => {
    await loadProject(records, actor, input.projectId, 'project.write');
    const at = workplace.now();
    const document = {
      id: workplace.newId(),
      projectId: input.projectId,
      kind: kind.kind,
      title,
      createdBy: actor.userId,
      createdAt: at,
    };
    await records.workshop.addDocument(document);
    await records.workshop.addRevision({
      ...newRevision(workplace, actor, kind.create()),
      documentId: document.id,
      number: 1,
      schemaVersion: kind.version,
    });
    return { ...document, archivedAt: null };
  });
}

function newRevision(
  workplace: Workplace,
  actor: Actor,
  content: JsonObject,
): Omit<DocumentRevision, 'documentId' | 'number' | 'schemaVersion'> {
  return {
    id: workplace.newId(),
    content,
    edits: [],
    conflicts: [],
    sha256: hashSha256(writeCanonicalJson(content)),
    author: actor.userId,
    at: workplace.now(),
    restores: null,
  };
}

/** A place that two people wrote and that nobody has settled since. */
export interface OpenConflict extends Conflict {
  readonly revision: number;
  readonly author: string;
  readonly at: string;
}

export interface DocumentView {
  readonly document: WorkshopDocument;
  readonly content: JsonObject;
  readonly number: number;
  readonly at: string;
  readonly author: string;
  readonly conflicts: readonly OpenConflict[];
}

/** The present state of a document, brought to the current version of its kind. */
export async function openDocument(
  workplace: Workplace,
  actor: Actor,
  documentId: string,
): Promise<DocumentView> {
  const { records } = workplace;
  const { document } = await loadDocument(records, actor, documentId, 'project.read');
  const last = await readLast(records, document);
  return {
    document,
    content: last.content,
    number: last.number,
    at: last.at,
    author: last.author,
    conflicts: await readConflicts(records, document.id),
  };
}

/** Disagreements that nobody has settled, for whoever works in the project; lighter than opening the document. */
export async function listConflicts(
  workplace: Workplace,
  actor: Actor,
  documentId: string,
): Promise<readonly OpenConflict[]> {
  const { document } = await loadDocument(workplace.records, actor, documentId, 'project.read');
  return readConflicts(workplace.records, document.id);
}

async function readConflicts(records: Records, documentId: string): Promise<readonly OpenConflict[]> {
  return listOpenConflicts(await records.workshop.listSinceDisagreement(documentId, CONFLICT_WINDOW));
}

async function readLast(records: Records, document: WorkshopDocument): Promise<DocumentRevision> {
  const last = await records.workshop.findLastRevision(document.id);
  if (last === null) throw new EtalonError('document.not-found');
  const kind = findDocumentKind(document.kind);
  return {
    ...last,
    content: migrateDocument(kind, last.content, last.schemaVersion),
    schemaVersion: kind.version,
  };
}

const samePath = (one: EditPath, other: EditPath): boolean => one.join('/') === other.join('/');

function listOpenConflicts(latestFirst: readonly RevisionEntry[]): readonly OpenConflict[] {
  return latestFirst.flatMap((revision, at) =>
    revision.conflicts
      .filter(
        (conflict) =>
          !latestFirst
            .slice(0, at)
            .some((later) => later.edits.some((edit) => samePath(edit.path, conflict.path))),
      )
      .map((conflict) => ({
        ...conflict,
        revision: revision.number,
        author: revision.author,
        at: revision.at,
      })),
  );
}

export interface EditInput {
  readonly documentId: string;
  readonly edits: readonly Edit[];
  /** True when these edits choose between two values: they are kept even when the value does not change. */
  readonly settles?: boolean;
}

export interface EditResult {
  readonly number: number;
  readonly content: JsonObject;
  readonly conflicts: readonly Conflict[];
}

/**
 * Adds a revision made of these edits on the last one, whoever wrote it. Sent twice, the same edits change nothing the
 * second time. Throws `workshop.bad-edit`, `workshop.bad-content`, `document.too-many-edits`, `document.archived`.
 */
export async function editDocument(
  workplace: Workplace,
  actor: Actor,
  input: EditInput,
): Promise<EditResult> {
  if (input.edits.length > MAX_EDITS)
    throw new EtalonError('document.too-many-edits', { info: { max: MAX_EDITS } });
  return addOnLast(workplace, actor, input.documentId, (last) => {
    const outcome = applyEdits(last.content, input.edits);
    const idle = outcome.content === last.content && outcome.conflicts.length === 0;
    if (idle && input.settles !== true) return null;
    return { content: outcome.content, edits: input.edits, conflicts: outcome.conflicts, restores: null };
  });
}

/** Brings an earlier state back as a new revision; what came between stays in the history. */
export async function restoreRevision(
  workplace: Workplace,
  actor: Actor,
  input: { readonly documentId: string; readonly number: number },
): Promise<EditResult> {
  const { document } = await loadDocument(workplace.records, actor, input.documentId, 'project.write');
  const { content } = await findRevision(workplace.records, document, input.number);
  return addOnLast(workplace, actor, input.documentId, () => ({
    content,
    edits: [],
    conflicts: [],
    restores: input.number,
  }));
}

type Next = Pick<DocumentRevision, 'content' | 'edits' | 'conflicts' | 'restores'>;

async function addOnLast(
  workplace: Workplace,
  actor: Actor,
  documentId: string,
  change: (last: DocumentRevision) => Next | null,
): Promise<EditResult> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await workplace.records.transaction(async (records) => {
        const { document } = await loadDocument(records, actor, documentId, 'project.write');
        if (document.archivedAt !== null) throw new EtalonError('document.archived');
        const last = await readLast(records, document);
        const next = change(last);
        if (next === null) return { number: last.number, content: last.content, conflicts: [] };
        checkDocument(findDocumentKind(document.kind), next.content);
        const number = last.number + 1;
        await records.workshop.addRevision({
          ...newRevision(workplace, actor, next.content),
          ...next,
          documentId,
          number,
          schemaVersion: last.schemaVersion,
        });
        return { number, content: next.content, conflicts: next.conflicts };
      });
    } catch (error) {
      if (errorCode(error) !== 'store.conflict' || tried === TRIES) throw error;
    }
  }
}

/** Puts a document away, or back; it stays readable. */
export async function archiveDocument(
  workplace: Workplace,
  actor: Actor,
  input: { readonly documentId: string; readonly archived: boolean },
): Promise<void> {
  const { document } = await loadDocument(workplace.records, actor, input.documentId, 'project.write');
  await workplace.records.workshop.archiveDocument(document.id, input.archived ? workplace.now() : null);
}
