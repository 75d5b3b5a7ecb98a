import { type ProjectFile, readProject } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readWarehouse, type WarehouseContent } from '@etalon/workshop/warehouse';
import type { LoadedDocument } from '../workshop/document-session.ts';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import { askIngest, type Place, type ReadSource } from './ask-runs.ts';
import { isPending } from './run-results.ts';
import { type ShownSource, showSource } from './show-source.ts';

export interface WarehousePlace extends Place {
  readonly document: LoadedDocument;
  readonly content: WarehouseContent;
  readonly files: readonly ProjectFile[];
  readonly sources: readonly ReadSource[];
}

export interface Address {
  readonly projectId: string;
  readonly documentId: string;
}

/** What every page of the tool starts from: the document, the files of the project, and its sources as they were read. */
export async function loadWarehouse(visit: SignedVisit, address: Address): Promise<WarehousePlace> {
  const document = await loadDocumentPage(visit, { ...address, kind: 'warehouse' });
  const content = readWarehouse(document.content);
  const { files } = await readProject(visit.runtime.workplace, visit.actor, address.projectId);
  const place = { visit, ...address };
  const known = new Map(files.map((file) => [file.sha256, file.bytes]));
  const sources: ReadSource[] = [];
  for (const source of content.sources) {
    const bytes = known.get(source.sha256);
    if (bytes !== undefined) sources.push({ source, run: await askIngest(place, source, bytes) });
  }
  return { ...place, document, content, files, sources };
}

/** The part of it that a page shows. */
export interface WarehouseBase {
  readonly document: LoadedDocument;
  readonly sources: readonly ShownSource[];
  readonly base: string;
  /** True when a reading still waits or works. */
  readonly pending: boolean;
}

export function showBase({ document, content, sources, visit }: WarehousePlace): WarehouseBase {
  const read = new Map(sources.map((row) => [row.source.id, row.run]));
  return {
    document,
    sources: content.sources.map((source) => showSource(visit.language, source, read.get(source.id) ?? null)),
    base: `/atelier/${document.projectId}/entrepot/${document.documentId}`,
    pending: sources.some(({ run }) => isPending(run)),
  };
}
