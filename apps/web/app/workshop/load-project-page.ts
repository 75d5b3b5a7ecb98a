import { readProject } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { DOCUMENT_KINDS } from '@etalon/workshop';
import { documentPath } from './document-address.ts';

export interface ShownDocument {
  readonly id: string;
  readonly title: string;
  readonly kindTitle: string;
  readonly path: string;
  readonly createdAt: string;
  readonly archived: boolean;
}

export interface ProjectPageData {
  readonly projectId: string;
  readonly title: string;
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
  readonly documents: readonly ShownDocument[];
}

/** What the project's page shows. */
export async function loadProjectPage(visit: SignedVisit, projectId: string): Promise<ProjectPageData> {
  const { actor, language, runtime } = visit;
  const view = await readProject(runtime.workplace, actor, projectId);
  const kinds = DOCUMENT_KINDS.map(({ kind, title }) => ({ value: kind, label: title[language] }));
  return {
    projectId,
    title: view.project.title,
    kinds,
    documents: view.documents.map(({ id, title, kind, createdAt, archivedAt }) => ({
      id,
      title,
      kindTitle: kinds.find(({ value }) => value === kind)?.label ?? kind,
      path: documentPath(projectId, id, kind),
      createdAt,
      archived: archivedAt !== null,
    })),
  };
}
