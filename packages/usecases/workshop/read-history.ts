import { EtalonError } from '@etalon/error';
import {
  type Change,
  findDocumentKind,
  type JsonObject,
  listChanges,
  migrateDocument,
} from '@etalon/workshop';
import type { Actor } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { DocumentRevision, RevisionEntry, WorkshopDocument } from '../ports/workshop-records.ts';
import type { Workplace } from '../workplace.ts';
import { loadDocument } from './load-project.ts';

export interface HistoryView {
  readonly document: WorkshopDocument;
  /** Latest first. */
  readonly revisions: readonly RevisionEntry[];
  readonly total: number;
  /** Names of the authors, by user id. */
  readonly authors: Readonly<Record<string, string>>;
}

/** Revisions of a document, latest first. */
export async function readHistory(
  workplace: Workplace,
  actor: Actor,
  input: { readonly documentId: string; readonly offset: number; readonly limit: number },
): Promise<HistoryView> {
  const { records } = workplace;
  const { document } = await loadDocument(records, actor, input.documentId, 'project.read');
  const { rows, total } = await records.workshop.listRevisions(document.id, input);
  const ids = [...new Set(rows.map((row) => row.author))];
  const people = await Promise.all(ids.map((id) => records.sessions.findPerson(id)));
  const authors = Object.fromEntries(
    people.flatMap((person) => (person ? [[person.userId, person.name]] : [])),
  );
  return { document, revisions: rows, total, authors };
}

/** The content of one revision, brought to the current version of its kind; throws `document.no-such-revision`. */
export async function readRevision(
  workplace: Workplace,
  actor: Actor,
  input: { readonly documentId: string; readonly number: number },
): Promise<{ readonly document: WorkshopDocument; readonly revision: DocumentRevision }> {
  const { records } = workplace;
  const { document } = await loadDocument(records, actor, input.documentId, 'project.read');
  return { document, revision: await findRevision(records, document, input.number) };
}

/** One revision, brought to the current version of its kind; throws `document.no-such-revision`. */
export async function findRevision(
  records: Records,
  document: WorkshopDocument,
  number: number,
): Promise<DocumentRevision> {
  const revision = await records.workshop.findRevision(document.id, number);
  if (revision === null) throw new EtalonError('document.no-such-revision', { info: { number } });
  const content = migrateDocument(findDocumentKind(document.kind), revision.content, revision.schemaVersion);
  return { ...revision, content };
}

/** What changed from one revision to another. */
export async function compareRevisions(
  workplace: Workplace,
  actor: Actor,
  input: { readonly documentId: string; readonly from: number; readonly to: number },
): Promise<{
  readonly document: WorkshopDocument;
  readonly changes: readonly Change[];
  readonly before: JsonObject;
  readonly after: JsonObject;
}> {
  const { records } = workplace;
  const { document } = await loadDocument(records, actor, input.documentId, 'project.read');
  const before = await findRevision(records, document, input.from);
  const after = await findRevision(records, document, input.to);
  return {
    document,
    changes: listChanges(before.content, after.content),
    before: before.content,
    after: after.content,
  };
}
