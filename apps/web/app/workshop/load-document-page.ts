import { EtalonError } from '@etalon/error';
import { type DocumentView, openDocument, type Workplace } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { sameJson } from '@etalon/workshop';
import { redirect } from 'react-router';
import { documentPath } from './document-address.ts';
import type { LoadedDocument, ShownConflict } from './document-session.ts';
import { listLabels } from './list-labels.ts';

/**
 * A document for the page of its kind: `loader` of every tool. A document of another kind leads to its own page; one of
 * another project is not found.
 */
export async function loadDocumentPage(
  visit: SignedVisit,
  target: { readonly projectId: string; readonly documentId: string; readonly kind: string },
): Promise<LoadedDocument> {
  const { actor, runtime, language } = visit;
  const view = await openDocument(runtime.workplace, actor, target.documentId);
  const { document } = view;
  if (document.projectId !== target.projectId) throw new EtalonError('document.not-found');
  if (document.kind !== target.kind)
    throw redirect(documentPath(document.projectId, document.id, document.kind));
  const project = await runtime.workplace.records.workshop.findProject(document.projectId);
  return {
    documentId: document.id,
    projectId: document.projectId,
    projectTitle: project?.title ?? '',
    kind: document.kind,
    title: document.title,
    content: view.content,
    number: view.number,
    conflicts: await showConflicts(runtime.workplace, view),
    archived: document.archivedAt !== null,
    labels: listLabels(language, document.kind),
    userId: actor.userId,
  };
}

/** Open disagreements with the names of those who wrote last; two equal values are none. */
export async function showConflicts(
  workplace: Workplace,
  { conflicts }: Pick<DocumentView, 'conflicts'>,
): Promise<readonly ShownConflict[]> {
  const open = conflicts.filter(({ kept, other }) => !sameJson(kept, other));
  const names = await namePeople(
    workplace,
    open.map(({ author }) => author),
  );
  return open.map(({ path, kept, other, revision, author }) => ({
    path,
    kept,
    other,
    revision,
    authorName: names[author] ?? '',
  }));
}

/** Names of people by user id. */
export async function namePeople(
  workplace: Workplace,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const people = await Promise.all([...new Set(ids)].map((id) => workplace.records.sessions.findPerson(id)));
  return Object.fromEntries(people.flatMap((person) => (person ? [[person.userId, person.name]] : [])));
}
