import type { SearchDocument } from '@etalon/learning';
import { listWorkshopRuns } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readModels } from '@etalon/workshop/models';
import { resultOf } from '../warehouse/run-results.ts';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import { type ShownRun, showRun } from '../workshop/show-run.ts';
import { type AskedSearch, isSearched, readAskedSearch } from './ask-search.ts';
import { makeTableRequest } from './ask-training.ts';
import type { ModelsAddress, ModelsView } from './load-models.ts';

export interface SearchView extends ModelsView {
  /** Whether a table and a column to predict are chosen. */
  readonly isReady: boolean;
  /** The latest search of the document. */
  readonly run: ShownRun | null;
  readonly search: SearchDocument | null;
  /** What its form was asked, or what it shows before. */
  readonly asked: AskedSearch;
  /** Whether the table, the plan or the column to predict is no more that of the latest search. */
  readonly hasChanged: boolean;
}

/** The document and its latest search. */
export async function loadSearch(visit: SignedVisit, address: ModelsAddress): Promise<SearchView> {
  const document = await loadDocumentPage(visit, { ...address, kind: 'models' });
  const runs = await listWorkshopRuns(visit.runtime.workplace, visit.actor, { ...address, limit: 60 });
  const run = runs.find(({ kind, replayOf }) => kind === 'models.search' && replayOf === null) ?? null;
  const search = resultOf<SearchDocument>(run);
  return {
    document,
    base: `/atelier/${document.projectId}/modeles/${document.documentId}`,
    pending: false,
    files: [],
    evaluation: null,
    runId: run?.id ?? null,
    problem: null,
    isReady: makeTableRequest(readModels(document.content).training) !== null,
    run: run === null ? null : showRun(visit, run),
    search: search !== null && 'seed' in search ? search : null,
    asked: readAskedSearch(run),
    hasChanged: run !== null && !isSearched(run, document.content),
  };
}
